// Keeps the copy of the emergency card that is readable before unlocking in step with the vault, and free
// of pupils as far as this member can see who they are.
import { pupilOnCard, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { circlesForRoles } from '#shared/domain/role.ts';
import type { MemberContext } from './context.ts';

/** The pupil who stands on the card, among those this member can read; colleagues' own names may. */
export function pupilOn(
  context: MemberContext,
  card: EmergencyCard,
): ReturnType<typeof pupilOnCard> {
  const adults = [
    ...context.vault.members().map(({ displayName }) => displayName),
    ...context.list('staffContact').map(({ body }) => body.name),
  ];
  const pupils = context.list('pupil').map(({ body }) => body);
  return pupilOnCard(card, pupils, adults);
}

/** Whether this member reads the pupils now: by the role, and with the key that goes with it. */
export function seesPupils({ vault }: MemberContext): boolean {
  const team = vault.circles().find(({ code }) => code === 'programmeTeam');
  const byRole = circlesForRoles(vault.me.roles).includes('programmeTeam');
  return byRole && team?.holders.includes(vault.me.id) === true;
}

/**
 * After unlocking: the vault's own card becomes the copy. A card that names a pupil is withheld, and who
 * cannot read the pupils does not bring it back.
 */
export function refreshEmergencyCopy(context: MemberContext): void {
  const card = context.list('emergencyCard')[0]?.body ?? null;
  if (card === null) {
    context.emergencyCopy.keep(null);
    return;
  }
  if (!seesPupils(context) && context.emergencyCopy.kept() === 'withheld') return;
  context.emergencyCopy.keep(pupilOn(context, card) === null ? card : 'withheld');
}

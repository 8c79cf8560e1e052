// Break-glass: dossiers that members of the emergency circle can open, and do only with a reason laid
// down in the same signed commit. A promise of this app, not of the file: its holders have the key.
import { AppFailure } from '#shared/result/errors.ts';
import { dossierIdSchema, type DossierId } from '#shared/domain/id.ts';
import type { LogEntryInput } from '#shared/domain/log-entry.ts';
import { zero } from '#main/vault/index.ts';
import { belongs } from './members.ts';
import type { GrantFact } from './part-index.ts';
import { planGrant, planPuts, startPlan, type Plan, type Put } from './plan.ts';
import { openGrantOf } from './read-keys.ts';
import { loadDossier } from './read-record.ts';
import type { CircleKey, Session } from './session.ts';
import type { StoredRecord } from './stored-record.ts';

export type GlassInput = {
  readonly dossierId: DossierId;
  readonly puts: readonly Put[];
  readonly log: readonly LogEntryInput[];
};

/**
 * The emergency circle's key, and what is granted to it now. Null for who does not hold the key, and
 * for who does but does not belong to the circle: kept in trust, or not yet taken after a change of role.
 */
function emergency(
  session: Session,
): { readonly held: CircleKey; readonly facts: readonly GrantFact[] } | null {
  const circle = session.directory.circle('emergency');
  const me = session.directory.member(session.memberId);
  const held = circle ? session.circleKeys.get(circle.id) : undefined;
  if (!circle || !me || !held || !belongs(me, 'emergency')) return null;
  const facts = session.index
    .grantsTo(circle.id)
    .filter(({ generation }) => generation === held.generation);
  return { held, facts };
}

/** Dossiers that this member can open by breaking the glass, and not otherwise. */
export function behindGlass(session: Session): readonly DossierId[] {
  return (emergency(session)?.facts ?? [])
    .filter(({ subject }) => !session.dossierKeys.has(subject))
    .map(({ subject }) => dossierIdSchema.parse(subject));
}

/** What lies behind the glass has not been read, so only new records are laid down beside it. */
function demandReason({ dossierId, puts }: GlassInput): void {
  const inside = puts.filter((put) => put.dossierId === dossierId);
  if (inside.length === 0 || inside.some(({ expectedRevision }) => expectedRevision !== 0)) {
    throw new AppFailure('invalidInput', { field: 'puts' });
  }
}

/** The key behind the glass, in the plan only: the session keeps it once the commit is on disk. */
function takeFromBehind(session: Session, plan: Plan, dossierId: DossierId): void {
  if (session.dossierKeys.has(dossierId)) throw new AppFailure('nothingChanged');
  const circle = emergency(session);
  const fact = circle?.facts.find(({ subject }) => subject === dossierId);
  if (!circle || !fact) throw new AppFailure('notAllowed');
  const opened = openGrantOf(session, fact, circle.held.pair);
  if (!opened) throw new AppFailure('vaultDamaged', { part: `grant of dossier ${dossierId}` });
  plan.dossierKeys.set(dossierId, opened);
}

/**
 * Opens a dossier behind the glass: one commit that grants it to this member and lays down the puts,
 * with a line in the log. `write` commits the plan. When it throws, nothing has changed and the key
 * is overwritten.
 */
export function breakGlass(
  session: Session,
  input: GlassInput,
  write: (plan: Plan, log: readonly LogEntryInput[]) => readonly StoredRecord[],
): readonly StoredRecord[] {
  const { dossierId } = input;
  demandReason(input);
  const plan = startPlan(session);
  try {
    takeFromBehind(session, plan, dossierId);
    planGrant(session, plan, dossierId, { type: 'member', id: session.memberId });
    planPuts(session, plan, input.puts);
    const broken: LogEntryInput = { action: 'glassBroken', subject: { dossierId } };
    const records = write(plan, [broken, ...input.log]);
    loadDossier(session, dossierId);
    return records;
  } catch (error) {
    const opened = plan.dossierKeys.get(dossierId);
    if (opened && session.dossierKeys.get(dossierId) !== opened) {
      zero(opened.key);
      plan.dossierKeys.delete(dossierId);
    }
    throw error;
  }
}

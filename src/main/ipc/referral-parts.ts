// What the handlers of referrals share: who decides for the pupil, where a referral stands, how many have signed,
// and the days it cannot lie before.
import type { MemberContext } from './context.ts';
import { concernSettings, openTasksOf } from './concern-parts.ts';
import { ruleTaskPut } from './rule-task.ts';
import { approvalsOf } from './sign-off-state.ts';
import type { Put } from '#main/store/index.ts';
import type { Deciding } from '#shared/domain/consent.ts';
import { isInside, type InsideFacts } from '#shared/domain/destination-kind.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { referralState, type ReferralBody, type ReferralFields } from '#shared/domain/referral.ts';
import { referralSignatures } from '#shared/domain/sign-off-rules.ts';
import type { TaskRule } from '#shared/domain/task.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Referral = TypedRecord<'referral'>;

/** Who decides for the pupil, as far as this member can read it: not at all means nobody knows. */
export function decidingOf(context: MemberContext, pupilId: RecordId): Deciding {
  const pupil = context.list('pupil').find(({ id }) => id === pupilId);
  const said = context.list('legalRepresentation').find(({ body }) => body.pupilId === pupilId);
  return { birthDate: pupil?.body.birthDate ?? null, representation: said?.body ?? null };
}

/** What this member can read of what lies inside the school. */
export function insideFacts(context: MemberContext): InsideFacts {
  const members = context.vault.members().filter(({ active }) => active);
  return {
    written: context.list('destination'),
    colleagues: members.map(({ displayName }) => displayName),
  };
}

export function stateOfReferral(context: MemberContext, referralId: RecordId) {
  const steps = context.list('referralStep');
  return referralState(steps.filter(({ body }) => body.referralId === referralId));
}

/** Whether as many have signed this very revision as it takes. */
export function isSigned(context: MemberContext, referral: Referral): boolean {
  const needed = referralSignatures(referral.body, concernSettings(context));
  return approvalsOf(context, referral.id, referral.revision).length >= needed;
}

/** Nothing of a referral happened before the concern it came from was heard. */
export function mustFollowConcern(
  context: MemberContext,
  { concernId }: Pick<ReferralBody, 'concernId'>,
  field: string,
  day: string | null,
): void {
  const concern = concernId === null ? undefined : context.get('concern', concernId);
  if (day === null || concern === undefined) return;
  const heardOn = dateOf(concern.body.heardAtMs);
  if (day < heardOn) throw new AppFailure('referralBeforeConcern', { field, date: heardOn });
}

/** The days written in a referral: when somebody was told, when somebody said yes. */
export function daysIn(fields: ReferralFields): readonly (readonly [string, string | null])[] {
  const { consent, pupilToldOn, parentsToldOn } = fields;
  const said = consent?.type === 'consent' ? consent.statements.map(({ on }) => on) : [];
  return [
    ['pupilToldOn', pupilToldOn],
    ['parentsToldOn', parentsToldOn],
    ...said.map((on) => ['consent', on] as const),
  ];
}

/** What is called inside the school must be known there: typed freely, it would pass consent and signature by. */
export function mustBeInside(
  context: MemberContext,
  { destination, destinationKind }: Pick<ReferralFields, 'destination' | 'destinationKind'>,
): void {
  if (destinationKind === 'external' || isInside(destination, insideFacts(context))) return;
  throw new AppFailure('destinationNotInside', { name: destination });
}

/** A task beside the referral, in its dossier. */
export function referralTask(
  context: MemberContext,
  { id, dossierId }: Pick<Referral, 'id' | 'dossierId'>,
  rule: TaskRule,
  task: { readonly dueOn: string; readonly title?: string },
): Put {
  const ownerId = context.vault.me.id;
  return ruleTaskPut({ rule, ownerId, dossierId, sourceId: id, pairId: null, ...task });
}

/** The open tasks of one referral by their rule. */
export function openTasksBy(context: MemberContext, referral: Referral, rule: TaskRule) {
  return openTasksOf(context, referral.dossierId).filter(
    ({ body }) => body.rule === rule && body.sourceId === referral.id,
  );
}

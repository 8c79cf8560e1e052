// Contacts of a pair: planned, held, missed or called off. One commit keeps the hours of the supporters,
// the card of the pair and the tasks of its coach in step.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { peerHoursPuts } from '#main/ipc/peer-hours-put.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { contactFault, nextStates, stuckLimit, stuckRun } from '#shared/domain/contact-rules.ts';
import { participationFell } from '#shared/domain/consent-effect.ts';
import type { ContactBody, ContactFields } from '#shared/domain/contact.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { mayStart } from '#shared/domain/match-start.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The name of the draft of a pair's new contact. */
export const contactDraft = (pairId: RecordId): string => `contact:${pairId}`;

function checkContact(
  context: MemberContext,
  pair: TypedRecord<'pair'>,
  fields: ContactFields,
  today: string,
): void {
  if (pair.body.status === 'ended') throw new AppFailure('pairEnded');
  if (fields.state === 'planned' && fields.on < today) {
    throw new AppFailure('dateImpossible', { field: 'on', date: fields.on, today });
  }
  if (fields.state === 'held') mustNotBeLater('on', fields.on, today);
  const named = [...pair.body.supporterIds, ...pair.body.supporteeIds];
  const pupils = context.list('pupil');
  const left = pupils.some(({ id, body }) => named.includes(id) && body.status === 'left');
  if (fields.state === 'planned' && left) throw new AppFailure('pupilLeft');
  const sources = {
    pupils,
    representations: context.list('legalRepresentation'),
    consents: context.list('pupilConsent'),
  };
  const refused = participationFell(named, sources, today);
  const mayBegin = mayStart(pair, context.list('confirmation'));
  const fault = contactFault(pair.body, fields, refused, mayBegin);
  if (fault) throw new AppFailure(fault);
}

/** The contact that is changed; null for a new one. */
function contactBefore(
  context: MemberContext,
  pair: TypedRecord<'pair'>,
  id: RecordId | null,
  next: ContactFields['state'],
): TypedRecord<'contact'> | null {
  if (id === null) return null;
  const before = context.get('contact', id);
  if (before.dossierId !== pair.dossierId) throw new AppFailure('notFound', { kind: 'contact' });
  if (!nextStates(before.body.state).includes(next)) {
    throw new AppFailure('invalidInput', { field: 'state' });
  }
  return before;
}

type CoachTask = 'stuck' | 'tooHeavy';

/** Which tasks follow for the coach: each run of stuck contacts once, each contact that was too heavy once. */
function tasksFor(
  context: MemberContext,
  contactId: RecordId,
  body: ContactBody,
  createdAtMs: number,
): readonly CoachTask[] {
  if (body.state !== 'held') return [];
  const tasks = context.list('task').filter(({ body: task }) => task.pairId === body.pairId);
  const asked = (rule: CoachTask, ids: readonly RecordId[]) =>
    tasks.some(
      ({ body: task }) =>
        task.rule === rule && task.sourceId !== null && ids.includes(task.sourceId),
    );
  const others = context
    .list('contact')
    .filter(({ id, body: other }) => other.pairId === body.pairId && id !== contactId);
  const run = stuckRun([...others, { id: contactId, body, createdAtMs }]);
  const rules: CoachTask[] = [];
  if (run.length >= stuckLimit && !asked('stuck', run)) rules.push('stuck');
  if (body.tooHeavy && !asked('tooHeavy', [contactId])) rules.push('tooHeavy');
  return rules;
}

export const contactHandlers = defineHandlers({
  'contacts.save': (context, { pairId, contact, fields }) => {
    const pair = context.get('pair', pairId);
    const today = dateOf(context.now());
    const before = contactBefore(context, pair, contact?.id ?? null, fields.state);
    checkContact(context, pair, fields, today);
    const contactId = contact?.id ?? newId<RecordId>();
    const body: ContactBody = { ...fields, pairId };
    const { dossierId } = pair;
    const rules = tasksFor(context, contactId, body, before?.createdAtMs ?? context.now());
    const tasks = rules.map((rule): Put =>
      ruleTaskPut({
        rule,
        ownerId: pair.body.coachId,
        dueOn: today,
        dossierId,
        sourceId: contactId,
        pairId,
      }),
    );
    context.commit({
      puts: [
        {
          dossierId,
          recordId: contactId,
          kind: 'contact',
          body,
          expectedRevision: contact?.expectedRevision ?? 0,
        },
        ...peerHoursPuts(context, contactId, pair.body, fields),
        pairCardPut(context, pairId, pair.body, {
          contact: { id: contactId, heldOn: fields.state === 'held' ? fields.on : null },
        }),
        ...tasks,
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId: contactId } }],
    });
    if (!contact) context.vault.dropDraft(contactDraft(pairId));
    return { contactId, tasks: [...rules] };
  },
});

// Who decides for a pupil, and consent per purpose. When consent falls away, planned meetings that need it
// are cancelled and the coach gets a task, all in the one commit.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { meetingsThatFall, runningPairsOf } from '#shared/domain/consent-effect.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { consentStands, type PupilConsentBody } from '#shared/domain/pupil-consent.ts';
import { idsOfPupil, pupilsById } from '#shared/domain/pupil-merge.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Effect = { readonly puts: readonly Put[]; readonly cancelled: number };
const noEffect: Effect = { puts: [], cancelled: 0 };

/** All consents of this pupil and of doubles merged into it, in the order they were written down. */
function consentsWith(
  context: MemberContext,
  pupilIds: readonly RecordId[],
  consentId: RecordId,
  changed: PupilConsentBody,
): readonly PupilConsentBody[] {
  const others = context
    .list('pupilConsent')
    .filter(({ id, body }) => id !== consentId && pupilIds.includes(body.pupilId))
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
    .map(({ body }) => body);
  return [...others, changed];
}

/** Meetings may be planned in a pair that is closed to who writes this down: care, who sees all, looks. */
function careTasks(
  context: MemberContext,
  purpose: PupilConsentBody['purpose'],
  { id: sourceId, dossierId }: TypedRecord<'pupil'>,
): readonly Put[] {
  const unseen = context
    .list('pairCard')
    .some(({ body }) => body.status !== 'ended' && context.vault.get(body.pairId) === null);
  if (!unseen || (purpose !== 'participation' && purpose !== 'outsideSchool')) return [];
  return context.vault
    .members()
    .filter(({ active, roles }) => active && roles.includes('careCoordinator'))
    .map(({ id: ownerId }) =>
      ruleTaskPut({
        rule: 'consentWithdrawn',
        ownerId,
        dueOn: dateOf(context.now()),
        dossierId,
        sourceId,
        pairId: null,
      }),
    );
}

/** What follows in the pairs that one can read once this consent is as it will be. */
function effectOf(context: MemberContext, consentId: RecordId, consent: PupilConsentBody): Effect {
  const today = dateOf(context.now());
  const pupils = context.list('pupil');
  const pupil = pupilsById(pupils).get(consent.pupilId);
  if (!pupil) return noEffect;
  const ids = idsOfPupil(pupil.id, pupils);
  const representation = context
    .list('legalRepresentation')
    .find(({ body }) => body.pupilId === pupil.id);
  const after = consentStands(
    consent.purpose,
    pupil.body,
    representation?.body ?? null,
    consentsWith(context, ids, consentId, consent),
    today,
  );
  if (after.answer === 'yes') return noEffect;
  const pairs = runningPairsOf(ids, context.list('pair'));
  const off = meetingsThatFall(consent.purpose, pairs, context.list('contact'));
  const cancelled = off.map(({ id, dossierId, revision, body }): Put => ({
    ...{ dossierId, recordId: id, kind: 'contact', expectedRevision: revision },
    body: { ...body, state: 'cancelled' },
  }));
  const tasks = pairs.map(({ id, dossierId, body }) =>
    ruleTaskPut({
      rule: 'consentWithdrawn',
      ownerId: body.coachId,
      dueOn: today,
      dossierId,
      sourceId: pupil.id,
      pairId: id,
    }),
  );
  return {
    puts: [...cancelled, ...tasks, ...careTasks(context, consent.purpose, pupil)],
    cancelled: cancelled.length,
  };
}

export const consentHandlers = defineHandlers({
  'representations.save': (context, { pupilId, representation, fields }) => {
    const { dossierId } = context.get('pupil', pupilId);
    const current = context
      .list('legalRepresentation')
      .find(({ body }) => body.pupilId === pupilId);
    if (current?.id !== representation?.id) throw new AppFailure('revisionConflict');
    const recordId = current?.id ?? newId<RecordId>();
    context.commit({
      puts: [
        {
          ...{ dossierId, recordId, kind: 'legalRepresentation' },
          body: { ...fields, pupilId },
          expectedRevision: representation?.expectedRevision ?? 0,
        },
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return undefined;
  },
  'consents.record': (context, { pupilId, fields }) => {
    const { dossierId } = context.get('pupil', pupilId);
    mustNotBeLater('on', fields.on, dateOf(context.now()));
    const recordId = newId<RecordId>();
    const body: PupilConsentBody = { ...fields, pupilId, withdrawnOn: null };
    const effect = fields.given ? noEffect : effectOf(context, recordId, body);
    context.commit({
      puts: [
        { dossierId, recordId, kind: 'pupilConsent', body, expectedRevision: 0 },
        ...effect.puts,
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { consentId: recordId, cancelled: effect.cancelled };
  },
  'consents.withdraw': (context, { consentId, expectedRevision, on }) => {
    const consent = context.get('pupilConsent', consentId);
    if (consent.body.withdrawnOn !== null) throw new AppFailure('consentWithdrawn');
    mustNotBeLater('withdrawnOn', on, dateOf(context.now()));
    if (on < consent.body.on) {
      throw new AppFailure('dateImpossible', {
        field: 'withdrawnOn',
        date: on,
        today: consent.body.on,
      });
    }
    const body: PupilConsentBody = { ...consent.body, withdrawnOn: on };
    const effect = consent.body.given ? effectOf(context, consentId, body) : noEffect;
    const { dossierId } = consent;
    context.commit({
      puts: [
        { dossierId, recordId: consentId, kind: 'pupilConsent', body, expectedRevision },
        ...effect.puts,
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId: consentId } }],
    });
    return { cancelled: effect.cancelled };
  },
});

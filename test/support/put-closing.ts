// A serious concern of the coach with one line by whoever is named, and the account that would close it, each
// in a dossier of its own, as a test starts from.
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { ConcernClosingBody } from '#shared/domain/concern-closing.ts';
import { emptyRoute, type ConcernBody } from '#shared/domain/concern.ts';
import type { ConcernStepBody } from '#shared/domain/concern-step.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';

export const secretWords = 'Zij zei dat zij niet meer wil leven.';

/** Lays the concern down as this member, open to the members named. */
export function putConcern(context: MemberContext, readers: readonly MemberId[]): RecordId {
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const body: ConcernBody = {
    code: 'S2026-001',
    pairId: null,
    heardBy: context.vault.me.id,
    category: 'suicidality',
    ownCategory: '',
    urgency: 'acute',
    heardAtMs: context.now(),
    broughtBy: 'supporter',
    peerId: null,
    ownWords: secretWords,
    facts: '',
    interpretation: '',
    immediateAction: '',
    tooHeavy: false,
    people: [{ pupilId: null, name: 'Sem', className: '1B', role: 'affected' }],
    route: emptyRoute,
  };
  const ids = [...new Set([context.vault.me.id, ...readers])];
  context.commit({
    newDossiers: [
      { id: dossierId, kind: 'concern', grantTo: ids.map((id) => ({ type: 'member', id })) },
    ],
    puts: [{ dossierId, recordId, kind: 'concern', body, expectedRevision: 0 }],
  });
  return recordId;
}

/** Adds a line to the concern's course. */
export function putLine(context: MemberContext, concernId: RecordId): RecordId {
  const { dossierId } = context.get('concern', concernId);
  const recordId = newId<RecordId>();
  const body: ConcernStepBody = {
    concernId,
    on: '2026-11-24',
    byId: null,
    event: { type: 'line', kind: 'fact', text: 'Stond alleen op het plein.' },
  };
  context.commit({
    puts: [{ dossierId, recordId, kind: 'concernStep', body, expectedRevision: 0 }],
  });
  return recordId;
}

/** The account over the concern and these steps. */
export function putClosing(
  context: MemberContext,
  concernId: RecordId,
  steps: readonly RecordId[],
  change: Partial<ConcernClosingBody> = {},
): RecordId {
  const concern = context.get('concern', concernId);
  const basis = [concern, ...steps.map((id) => context.get('concernStep', id))];
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const body: ConcernClosingBody = {
    concernId,
    code: concern.body.code,
    category: concern.body.category,
    urgency: concern.body.urgency,
    serious: true,
    heardAtMs: concern.body.heardAtMs,
    outcome: 'helpWorks',
    summary: 'Een buddy kwam met zorgen.',
    done: '113 is gebeld, de huisarts is gesproken.',
    pupilNow: 'Rustiger.',
    peerNow: 'Heeft nazorg gehad.',
    decisions: [],
    parentsInformed: true,
    parentsText: 'Moeder weet het.',
    referrals: [],
    lateRungs: 0,
    basis: basis.map(({ id, revision, contentHash }) => ({ recordId: id, revision, contentHash })),
    ...change,
  };
  context.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'concern',
        grantTo: [{ type: 'member', id: context.vault.me.id }],
      },
    ],
    puts: [{ dossierId, recordId, kind: 'concernClosing', body, expectedRevision: 0 }],
  });
  return recordId;
}

// What a session starts with: what peers want to bring in, what is open from last time, what the mentors say.
import type { RecordId } from './id.ts';
import { lookBacksByOutcome, type IntervisionLookBackBody } from './intervision-look-back.ts';
import { isOpenPoint, type IntervisionOutcomeBody } from './intervision-outcome.ts';
import type { AgendaPoint } from './intervision-notes.ts';
import type { IntervisionTopicBody } from './intervision-topic.ts';
import type { NoteBody } from './note.ts';

type Stored<Body> = { readonly id: RecordId; readonly body: Body };

type MentorNote = Pick<
  NoteBody,
  'type' | 'peerId' | 'occurredOn' | 'facts' | 'ownWords' | 'agreements'
>;

/** What the mentor said; what the writer made of it is not for the group. */
function wordsOf({ facts, ownWords, agreements }: MentorNote): string {
  return [facts.text, ownWords, agreements].find((text) => text.trim() !== '') ?? '';
}

/** What there is to choose from; only what the coach can read. */
export type AgendaSources = {
  readonly groupId: RecordId;
  readonly peerIds: readonly RecordId[];
  /** The day of the last held session of the group; null when there was none. */
  readonly lastOn: string | null;
  /** Ids of the group's sessions. */
  readonly sessionIds: ReadonlySet<RecordId>;
  readonly topics: readonly Stored<IntervisionTopicBody>[];
  readonly outcomes: readonly Stored<IntervisionOutcomeBody>[];
  readonly lookBacks: readonly { readonly body: IntervisionLookBackBody }[];
  readonly notes: readonly Stored<MentorNote>[];
};

const longest = 500;

/**
 * Open points first (J2), then what mentors say of these peers since last time (J7), then the topics (J3). A topic
 * carries no name: who brought it in is not part of the notes.
 */
export function agendaOf(sources: AgendaSources, newId: () => string): readonly AgendaPoint[] {
  const { groupId, peerIds, lastOn, sessionIds } = sources;
  const point = (source: AgendaPoint['source'], sourceId: RecordId, text: string): AgendaPoint => ({
    ...{ id: newId(), source, sourceId, done: false },
    text: text.trim().slice(0, longest),
  });
  const lookBacks = lookBacksByOutcome(sources.lookBacks);
  const open = sources.outcomes.filter(
    ({ id, body }) =>
      sessionIds.has(body.sessionId) &&
      isOpenPoint(body, lookBacks.get(id)?.verdict) &&
      body.kind !== 'concern',
  );
  const said = sources.notes.filter(
    ({ body }) =>
      body.type === 'mentorFeedback' &&
      wordsOf(body) !== '' &&
      body.peerId !== null &&
      peerIds.includes(body.peerId) &&
      (lastOn === null || body.occurredOn >= lastOn),
  );
  const topics = sources.topics.filter(
    ({ body }) => body.groupId === groupId && body.state === 'open',
  );
  return [
    ...open.map(({ id, body }) => point('lookBack', id, body.text)),
    ...said.map(({ id, body }) => point('mentor', id, wordsOf(body))),
    ...topics.map(({ id, body }) => point('topic', id, body.text)),
  ];
}

/**
 * The agenda as the notes keep it. What a mentor said of a peer and what an earlier session agreed stay where they
 * lie: the notes are read by every coach of the group and by guests, so they keep only which record it is.
 */
export function agendaKept(agenda: readonly AgendaPoint[]): AgendaPoint[] {
  return agenda.map((point) =>
    point.source === 'mentor' || point.source === 'lookBack' ? { ...point, text: '' } : point,
  );
}

/** The agenda with that point dealt with, or not. */
export function agendaTicked(
  agenda: readonly AgendaPoint[],
  { id }: Pick<AgendaPoint, 'id'>,
  done: boolean,
): AgendaPoint[] {
  return agenda.map((one) => (one.id === id ? { ...one, done } : one));
}

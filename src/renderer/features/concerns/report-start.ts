// With what the form begins: the people of a pair, and what was written already in a note or a contact. Pure.
import type { ConcernBody } from '#shared/domain/concern.ts';
import { dateOf } from '#shared/domain/date.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { pupilName, type PupilBody } from '#shared/domain/pupil.ts';
import { clockOf, emptyReport, type ReportForm, type ReportPerson } from './report-form.ts';

type Pupils = ReadonlyMap<string, { readonly body: PupilBody }>;
type PairLike = {
  readonly id: string;
  readonly body: Pick<PairBody, 'supporterIds' | 'supporteeIds'>;
};

/** What is taken along from where it was read or said. */
export type TakenAlong = Partial<
  Pick<ReportForm, 'ownWords' | 'facts' | 'tooHeavy' | 'broughtBy' | 'peerId'>
>;

export type StartInput = {
  readonly nowMs: number;
  readonly pair: PairLike | null;
  /** A pupil without a pair, or one of the pair. */
  readonly pupilId: string | null;
  readonly pupils: Pupils;
  readonly taken: TakenAlong;
};

export function personOf(
  pupilId: string,
  role: ReportPerson['role'],
  pupils: Pupils,
): ReportPerson[] {
  const pupil = pupils.get(pupilId);
  if (!pupil) return [];
  const { body } = pupil;
  return [{ pupilId, name: pupilName(body), className: body.className, role }];
}

/** Of a pair: whom it is about when that is clear, and the peer who came with it. */
export function startReport({ nowMs, pair, pupilId, pupils, taken }: StartInput): ReportForm {
  const form = { ...emptyReport(nowMs), ...taken };
  if (!pair) {
    return { ...form, people: pupilId === null ? [] : personOf(pupilId, 'affected', pupils) };
  }
  const { supporteeIds, supporterIds } = pair.body;
  const affected = pupilId ?? (supporteeIds.length === 1 ? (supporteeIds[0] ?? null) : null);
  const peers = supporterIds.filter((id) => id !== affected);
  return {
    ...form,
    pairId: pair.id,
    broughtBy: 'supporter',
    peerId: peers.length === 1 ? (peers[0] ?? '') : '',
    people: [
      ...(affected === null ? [] : personOf(affected, 'affected', pupils)),
      ...peers.flatMap((id) => personOf(id, 'supporter', pupils)),
    ],
  };
}

/**
 * The form in another pair, or outside one (null). Who was filled in from the former pair follows: its peers
 * go and those of the new pair come, and whom it is about only when the former pair said so and the new one
 * says it as clearly. Others stay. What was said about pausing was about the former pair.
 */
export function inOtherPair(
  form: ReportForm,
  former: PairLike | null,
  pair: PairLike | null,
  pupils: Pupils,
): Partial<ReportForm> {
  const isPeerOf = (one: ReportPerson, of: PairLike | null) =>
    of?.body.supporterIds.some((id) => id === one.pupilId) === true;
  const isAboutOf = (one: ReportPerson, of: PairLike | null) =>
    of?.body.supporteeIds.some((id) => id === one.pupilId) === true;
  const [only, ...more] = pair?.body.supporteeIds ?? [];
  const named = only !== undefined && more.length === 0;
  const moves = (one: ReportPerson) =>
    named && isAboutOf(one, former) && !isAboutOf(one, pair) && !isPeerOf(one, pair);
  const stays = form.people.filter((one) => {
    if (one.role === 'supporter') return !isPeerOf(one, former) || isPeerOf(one, pair);
    return one.role !== 'affected' || !moves(one);
  });
  const has = (id: string) => stays.some(({ pupilId }) => pupilId === id);
  const someone = stays.some(({ role }) => role === 'affected');
  const affected = someone || !named || has(only) ? [] : personOf(only, 'affected', pupils);
  const peers = (pair?.body.supporterIds ?? []).filter(
    (id) => !stays.some(({ pupilId, role }) => pupilId === id && role === 'affected'),
  );
  return {
    pairId: pair?.id ?? '',
    peerId: peers.length === 1 ? (peers[0] ?? '') : '',
    pause: '',
    people: [
      ...affected,
      ...stays,
      ...peers.filter((id) => !has(id)).flatMap((id) => personOf(id, 'supporter', pupils)),
    ],
  };
}

/** A concern that was laid down, as it stands in the form again. */
export function reportOf(concern: ConcernBody): ReportForm {
  const { route, ownCategory, heardAtMs } = concern;
  return {
    ...emptyReport(heardAtMs),
    pairId: concern.pairId ?? '',
    people: concern.people.map(({ pupilId, ...person }) => ({ ...person, pupilId: pupilId ?? '' })),
    category: ownCategory === '' ? concern.category : `own:${ownCategory}`,
    urgency: concern.urgency,
    ownWords: concern.ownWords,
    facts: concern.facts,
    interpretation: concern.interpretation,
    immediateAction: concern.immediateAction,
    tooHeavy: concern.tooHeavy,
    broughtBy: concern.broughtBy,
    peerId: concern.peerId ?? '',
    heardOn: dateOf(heardAtMs),
    heardAt: clockOf(heardAtMs),
    encouragedOn: route.encouragedOn ?? '',
    pupilAnswer: route.pupilAnswer ?? '',
    broughtTo: [...route.broughtTo],
    broughtOn: route.broughtOn ?? '',
    pupilToldOn: route.pupilToldOn ?? '',
  };
}

export type FromWhere = {
  readonly kind: 'note' | 'contact' | 'outcome' | 'carried';
  readonly id: ReturnType<typeof recordIdSchema.parse> | null;
};

/** Where the texts come from, as it stands in the address: 'note:<id>', 'contact:<id>', 'outcome:<id>' (of an intervision) or 'carried'. */
export function readFrom(text: unknown): FromWhere | null {
  if (typeof text !== 'string') return null;
  if (text === 'carried') return { kind: 'carried', id: null };
  const [kind, rest] = text.split(':');
  const id = recordIdSchema.safeParse(rest);
  if (!id.success || (kind !== 'note' && kind !== 'contact' && kind !== 'outcome')) return null;
  return { kind, id: id.data };
}

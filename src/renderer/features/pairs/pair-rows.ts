// The rows of the table of pairs, and which of them a filter keeps. Pure.
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { Confirmation } from '#shared/domain/confirmation.ts';
import { mayStart } from '#shared/domain/match-start.ts';
import { pairHealth, type PairHealth } from '#shared/domain/pair.ts';
import { pairForms, type PairForm } from '#shared/domain/support-form.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type PairRow = {
  readonly id: RecordId;
  readonly code: string;
  readonly form: PairForm;
  readonly supporters: string;
  readonly supportees: string;
  readonly className: string;
  readonly coachId: MemberId;
  readonly backstopId: MemberId;
  /** Who stands in today; undefined when nobody does. */
  readonly standInId?: MemberId | undefined;
  readonly coach: string;
  readonly goal: ViewOf<'pair'>['body']['goal']['category'];
  readonly lastContactOn: string | null;
  readonly health: PairHealth;
  /** Why its health is so, in a sentence. */
  readonly why: string;
};

type Names = {
  readonly supporters: (pair: ViewOf<'pair'>['body']) => string;
  readonly supportees: (pair: ViewOf<'pair'>['body']) => string;
  readonly classes: (pair: ViewOf<'pair'>['body']) => readonly string[];
};

export function pairRows(
  pairs: readonly ViewOf<'pair'>[],
  names: Names,
  coachName: (id: MemberId) => string,
  lastContact: ReadonlyMap<RecordId, string>,
  confirmations: readonly Confirmation[],
  today: string,
  why: (pair: ViewOf<'pair'>['body'], lastContactOn: string | null) => string = () => '',
  standInOf?: (id: RecordId) => MemberId | undefined,
): readonly PairRow[] {
  return pairs.map((pair) => {
    const { id, body } = pair;
    const lastContactOn = lastContact.get(id) ?? null;
    return {
      id,
      code: body.code,
      form: body.form,
      supporters: names.supporters(body),
      supportees: names.supportees(body),
      className: names.classes(body).join(', '),
      coachId: body.coachId,
      backstopId: body.backstopId,
      standInId: standInOf?.(id),
      coach: coachName(body.coachId),
      goal: body.goal.category,
      lastContactOn,
      health: pairHealth(body, lastContactOn, today, mayStart(pair, confirmations)),
      why: why(body, lastContactOn),
    };
  });
}

/** Which pairs need someone first: the order in which health sorts. */
export const healthOrder: readonly PairHealth[] = [
  'silent',
  'quiet',
  'notStarted',
  'ok',
  'paused',
  'ended',
];

export type PairFilter = {
  /** '' shows all but ended pairs. */
  readonly health: PairHealth | '' | 'all';
  readonly form: PairForm | '';
  /** Pairs of which this member is coach or backstop, or stands in today. */
  readonly ofMember: MemberId | null;
};

export const noFilter: PairFilter = { health: '', form: '', ofMember: null };

export function keepsRow(row: PairRow, filter: PairFilter): boolean {
  if (filter.health === '' && row.health === 'ended') return false;
  if (filter.health !== '' && filter.health !== 'all' && row.health !== filter.health) return false;
  if (filter.form !== '' && row.form !== filter.form) return false;
  if (filter.ofMember === null) return true;
  return [row.coachId, row.backstopId, row.standInId].includes(filter.ofMember);
}

/** The filter as texts, for a kept view; `filterFrom` reads them back and drops what it does not know. */
export function filterTexts(filter: PairFilter): Readonly<Record<string, string>> {
  return { health: filter.health, form: filter.form, mine: filter.ofMember === null ? '' : 'yes' };
}

export function filterFrom(texts: Readonly<Record<string, string>>, me: MemberId): PairFilter {
  const health =
    texts['health'] === 'all' ? 'all' : healthOrder.find((one) => one === texts['health']);
  return {
    health: health ?? '',
    form: pairForms.find((one) => one === texts['form']) ?? '',
    ofMember: texts['mine'] === 'yes' ? me : null,
  };
}

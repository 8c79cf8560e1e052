// The form of a group, in the words and figures one types.
import {
  groupFieldsSchema,
  type GroupFields,
  type GroupKind,
  type IntervisionGroupBody,
} from '#shared/domain/intervision-group.ts';
import { defaultMethod } from '#shared/domain/intervision-method.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';

export type GroupForm = {
  readonly name: string;
  readonly kind: GroupKind;
  readonly coachIds: readonly MemberId[];
  readonly peerIds: readonly RecordId[];
  /** '' for the setting of the school. */
  readonly everyDays: string;
  readonly methodId: string;
  readonly startsAt: string;
  readonly minutes: string;
  readonly place: string;
  readonly agreements: string;
  readonly active: boolean;
};

export function emptyGroup(me: MemberId): GroupForm {
  return {
    ...{ name: '', kind: 'buddies', coachIds: [me], peerIds: [], everyDays: '' },
    ...{ methodId: defaultMethod, startsAt: '13:00', minutes: '45', place: '' },
    ...{ agreements: '', active: true },
  };
}

export function groupForm(body: IntervisionGroupBody): GroupForm {
  const { dossierId: _, schoolYear: __, everyDays, minutes, ...rest } = body;
  return {
    ...rest,
    everyDays: everyDays === null ? '' : String(everyDays),
    minutes: String(minutes),
  };
}

const groupFields = [
  'name',
  'kind',
  'coachIds',
  'peerIds',
  'everyDays',
  'methodId',
  'startsAt',
  'minutes',
  'place',
  'agreements',
  'active',
] as const satisfies readonly (keyof GroupForm)[];
export type GroupFault = (typeof groupFields)[number];

/** The fields to send, or the names of those that are not in order. */
export function readGroup(form: GroupForm): GroupFields | readonly GroupFault[] {
  const every = form.everyDays.trim();
  const parsed = groupFieldsSchema.safeParse({
    ...form,
    coachIds: [...form.coachIds],
    peerIds: [...form.peerIds],
    everyDays: every === '' ? null : Number(every),
    minutes: Number(form.minutes),
  });
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path[0]);
  return groupFields.filter((name) => names.includes(name));
}

// The form of a group, in the words and figures one types.
import * as z from 'zod';
import {
  groupFieldsSchema,
  groupKinds,
  type GroupFields,
  type IntervisionGroupBody,
} from '#shared/domain/intervision-group.ts';
import { defaultMethod, usualMinutes } from '#shared/domain/intervision-method.ts';
import { memberIdSchema, recordIdSchema, type MemberId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** What is kept while one types. */
export const groupFormSchema = z.object({
  name: z.string(),
  kind: z.enum(groupKinds),
  coachIds: z.array(memberIdSchema).readonly(),
  peerIds: z.array(recordIdSchema).readonly(),
  /** '' for the setting of the school. */
  everyDays: z.string(),
  methodId: z.string(),
  startsAt: z.string(),
  minutes: z.string(),
  place: z.string(),
  agreements: z.string(),
  active: z.boolean(),
});
export type GroupForm = Readonly<z.infer<typeof groupFormSchema>>;

export function emptyGroup(me: MemberId): GroupForm {
  return {
    ...{ name: '', kind: 'buddies', coachIds: [me], peerIds: [], everyDays: '' },
    ...{ methodId: defaultMethod, startsAt: '13:00', minutes: String(usualMinutes), place: '' },
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

export type GroupFault = keyof GroupForm;

export type GroupFieldsProps = {
  readonly form: GroupForm;
  readonly faults: readonly GroupFault[];
  /** The group that is changed; null for a new one. */
  readonly group: ViewOf<'intervisionGroup'> | null;
  readonly change: (part: Partial<GroupForm>) => void;
};

/** The fields to send, or the names of those that are not in order. */
export function readGroup(form: GroupForm): GroupFields | readonly GroupFault[] {
  const every = form.everyDays.trim();
  const parsed = groupFieldsSchema.safeParse({
    ...form,
    coachIds: [...form.coachIds],
    peerIds: [...form.peerIds],
    everyDays: every === '' ? null : Number(every),
    minutes: Number(form.minutes),
    startsAt: form.startsAt.trim().replace('.', ':'),
  });
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => String(path[0]));
  return groupFaults.filter((name) => names.includes(name));
}

const groupFaults: readonly GroupFault[] = groupFormSchema.keyof().options;

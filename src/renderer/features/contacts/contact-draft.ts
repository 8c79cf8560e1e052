// The drafts of contacts: their names, as the services know them, and how a kept one becomes a form again.
// A field that no longer fits does not take the others along.
import * as z from 'zod';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import { contactFieldsSchema, type ContactFields } from '#shared/domain/contact.ts';
import type { RecordId } from '#shared/domain/id.ts';

/** The draft of a pair's new contact, or of the change of one. */
export function contactDraftName(pairId: RecordId, contactId?: RecordId): string {
  return contactId ? `contact:${pairId}:${contactId}` : `contact:${pairId}`;
}

const looseSchema = z.record(z.string(), z.unknown());

/** Reads a kept draft; what is missing or no longer fits is as in `base`. */
export function contactDraftSchema(base: ContactFields) {
  return looseSchema.transform((kept): ContactFields => {
    const known = Object.entries(kept).filter(([key]) => key in contactFieldsSchema.shape);
    const candidate: Record<string, unknown> = { ...base, ...Object.fromEntries(known) };
    const first = contactFieldsSchema.safeParse(candidate);
    if (first.success) return first.data;
    const wrong = new Set(first.error.issues.map(({ path }) => String(path[0])));
    for (const [key, value] of Object.entries(base)) {
      if (wrong.has(key)) candidate[key] = value;
    }
    const second = contactFieldsSchema.safeParse(candidate);
    return second.success ? second.data : base;
  });
}

/** Whether nothing has been filled in that would be a pity to lose. */
export function isUntouched(fields: ContactFields, today: string): boolean {
  const fresh = { ...newContactFields(today), state: fields.state, on: fields.on };
  return JSON.stringify(fresh) === JSON.stringify(fields);
}

const timePattern = /^(\d{1,2})[:.h]?(\d{2})$/;

/** 'HH:MM' from what was typed, e.g. '1310', '9.05'; null when it is no time. */
export function timeOf(typed: string): string | null {
  const [, hours, minutes] = timePattern.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

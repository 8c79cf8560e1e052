// Builds the concern form: what was heard, in the words of that day, and who knows it by now. Steps, decisions
// and a reporting code never come on it.
import { schoolOf, type ExportSource } from '#main/exports/source.ts';
import { concernFormSchema, type ConcernForm } from '#shared/domain/concern-form-sheet.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { PaperRequest } from '#shared/ipc/paper.ts';

type Ask = Extract<PaperRequest, { paper: 'concernForm' }>['ask'];

/** A form is destroyed after this many days: what counts stays in the vault. */
const keptForDays = 30;

export function buildConcernForm(
  source: ExportSource,
  ask: Ask,
): { readonly content: ConcernForm; readonly destroyBy: string } {
  const { id, body } = source.get('concern', ask.concernId);
  const nameOf = (memberId: string | null): string =>
    source.vault.members().find((member) => member.id === memberId)?.displayName ?? '';
  const clock = source.list('concernClock').find((one) => one.body.concernId === id);
  const known = (clock?.body.rungs ?? []).flatMap(({ party, knewAtMs, knewBy }) =>
    knewAtMs === null ? [] : [{ party, atMs: knewAtMs, saidBy: nameOf(knewBy) }],
  );
  return {
    content: {
      ...schoolOf(source),
      reader: ask.reader,
      code: body.code,
      heardBy: nameOf(body.heardBy),
      fields: concernFormSchema.shape.fields.strip().parse(body),
      people: body.people.map(({ name, className, role }) => ({ name, className, role })),
      known,
    },
    destroyBy: addDaysTo(dateOf(source.now()), keptForDays),
  };
}

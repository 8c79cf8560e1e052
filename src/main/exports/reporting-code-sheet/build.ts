// Builds the worksheet of a reporting code. For advice the pupil is 'the pupil' in every text and other people
// of the concern stand there by their initials.
import { schoolOf, type ExportSource } from '#main/exports/source.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import { knownNames, replaceNames, staffNames, type NameFound } from '#shared/domain/note-names.ts';
import { codeEntrySchema, type CodeEntry } from '#shared/domain/reporting-code.ts';
import { codeState, entriesInOrder } from '#shared/domain/reporting-code-rules.ts';
import type { ReportingCodeSheet } from '#shared/domain/reporting-code-sheet.ts';
import type { PaperRequest } from '#shared/ipc/paper.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';

type Ask = Extract<PaperRequest, { paper: 'reportingCodeSheet' }>['ask'];

/** A worksheet is destroyed after this many days: what counts stays in the vault. */
const keptForDays = 30;

/** The ways in which somebody is named: in full, by family name with its prefix, by one name. */
function waysToName(name: string, role: NameFound['role']): readonly NameFound[] {
  const [first = '', ...rest] = name.split(' ');
  const found = staffNames(name).map((one) => ({ ...one, role }));
  const letters = found[0]?.initials ?? '';
  const family = rest.join(' ');
  return [
    ...found,
    { name: family, role, initials: letters },
    { name: first, role, initials: letters },
  ];
}

/** Changes every text in the entry; its choices, days and numbers stay. */
function withTexts(entry: CodeEntry, change: (text: string) => string): CodeEntry {
  const fixed = ['step', 'with', 'decision', 'reportedOn', 'termOn', 'about', 'answer'];
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]: [string, unknown]) => [
        key,
        fixed.includes(key) ? part : walk(part),
      ]),
    );
  };
  if (entry.step === 'closing') return { ...entry, text: change(entry.text) };
  return codeEntrySchema.parse(walk(entry));
}

/** What takes the names out of a text; only those that this reader of the vault can know. */
function namesOut(
  source: ExportSource,
  { body }: TypedRecord<'reportingCode'>,
): (text: string) => string {
  const concern = source.list('concern').find(({ id }) => id === body.concernId);
  const others = (concern?.body.people ?? []).filter(({ name }) => name !== body.pupilName);
  const pupil = knownNames(waysToName(body.pupilName, 'supportee'));
  const rest = knownNames(others.flatMap(({ name }) => waysToName(name, 'pupil')));
  return (text) => replaceNames(replaceNames(text, pupil, 'roles'), rest, 'initials');
}

export function buildReportingCodeSheet(
  source: ExportSource,
  ask: Ask,
): { readonly content: ReportingCodeSheet; readonly destroyBy: string } {
  const code = source.get('reportingCode', ask.reportingCodeId);
  const { body } = code;
  const laid = entriesInOrder(
    source.list('reportingCodeStep').filter((step) => step.body.reportingCodeId === code.id),
  );
  const said = ask.without ? namesOut(source, code) : (text: string) => text;
  return {
    content: {
      ...schoolOf(source),
      reader: ask.reader,
      code: body.code,
      pupil: ask.without ? null : body.pupilName,
      className: ask.without ? null : body.className,
      heardOn: body.heardOn,
      openedOn: body.openedOn,
      cause: said(body.cause),
      advice: codeState(laid).advice,
      entries: laid.map(({ body: { on, by, orderReason, entry } }) => ({
        on,
        by,
        orderReason: said(orderReason),
        entry: ask.without ? withTexts(entry, said) : entry,
      })),
    },
    destroyBy: addDaysTo(dateOf(source.now()), keptForDays),
  };
}

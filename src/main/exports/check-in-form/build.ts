// Builds the check-in form of a peer: blank, with the numbers of a session, or one check-in as it was laid down.
// Names in it stand by initials, the peer's own too.
import { schoolOf, type ExportSource } from '#main/exports/source.ts';
import type { CheckInSheet, CheckInSheetAsk } from '#shared/domain/check-in-sheet.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { knownNames, pupilNames, replaceNames, staffNames } from '#shared/domain/note-names.ts';
import { initials } from '#shared/domain/pupil.ts';

/** What is on paper is typed over and destroyed; what counts stays in the vault. */
const keptForDays = 30;

type Sheet = CheckInSheet['sheets'][number];

const blank: Omit<Sheet, 'number' | 'on'> = {
  ...{ peer: '', load: null },
  ...{ gives: '', costs: '', needs: '', agreements: '' },
};

function initialsFor(source: ExportSource): (text: string) => string {
  const known = knownNames([
    ...source.list('pupil').flatMap(({ body }) => pupilNames(body, 'pupil')),
    ...source.vault.members().flatMap(({ displayName }) => staffNames(displayName)),
  ]);
  return (text) => replaceNames(text, known, 'initials');
}

function filledSheet(source: ExportSource, checkInId: RecordId): Sheet {
  const { body } = source.get('peerCheckIn', checkInId);
  const { on, load, gives, costs, needs, agreements } = body;
  const short = initialsFor(source);
  return {
    ...{ number: null, peer: initials(source.get('pupil', body.peerId).body), on, load },
    ...{ gives: short(gives), costs: short(costs) },
    ...{ needs: short(needs), agreements: short(agreements) },
  };
}

export function buildCheckInForm(
  source: ExportSource,
  ask: CheckInSheetAsk,
): { readonly content: CheckInSheet; readonly destroyBy: string } {
  const today = dateOf(source.now());
  const destroyBy = addDaysTo(today, keptForDays);
  const head = { ...schoolOf(source), group: '', filled: ask.what === 'filled' };
  if (ask.what === 'filled') {
    return { content: { ...head, sheets: [filledSheet(source, ask.checkInId)] }, destroyBy };
  }
  if (ask.sessionId === null) {
    return { content: { ...head, sheets: [{ ...blank, number: null, on: null }] }, destroyBy };
  }
  const { groupId, peerIds, on } = source.get('intervisionSession', ask.sessionId).body;
  const group = groupId === null ? '' : source.get('intervisionGroup', groupId).body.name;
  const sheets = peerIds.map((_, at) => ({ ...blank, number: at + 1, on }));
  const from = on > today ? on : today;
  return { content: { ...head, group, sheets }, destroyBy: addDaysTo(from, keptForDays) };
}

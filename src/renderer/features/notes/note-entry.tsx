// One note as it stands on the timeline: its details, why it was changed, its earlier versions, and what
// one can do with it.
import { useState, type ReactElement } from 'react';
import {
  IconEye,
  IconHeartbeat,
  IconMessage,
  IconMessageQuestion,
  IconPencilPlus,
  IconPrinter,
  IconSchool,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '#renderer/db/use-records.ts';
import { useDrafts } from '#renderer/features/drafts/index.ts';
import { NewTaskButton } from '#renderer/features/tasks/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary } from '#renderer/ui/layout.tsx';
import { NoteDetails } from '#renderer/ui/note-details.tsx';
import type { TimelineItem } from '#renderer/ui/timeline.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import type { NoteType } from '#shared/domain/note.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { noteDraftName } from './note-draft.ts';
import { noteTypeTexts } from './note-texts.ts';
import { PrintDialog } from './print-dialog.tsx';
import { usePeers } from './use-peers.ts';
import css from './note-entry.module.css';

export type NoteEntryProps = {
  readonly note: ViewOf<'note'>;
  /** Its earlier revisions, oldest first. */
  readonly earlier: readonly ViewOf<'note'>[];
  readonly pair: PairBody;
  readonly today: string;
  readonly nameOf: (id: MemberId) => string;
  readonly mayWrite: boolean;
  readonly mayPrint: boolean;
  readonly onAmended: () => void;
};

const noteIcons: Readonly<Record<NoteType, Icon>> = {
  conversation: IconMessage,
  buddyMeeting: IconMessage,
  observation: IconEye,
  consult: IconMessageQuestion,
  mentorFeedback: IconSchool,
  checkIn: IconHeartbeat,
};

/** The timeline item of a note. */
export function useNoteItem(): (entry: NoteEntryProps) => TimelineItem {
  const { t } = useTranslation(['notes']);
  return (entry) => ({
    id: entry.note.id,
    kind: 'note',
    icon: noteIcons[entry.note.body.type],
    title: t(noteTypeTexts[entry.note.body.type]),
    eventDate: entry.note.body.occurredOn,
    entryDateMs: entry.note.createdAtMs,
    children: <NoteText {...entry} />,
    actions: <NoteActions {...entry} />,
  });
}

function NoteText({ note, earlier, nameOf, pair }: NoteEntryProps): ReactElement {
  const { t } = useTranslation(['notes']);
  const dates = useDateFormat();
  const [shown, setShown] = useState(false);
  const { followUpOn, peerId } = note.body;
  const about = usePeers(pair).find(({ id }) => id === peerId);
  return (
    <div className={css['note']}>
      <NoteDetails note={note.body} />
      <Secondary>
        {about === undefined ? null : `${t('entry.about', { name: about.name })} · `}
        {followUpOn === null
          ? null
          : `${t('entry.followUp', { date: dates.dayShort(followUpOn) })} · `}
        {t('entry.author', { name: nameOf(note.createdBy) })}
        {note.body.amendReason === null
          ? null
          : ` · ${t('entry.amended', {
              moment: dates.moment(note.changedAtMs),
              name: nameOf(note.changedBy),
              reason: note.body.amendReason,
            })}`}
      </Secondary>
      {earlier.length > 0 ? (
        <div>
          <Button
            variant="subtle"
            size="small"
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? t('entry.hideEarlier') : t('entry.showEarlier', { count: earlier.length })}
          </Button>
        </div>
      ) : null}
      {shown
        ? earlier.map((revision) => (
            <div key={revision.revision} className={css['earlier']}>
              <Secondary>
                {t('entry.version', {
                  number: revision.revision,
                  moment: dates.moment(revision.changedAtMs),
                  name: nameOf(revision.changedBy),
                })}
              </Secondary>
              <NoteDetails note={revision.body} />
            </div>
          ))
        : null}
    </div>
  );
}

function NoteActions(props: NoteEntryProps): ReactElement | null {
  const { t } = useTranslation(['notes']);
  const { note, mayWrite, mayPrint } = props;
  const [open, setOpen] = useState<'amend' | 'print' | null>(null);
  const close = () => setOpen(null);
  const draftName = noteDraftName(note.body.pairId, note.id);
  const pair = useRecord('pair', note.body.pairId);
  const hasDraft = useDrafts().some(({ name }) => name === draftName);
  if (!mayWrite && !mayPrint) return null;
  return (
    <Row gap={2}>
      {mayWrite ? (
        <Button
          size="small"
          variant="subtle"
          icon={IconPencilPlus}
          onClick={() => setOpen('amend')}
        >
          {hasDraft ? t('entry.amendOn') : t('entry.amend')}
        </Button>
      ) : null}
      {mayPrint ? (
        <Button size="small" variant="subtle" icon={IconPrinter} onClick={() => setOpen('print')}>
          {t('entry.print')}
        </Button>
      ) : null}
      {pair ? (
        <NewTaskButton
          size="small"
          variant="subtle"
          subject={{ about: { type: 'note', id: note.id }, name: pair.body.code, pair }}
        />
      ) : null}
      {open === 'amend' ? (
        <AmendDialog
          note={note}
          pair={props.pair}
          today={props.today}
          onClose={close}
          onSaved={props.onAmended}
        />
      ) : null}
      {open === 'print' ? <PrintDialog noteId={note.id} onClose={close} /> : null}
    </Row>
  );
}

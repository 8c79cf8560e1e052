// The timeline of a pair: the composer on top, then everything that happened, newest first.
import { useMemo, useState, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { NoteComposer, useNoteItem } from '#renderer/features/notes/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Timeline, type TimelineItem } from '#renderer/ui/timeline.tsx';
import { mayMeetOn } from '#shared/domain/pair.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { pairEvents, type PairEvent } from './pair-events.ts';
import { usePlainItem } from './plain-items.tsx';
import { useReaderName } from './reader-names.ts';
import type { OpenDossier } from './use-dossier.ts';
import { useMemberNames } from './use-member-names.ts';

const shownAtFirst = 40;

export type PairTimelineProps = {
  readonly pair: ViewOf<'pair'>;
  readonly dossier: OpenDossier;
  readonly today: string;
};

/** `<PairTimeline pair dossier today />` */
export function PairTimeline({ pair, dossier, today }: PairTimelineProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const mayNote = useMayDo('writeNotes');
  const readerName = useReaderName();
  const events = usePairEvents(pair);
  const [all, setAll] = useState(false);
  const toItem = useItems({ pair, dossier, today });
  const shown = all ? events : events?.slice(0, shownAtFirst);
  return (
    <Stack gap={5}>
      <NoteComposer
        pair={pair}
        today={today}
        readers={dossier.readers.map(readerName).join(', ')}
        meetingRefusal={(date) => <MeetingRefusal pair={pair} date={date} />}
        refusedBecause={mayNote ? undefined : t('refused.writeNotes')}
      />
      {shown === undefined || dossier.state === 'opening' ? (
        <Waiting />
      ) : (
        <Timeline label={t('timeline.label')} items={shown.map(toItem)} />
      )}
      {events && !all && events.length > shownAtFirst ? (
        <div>
          <Button onClick={() => setAll(true)}>
            {t('timeline.older', { count: events.length - shownAtFirst })}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

/** Why a buddy meeting cannot be laid down yet, with the way to mend it; nothing when it can. */
function MeetingRefusal(props: {
  readonly pair: ViewOf<'pair'>;
  readonly date: string;
}): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  if (mayMeetOn(props.pair.body, props.date)) return null;
  return (
    <Notice
      tone="urgent"
      role="status"
      title={t('meeting.refused')}
      actions={<Link to={`/koppels/${props.pair.id}/afspraken`}>{t('meeting.toAgreements')}</Link>}
    >
      {t('meeting.why')}
    </Notice>
  );
}

function usePairEvents(pair: ViewOf<'pair'>): readonly PairEvent[] | undefined {
  const notes = useRecordsWhere('note', 'body.pairId', pair.id);
  const referrals = useRecordsWhere('referral', 'body.pairId', pair.id);
  const steps = useRecords('referralStep');
  const prints = useRecords('print');
  return useMemo(
    () =>
      notes && referrals && steps && prints
        ? pairEvents({ pair, notes, referrals, steps, prints })
        : undefined,
    [pair, notes, referrals, steps, prints],
  );
}

function useItems({ pair, dossier, today }: PairTimelineProps): (event: PairEvent) => TimelineItem {
  const noteItem = useNoteItem();
  const { nameOf } = useMemberNames();
  const mayWrite = useMayDo('writeNotes');
  const mayPrint = useMayDo('printPapers');
  const plain = usePlainItem();
  return (event) => {
    if (event.type !== 'note') return plain(event);
    return noteItem({
      note: event.note,
      earlier: dossier.earlier.filter(
        ({ id, revision }) => id === event.note.id && revision < event.note.revision,
      ),
      pairForm: pair.body.form,
      today,
      nameOf,
      mayWrite,
      mayPrint,
      onAmended: dossier.reload,
    });
  };
}

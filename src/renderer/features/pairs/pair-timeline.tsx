// The timeline of a pair: the composer on top, then everything that happened, newest first.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { StuckNotice, useContactItem } from '#renderer/features/contacts/index.ts';
import { useNoteItem } from '#renderer/features/notes/index.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Timeline, type TimelineItem } from '#renderer/ui/timeline.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { PairComposer } from './pair-composer.tsx';
import { eventKinds, pairEvents, type PairEvent } from './pair-events.ts';
import { usePlainItem } from './plain-items.tsx';
import { useReaderName } from './reader-names.ts';
import type { OpenDossier } from './use-dossier.ts';
import { useMemberNames } from './use-member-names.ts';

export type PairTimelineProps = {
  readonly pair: ViewOf<'pair'>;
  readonly dossier: OpenDossier;
  readonly today: string;
};

/** `<PairTimeline pair dossier today />` */
export function PairTimeline({ pair, dossier, today }: PairTimelineProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const readerName = useReaderName();
  const events = usePairEvents(pair);
  const toItem = useItems({ pair, dossier, today });
  return (
    <Stack gap={5}>
      <StuckNotice pairId={pair.id} />
      <PairComposer
        pair={pair}
        today={today}
        readers={dossier.readers.map(readerName).join(', ')}
      />
      {events === undefined || dossier.state === 'opening' ? (
        <Waiting />
      ) : (
        <Timeline
          label={t('timeline.label')}
          items={events.map(toItem)}
          kinds={eventKinds.map((kind) => ({ id: kind, label: t(`timeline.kinds.${kind}`) }))}
        />
      )}
    </Stack>
  );
}

function usePairEvents(pair: ViewOf<'pair'>): readonly PairEvent[] | undefined {
  const notes = useRecordsWhere('note', 'body.pairId', pair.id);
  const contacts = useRecordsWhere('contact', 'body.pairId', pair.id);
  const tasks = useRecordsWhere('task', 'body.pairId', pair.id);
  const referrals = useRecordsWhere('referral', 'body.pairId', pair.id);
  const steps = useRecords('referralStep');
  const prints = useRecords('print');
  return useMemo(
    () =>
      notes && contacts && tasks && referrals && steps && prints
        ? pairEvents({ pair, notes, contacts, tasks, referrals, steps, prints })
        : undefined,
    [pair, notes, contacts, tasks, referrals, steps, prints],
  );
}

function useItems({ pair, dossier, today }: PairTimelineProps): (event: PairEvent) => TimelineItem {
  const noteItem = useNoteItem();
  const contactItem = useContactItem();
  const { nameOf } = useMemberNames();
  const mayWrite = useMayDo('writeNotes');
  const mayPrint = useMayDo('printPapers');
  const plain = usePlainItem();
  return (event) => {
    switch (event.type) {
      case 'contact':
        return contactItem({
          pair,
          contact: event.contact,
          progressBefore: event.progressBefore,
          today,
        });
      case 'note':
        return noteItem({
          note: event.note,
          earlier: dossier.earlier.filter(
            ({ id, revision }) => id === event.note.id && revision < event.note.revision,
          ),
          pair: pair.body,
          today,
          nameOf,
          mayWrite,
          mayPrint,
          onAmended: dossier.reload,
        });
      default:
        return plain(event);
    }
  };
}

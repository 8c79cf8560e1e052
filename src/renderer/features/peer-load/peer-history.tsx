// What was said by one peer before: how heavy it was, and what they asked in between.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { inOrder, loadTrend, withoutReplaced } from '#shared/domain/peer-check-in.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { CheckInPaperButton } from './check-in-paper.tsx';
import { EarlierElsewhere } from './handovers.tsx';
import { HeavyNotice } from './heavy-notice.tsx';
import { LoadBars } from './load-bars.tsx';
import { useTrendWords } from './load-words.ts';
import css from './load.module.css';
import { consultsOf, peerTalks, type Consult } from './peer-talks.ts';
import { useStanding } from './use-standing.ts';

type HistoryProps = { readonly peerId: RecordId; readonly name: string };

/** `<PeerHistory peerId name />` */
export function PeerHistory({ peerId, name }: HistoryProps): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const trends = useTrendWords();
  const { standing } = useStanding();
  const found = useRecordsWhere('peerCheckIn', 'body.peerId', peerId);
  const sessions = useRecords('intervisionSession');
  const notes = useRecords('intervisionNotes');
  if (!found || !sessions || !notes) return <Waiting />;
  const asked = inOrder(withoutReplaced(found));
  const last = asked.at(-1);
  const trend = loadTrend(asked.map(({ body }) => body));
  const talks = peerTalks(found, consultsOf(peerId, sessions, notes));
  return (
    <Section title={t('peer.history')} end={<Secondary>{trends(trend)}</Secondary>}>
      <EarlierElsewhere peerId={peerId} earlier={standing.earlier} />
      {last ? <HeavyNotice checkIn={last} name={name} /> : null}
      {talks.length > 0 ? (
        <ListCard label={t('peer.history')}>
          {talks.map((talk) =>
            talk.type === 'consult' ? (
              <ConsultRow key={talk.sessionId} consult={talk} />
            ) : (
              <CheckInRow key={talk.checkIn.id} checkIn={talk.checkIn} />
            ),
          )}
        </ListCard>
      ) : (
        <Card>
          <Secondary>{t('peer.empty')}</Secondary>
        </Card>
      )}
    </Section>
  );
}

const words = ['gives', 'costs', 'needs', 'agreements'] as const;

function CheckInRow({ checkIn }: { readonly checkIn: ViewOf<'peerCheckIn'> }): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const dates = useDateFormat();
  const { body } = checkIn;
  return (
    <ListRow
      title={dates.dayShort(body.on)}
      subtitle={words
        .filter((word) => body[word] !== '')
        .map((word) => (
          <span key={word} className={css['said']}>
            <b>{t(`fields.${word}`)}</b> {body[word]}
          </span>
        ))}
      badge={<LoadBars load={body.load} />}
      action={
        <CheckInPaperButton
          ask={{ what: 'filled', checkInId: checkIn.id }}
          label={t('paper.print')}
          inRow={t('paper.printOf', { day: dates.dayShort(body.on) })}
        />
      }
    />
  );
}

function ConsultRow({ consult }: { readonly consult: Consult }): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const dates = useDateFormat();
  return (
    <ListRow
      title={dates.dayShort(consult.on)}
      subtitle={consult.question}
      badge={<Chip>{t('checkIn.kind.consult')}</Chip>}
      to={`/intervisie/bijeenkomst/${consult.sessionId}`}
    />
  );
}

// Who must know of a concern by when: each rung of the ladder, known, still to come or late, with the button
// that says it is known. What was late stays to be seen.
import type { ReactElement } from 'react';
import { IconCheck, IconClock, IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useAsk, useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { rungState, type ClockRung } from '#shared/domain/concern-clock.ts';
import { ClockDisregarded } from './clock-disregarded.tsx';
import { capital, useConcernWords } from './concern-words.ts';
import type { ConcernPage } from './use-concern-page.ts';

export function ConcernClock({ page }: { readonly page: ConcernPage }): ReactElement | null {
  const { t } = useTranslation(['concerns']);
  const { ask, busy, error } = useAsk();
  const { clock } = page;
  if (!clock) return null;
  const knows = (rung: number) =>
    void ask(() =>
      call('concerns.knows', { clockId: clock.id, expectedRevision: clock.revision, rung }),
    );
  return (
    <Section title={t('clock.title')}>
      <Card>
        <Stack gap={3}>
          <ClockDisregarded clock={clock} />
          {clock.body.rungs.length === 0 ? <Secondary>{t('clock.nobody')}</Secondary> : null}
          {clock.body.rungs.map((rung, at) => (
            <Rung
              key={rung.party}
              rung={rung}
              stopped={clock.body.stopped}
              busy={busy}
              onKnows={() => knows(at)}
            />
          ))}
          <ErrorNotice error={error} />
        </Stack>
      </Card>
    </Section>
  );
}

type RungProps = {
  readonly rung: ClockRung;
  readonly stopped: boolean;
  readonly busy: boolean;
  readonly onKnows: () => void;
};

/** The chip of a rung: what is late is said in words. */
function useRungChip({ rung, stopped }: RungProps): ReactElement | null {
  const { t } = useTranslation(['concerns']);
  const now = useNow();
  const { knewAtMs, byMs } = rung;
  if (knewAtMs !== null && knewAtMs > byMs) {
    return (
      <Chip tone="late" icon={IconClockExclamation}>
        {t('clock.knewLate')}
      </Chip>
    );
  }
  if (knewAtMs !== null) {
    return (
      <Chip tone="ok" icon={IconCheck}>
        {t('clock.known')}
      </Chip>
    );
  }
  if (stopped) return <Chip>{t('clock.stopped')}</Chip>;
  return rungState(rung, now) === 'late' ? (
    <Chip tone="urgent" icon={IconClockExclamation}>
      {t('clock.late')}
    </Chip>
  ) : (
    <Chip tone="question" icon={IconClock}>
      {t('clock.due')}
    </Chip>
  );
}

function Rung(props: RungProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const words = useConcernWords();
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const me = useSession().memberId;
  const mayFollow = useMayDo('followConcerns');
  const chip = useRungChip(props);
  const { rung, stopped, busy, onKnows } = props;
  const { knewAtMs, knewBy, byMs, memberIds } = rung;
  const mine = memberIds.includes(me);
  const names = memberIds.map(nameOf).join(', ');
  const line =
    knewAtMs === null
      ? t('clock.before', { moment: dates.moment(byMs) })
      : t('clock.knewAt', {
          moment: dates.moment(knewAtMs),
          name: knewBy === null ? '' : nameOf(knewBy),
        });
  return (
    <Row justify="between" gap={3}>
      <div>
        <p>{`${capital(words.party(rung.party))}: ${names}`}</p>
        <Secondary>{line}</Secondary>
      </div>
      <Row gap={3}>
        {chip}
        {knewAtMs === null && !stopped && (mine || mayFollow) ? (
          <Button
            size="small"
            busy={busy}
            aria-label={t('clock.sayOf', { who: words.party(rung.party) })}
            onClick={onKnows}
          >
            {mine ? t('clock.iKnow') : t('clock.told')}
          </Button>
        ) : null}
      </Row>
    </Row>
  );
}

// Drop-in sessions with who is there next, and the tally of small questions. `/programma/inloop`
import { useMemo, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconCalendarEvent, IconCoffee, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { ProgrammeHead } from '#renderer/features/parts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page, Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { dutyDays } from './drop-in-form.ts';
import { useProgrammeRefusal } from './editor-page.tsx';
import { Tally } from './tally.tsx';
import { TallyWeek } from './tally-week.tsx';
import { usePeerNames } from './use-programme.ts';
import { useWords } from './use-words.ts';

const shownNext = 5;

export function DropInScreen(): ReactElement {
  const { t } = useTranslation(['activities']);
  const navigate = useNavigate();
  const refusal = useProgrammeRefusal();
  const goNew = () => void navigate({ to: '/programma/inloop/nieuw' });
  useShortcut('new', goNew, refusal === undefined);
  return (
    <Page>
      <ProgrammeHead
        subtitle={t('activities:dropIn.subtitle')}
        actions={
          <Button
            variant="primary"
            icon={IconPlus}
            shortcut="new"
            refusedBecause={refusal}
            onClick={goNew}
          >
            {t('activities:dropIn.new')}
          </Button>
        }
      />
      <Columns side={<Tally refusedBecause={refusal} />}>
        <Sessions onNew={goNew} refusedBecause={refusal} />
        <TallyWeek />
      </Columns>
    </Page>
  );
}

function Sessions(props: {
  readonly onNew: () => void;
  readonly refusedBecause: string | undefined;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const sessions = useRecords('dropInSession');
  const today = useToday();
  if (!sessions) return <Waiting />;
  const running = sessions
    .filter(({ body }) => body.until >= today)
    .sort((a, b) => a.body.weekday - b.body.weekday);
  if (running.length === 0) {
    return (
      <Section title={t('activities:dropIn.fixed')}>
        <Card>
          <EmptyState
            icon={IconCoffee}
            title={t('activities:dropIn.empty')}
            action={
              <Button refusedBecause={props.refusedBecause} onClick={props.onNew}>
                {t('activities:dropIn.new')}
              </Button>
            }
          >
            {t('activities:dropIn.emptyHow')}
          </EmptyState>
        </Card>
      </Section>
    );
  }
  return (
    <>
      <Section title={t('activities:dropIn.next')}>
        <NextTimes sessions={running} today={today} />
      </Section>
      <Section title={t('activities:dropIn.fixed')}>
        <ListCard>
          {running.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ListCard>
      </Section>
    </>
  );
}

function SessionRow({ session }: { readonly session: ViewOf<'dropInSession'> }): ReactElement {
  const { t } = useTranslation(['activities']);
  const { body } = session;
  const when = t('activities:dropIn.when', {
    count: body.everyWeeks,
    weekday: t(`activities:dropIn.weekdayOf.${weekdayKey(body.weekday)}`),
    time: body.startsAt,
    minutes: body.minutes,
  });
  return (
    <ListRow
      icon={IconCoffee}
      title={`${body.title} · ${when}`}
      subtitle={t('activities:dropIn.placeAgreed', {
        place: body.place,
        agreedWith: body.agreedWith,
      })}
      badge={<Chip>{t(`activities:dropIn.kindOf.${body.kind}`)}</Chip>}
      to={`/programma/inloop/${session.id}`}
    />
  );
}

export const weekdayKeys = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The key of a weekday's name; Monday when it is none. */
export function weekdayKey(weekday: number): (typeof weekdayKeys)[number] {
  return weekdayKeys[weekday - 1] ?? '1';
}

function NextTimes(props: {
  readonly sessions: readonly ViewOf<'dropInSession'>[];
  readonly today: string;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const dates = useDateFormat();
  const names = usePeerNames();
  const { list } = useWords();
  const { sessions, today } = props;
  const next = useMemo(
    () =>
      sessions
        .flatMap(({ id, body }) =>
          dutyDays(body)
            .filter(({ on }) => on >= today)
            .map((day) => ({ ...day, id, body })),
        )
        .sort((a, b) => a.on.localeCompare(b.on) || a.body.startsAt.localeCompare(b.body.startsAt))
        .slice(0, shownNext),
    [sessions, today],
  );
  if (next.length === 0) {
    return (
      <Card>
        <Secondary>{t('activities:dropIn.noneNext')}</Secondary>
      </Card>
    );
  }
  return (
    <ListCard>
      {next.map(({ on, peerIds, id, body }) => (
        <ListRow
          key={`${id} ${on}`}
          icon={IconCalendarEvent}
          title={`${dates.dayShort(on)} ${body.startsAt} · ${body.title}`}
          subtitle={
            peerIds.length === 0
              ? body.place
              : list(
                  peerIds.map((peer) => names?.nameOf(peer) ?? t('activities:lesson.unknownPeer')),
                )
          }
          badge={
            peerIds.length === 0 ? (
              <Chip tone="late">{t('activities:dropIn.nobody')}</Chip>
            ) : undefined
          }
          to={`/programma/inloop/${id}`}
        />
      ))}
    </ListCard>
  );
}

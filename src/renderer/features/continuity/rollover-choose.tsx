// Which pairs end with the year, and which tasks are made for the new one.
import { useMemo, useState, type ReactElement } from 'react';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import { PairTicks } from './pair-ticks.tsx';
import type { Rollover } from './use-rollover.ts';

const yearTasks = ['classList', 'recruit', 'train', 'deputies', 'hours'] as const;
type YearTask = (typeof yearTasks)[number];
const taskDays = 28;

/** `<RolloverChoose rollover />` */
export function RolloverChoose({ rollover }: { readonly rollover: Rollover }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const [closing, setClosing] = useState(true);
  const [wanted, setWanted] = useState<readonly YearTask[]>(yearTasks);
  const ownerId = useSession().memberId;
  const dueOn = addDaysTo(useToday(), taskDays);
  const start = () =>
    rollover.run(
      closing,
      wanted.map((task) => ({
        round: yearTasks.indexOf(task) + 1,
        title: t(`rollover.tasks.${task}`),
        ownerId,
        dueOn,
      })),
    );
  return (
    <Stack gap={5}>
      <Pairs rollover={rollover} />
      <Section title={t('rollover.tasksTitle')}>
        <Card>
          <Checkbox
            label={t('rollover.closing')}
            description={t('rollover.closingHelp')}
            checked={closing}
            onChange={setClosing}
          />
          {yearTasks.map((task) => (
            <Checkbox
              key={task}
              label={t(`rollover.tasks.${task}`)}
              checked={wanted.includes(task)}
              onChange={(on) =>
                setWanted(yearTasks.filter((one) => (one === task ? on : wanted.includes(one))))
              }
            />
          ))}
        </Card>
      </Section>
      <Secondary>{t('rollover.planCopy', { year: rollover.schoolYear })}</Secondary>
      <ErrorNotice error={rollover.error} />
      <Row justify="end">
        <Button onClick={() => rollover.go('look')}>{t('rollover.back')}</Button>
        <Button variant="primary" onClick={start}>
          {t('rollover.run', { count: rollover.chosen.size })}
        </Button>
      </Row>
    </Stack>
  );
}

function Pairs({ rollover }: { readonly rollover: Rollover }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const all = useRecords('pair');
  const ids = rollover.foreseen?.pairIds;
  const pairs = useMemo(() => {
    const found = new Set(ids);
    return all?.filter(({ id }) => found.has(id));
  }, [all, ids]);
  return (
    <Section title={t('rollover.which')}>
      <Stack gap={3}>
        <Secondary>{t('rollover.whichHelp')}</Secondary>
        <PairTicks
          label={t('rollover.which')}
          pairs={pairs}
          chosen={rollover.chosen}
          onChange={rollover.choose}
          empty={
            <EmptyState icon={IconUsers} title={t('rollover.noPairs')}>
              {t('rollover.noPairsText')}
            </EmptyState>
          }
        />
      </Stack>
    </Section>
  );
}

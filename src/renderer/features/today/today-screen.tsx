// What needs me now, what comes this week, and what I was writing. `/vandaag`
import { useMemo, useState, type ReactElement } from 'react';
import { IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { useMemberNames, usePairNames } from '#renderer/features/pairs/index.ts';
import { useTaskSentence } from '#renderer/features/tasks/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ListCard } from '#renderer/ui/list-card.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { KnowsDialog, type ClockItem } from './knows-dialog.tsx';
import { OpenTask } from './open-task.tsx';
import { TodayHead } from './today-head.tsx';
import type { TodayItem } from './today-item.ts';
import { TodayRow, type TodayWords } from './today-row.tsx';
import { CalmHouse, MyDrafts } from './today-side.tsx';
import { useTaskSubjects, type TaskSubjects } from './use-task-subjects.ts';
import { useTodayItems } from './use-today-items.ts';

const shownAtFirst = 12;

export function TodayScreen(): ReactElement {
  const { t } = useTranslation(['today']);
  const dates = useDateFormat();
  const today = useToday();
  const items = useTodayItems(today);
  const [openTask, setOpenTask] = useState<RecordId | null>(null);
  const [openClock, setOpenClock] = useState<ClockItem | null>(null);
  const subjects = useTaskSubjects();
  const words = useWords(subjects, setOpenTask, setOpenClock);
  return (
    <Page>
      <TodayHead
        title={t('title')}
        subtitle={t('subtitle', { day: dates.dayLong(today), week: dates.week(today) })}
      />
      {items && words ? (
        <Columns
          side={
            <>
              <MyDrafts words={words} />
              <CalmHouse house={items.house} />
              <EmergencyCard compact />
            </>
          }
        >
          <Section title={t('now')}>
            {items.now.length === 0 ? (
              <Card>
                <EmptyState icon={IconSun} title={t('nothing')}>
                  {t('nothingText')}
                </EmptyState>
              </Card>
            ) : (
              <Items items={items.now} words={words} />
            )}
          </Section>
          {items.week.length > 0 ? (
            <Section title={t('week')}>
              <Items items={items.week} words={words} />
            </Section>
          ) : null}
        </Columns>
      ) : (
        <Waiting />
      )}
      <OpenTask
        task={openTask ? words?.tasks.get(openTask) : undefined}
        subjects={subjects}
        onClose={() => setOpenTask(null)}
      />
      {openClock ? <KnowsDialog item={openClock} onClose={() => setOpenClock(null)} /> : null}
    </Page>
  );
}

function Items(props: {
  readonly items: readonly TodayItem[];
  readonly words: TodayWords;
}): ReactElement {
  const { t } = useTranslation(['today']);
  const [all, setAll] = useState(false);
  const { items, words } = props;
  const hidden = all ? 0 : Math.max(0, items.length - shownAtFirst);
  return (
    <>
      <ListCard>
        {items.slice(0, items.length - hidden).map((item) => (
          <TodayRow key={item.id} item={item} words={words} />
        ))}
      </ListCard>
      {hidden > 0 ? (
        <div>
          <Button onClick={() => setAll(true)}>{t('more', { count: hidden })}</Button>
        </div>
      ) : null}
    </>
  );
}

function useWords(
  subjects: TaskSubjects | undefined,
  onTask: (taskId: RecordId) => void,
  onClock: (item: ClockItem) => void,
): TodayWords | undefined {
  const names = usePairNames();
  const { nameOf } = useMemberNames();
  const pairs = useRecords('pair');
  const referrals = useRecords('referral');
  const tasks = useRecords('task');
  const sentence = useTaskSentence();
  return useMemo(() => {
    if (!names || !pairs || !referrals || !tasks || !subjects) return undefined;
    return {
      names,
      memberName: nameOf,
      pairs: new Map(pairs.map((pair) => [pair.id, pair])),
      referrals: new Map(referrals.map((referral) => [referral.id, referral])),
      tasks: new Map(tasks.map((task) => [task.id, task])),
      taskSentence: ({ body }) => sentence(body, subjects.of(body).name),
      onTask,
      onClock,
    };
  }, [names, nameOf, pairs, referrals, tasks, subjects, sentence, onTask, onClock]);
}

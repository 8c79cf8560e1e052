// All tasks this member can read: mine, of others, done. `/vandaag/taken`
import { useMemo, useState, type ReactElement } from 'react';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import {
  useStaff,
  useTaskActions,
  useTaskRefusal,
  useTaskSentence,
} from '#renderer/features/tasks/index.ts';
import { ViewTable } from '#renderer/features/views/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import {
  isShown,
  taskChoices,
  taskRows,
  taskStates,
  type TaskChoice,
  type TaskRow,
  type TaskState,
} from './task-rows.ts';
import { OpenTask } from './open-task.tsx';
import { TodayHead } from './today-head.tsx';
import { useTaskSubjects, type TaskSubjects } from './use-task-subjects.ts';

const tones: Readonly<Record<TaskState, Tone>> = {
  late: 'urgent',
  today: 'late',
  soon: 'question',
  later: 'neutral',
  resting: 'neutral',
  done: 'ok',
  withdrawn: 'neutral',
};

const choiceTexts = {
  mine: 'tasks:list.mine',
  others: 'tasks:list.others',
  all: 'tasks:list.all',
  finished: 'tasks:list.finished',
} as const satisfies Readonly<Record<TaskChoice, string>>;

export function TasksScreen(): ReactElement {
  const { t } = useTranslation(['tasks']);
  const subjects = useTaskSubjects();
  const all = useTaskRows(subjects);
  const [choice, setChoice] = useState<TaskChoice>('mine');
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = useMemo(() => all?.filter((row) => isShown(row, choice)), [all, choice]);
  const columns = useColumns();
  const opened = all?.find(({ task }) => task.id === openId);
  const open = all?.filter((row) => isShown(row, 'mine')).length ?? 0;
  return (
    <Page fill>
      <TodayHead
        title={t('list.title')}
        subtitle={all ? t('list.subtitle', { count: open }) : undefined}
        newTask="primary"
      />
      <ViewTable
        table="tasks"
        filters={{ choice }}
        onFilters={(texts) => setChoice(choiceFrom(texts['choice']))}
        label={t('list.label')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        onOpen={(row) => setOpenId(row.task.id)}
        twoLines
        initialSort={firstSort}
        filterLabel={t('list.search')}
        toolbar={<Shown choice={choice} onChange={setChoice} />}
        empty={<NoTasks anyAtAll={(all?.length ?? 0) > 0} onAll={() => setChoice('all')} />}
      />
      <OpenTask task={opened?.task} subjects={subjects} onClose={() => setOpenId(null)} />
    </Page>
  );
}

const choiceFrom = (text: string | undefined): TaskChoice =>
  taskChoices.find((one) => one === text) ?? 'mine';

const rowId = (row: TaskRow): string => row.task.id;
const firstSort = { column: 'due' };

function useTaskRows(subjects: TaskSubjects | undefined): readonly TaskRow[] | undefined {
  const { memberId } = useSession();
  const tasks = useRecords('task');
  const today = useToday();
  const { nameOf } = useStaff(null);
  const sentence = useTaskSentence();
  return useMemo(() => {
    if (!tasks || !subjects) return undefined;
    return taskRows(tasks, {
      me: memberId,
      today,
      statusOf: (pairId) => subjects.pairs.get(pairId)?.body.status,
      nameOf,
      subjectOf: subjects.of,
      sentence,
    });
  }, [tasks, subjects, memberId, today, nameOf, sentence]);
}

/** Who stands in, and how it stands, in words. */
function useTaskWords() {
  const { t } = useTranslation(['tasks']);
  return useMemo(() => {
    const who = ({ standIn }: TaskRow) =>
      standIn === '' ? '' : t('list.standIn', { name: standIn });
    const state = (row: TaskRow) =>
      row.state === 'late'
        ? t('state.late', { count: row.daysLate })
        : t(`tasks:state.${row.state}`);
    return { who, state };
  }, [t]);
}

function useColumns(): readonly DataColumn<TaskRow>[] {
  const { t } = useTranslation(['tasks']);
  const dates = useDateFormat();
  const { who, state } = useTaskWords();
  return useMemo(() => {
    return [
      {
        id: 'task',
        header: t('list.task'),
        value: (row) => `${row.title} ${second(row)}`.trim(),
        cell: (row) => <TwoLines first={row.title} second={second(row)} />,
        grow: 2.2,
      },
      {
        id: 'owner',
        header: t('list.owner'),
        value: (row) => `${row.owner} ${row.standIn}`.trim(),
        text: (row) => row.owner,
        groupable: true,
        cell: (row) => <TwoLines first={row.owner} second={who(row)} />,
      },
      {
        id: 'due',
        header: t('list.due'),
        value: (row) => row.task.body.dueOn,
        text: (row) => dates.dayShort(row.task.body.dueOn),
        cell: (row) => dates.dayShort(row.task.body.dueOn),
        width: 144,
        searchable: false,
      },
      {
        id: 'state',
        header: t('list.state'),
        value: (row) => taskStates.indexOf(row.state),
        text: state,
        groupable: true,
        cell: (row) => <Chip tone={tones[row.state]}>{state(row)}</Chip>,
        width: 176,
        searchable: false,
      },
      {
        id: 'action',
        header: t('list.action'),
        screenOnly: true,
        value: (row) => row.task.body.doneOn,
        cell: (row) =>
          row.task.body.doneOn === null ? (
            <DoneButton task={row.task} />
          ) : (
            dates.dayShort(row.task.body.doneOn)
          ),
        width: 144,
        searchable: false,
      },
    ];
  }, [t, dates, who, state]);
}

function DoneButton({ task }: { readonly task: TaskRow['task'] }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { finish, busy } = useTaskActions(true);
  const refused = useTaskRefusal()(task, { withdrawn: false, outcome: '' });
  return (
    <Button size="small" busy={busy} refusedBecause={refused} onClick={() => void finish(task, '')}>
      {t('list.done')}
    </Button>
  );
}

/** Under the sentence: what it is about unless that says it already, and what came of it. */
function second({ title, subject, task }: TaskRow): string {
  const about = title.includes(subject) ? '' : subject;
  return [about, task.body.outcome].filter((text) => text !== '').join(' · ');
}

function Shown(props: {
  readonly choice: TaskChoice;
  readonly onChange: (choice: TaskChoice) => void;
}): ReactElement {
  const { t } = useTranslation(['tasks']);
  return (
    <SelectField
      hideLabel
      label={t('list.shown')}
      value={props.choice}
      options={taskChoices.map((value) => ({ value, label: t(choiceTexts[value]) }))}
      onChange={(chosen) => props.onChange(choiceFrom(chosen))}
    />
  );
}

function NoTasks(props: { readonly anyAtAll: boolean; readonly onAll: () => void }): ReactElement {
  const { t } = useTranslation(['tasks']);
  return props.anyAtAll ? (
    <EmptyState
      icon={IconChecklist}
      title={t('empty.filtered')}
      action={<Button onClick={props.onAll}>{t('empty.showAll')}</Button>}
    />
  ) : (
    <EmptyState icon={IconChecklist} title={t('empty.title')}>
      {t('empty.text')}
    </EmptyState>
  );
}

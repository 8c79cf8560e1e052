// The head of Vandaag: title, what one can do here, and the way to all tasks.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QuickNoteButton, SearchPicker, usePairChoices } from '#renderer/features/pairs/index.ts';
import { NewTaskButton, type TaskSubject } from '#renderer/features/tasks/index.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';

export function TodayHead(props: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Ctrl+N makes a task here. */
  readonly newTask?: 'primary';
}): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { title, subtitle, newTask } = props;
  return (
    <>
      <PageHeader
        title={title}
        subtitle={subtitle}
        actions={
          <>
            <QuickNoteButton />
            <NewTaskButton
              {...(newTask && { variant: newTask })}
              shortcut="new"
              choose={(subject, onChange) => <PairChoice subject={subject} onChange={onChange} />}
            />
          </>
        }
      />
      <Tabs
        label={t('list.tabs')}
        tabs={[
          { to: '/vandaag', label: t('list.today') },
          { to: '/vandaag/taken', label: t('list.title') },
        ]}
      />
    </>
  );
}

function PairChoice(props: {
  readonly subject: TaskSubject | undefined;
  readonly onChange: (subject: TaskSubject | undefined) => void;
}): ReactElement | null {
  const { t } = useTranslation(['tasks']);
  const choices = usePairChoices();
  const pairs = useRecords('pair');
  if (!choices || !pairs || choices.length === 0) return null;
  const chosen = props.subject?.pair?.id;
  return (
    <SearchPicker
      label={t('new.chooseSubject')}
      description={t('new.chooseSubjectHelp')}
      choices={choices}
      value={chosen ? [chosen] : []}
      max={1}
      inline
      onChange={([id]) => {
        const pair = pairs.find((one) => one.id === id);
        const name = choices.find((one) => one.id === id)?.label ?? '';
        props.onChange(pair && { about: { type: 'pair', id: pair.id }, name, pair });
      }}
    />
  );
}

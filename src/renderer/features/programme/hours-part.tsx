// Hours given to who does the work, per person and task, with totals.
import { useState, type ReactElement } from 'react';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Columns, FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import { hoursTotal } from '#shared/domain/programme-plan-rules.ts';
import { PartList } from './part-list.tsx';
import { readNumber } from './read-number.ts';
import { usePeople } from './use-people.ts';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';

type Hours = ProgrammePlanBody['hours'];
const tasks = ['programmeCoordinator', 'teacherCoach', 'mentor', 'other'] as const;

export function HoursPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const people = usePeople();
  const refusal = usePlanRefusal();
  const { error, busy, savePart } = useSavePlan(plan.schoolYear);
  const { hours } = plan.body;
  const save = (value: Hours) => savePart({ part: 'hours', value }, plan.revision);
  const rows = hours.map((one, index) => ({
    id: `${people.valueOf(one)} ${one.task}`,
    title: people.nameOf(one),
    subtitle: t(`hours.tasks.${one.task}`),
    end: <b>{t('hours.count', { count: one.hours })}</b>,
    onRemove: refusal === undefined ? () => void save(hours.toSpliced(index, 1)) : undefined,
  }));
  return (
    <Columns side={<Totals hours={hours} />}>
      <PartList
        label={t('part.uren.title')}
        rows={rows}
        icon={IconClockHour4}
        empty={t('hours.empty')}
      />
      <ErrorNotice error={error} />
      <AddHours hours={hours} busy={busy} refusal={refusal} onSave={save} />
    </Columns>
  );
}

function Totals({ hours }: { readonly hours: Hours }): ReactElement {
  const { t } = useTranslation(['programme']);
  const total = (some: Hours) => t('hours.count', { count: hoursTotal(some) });
  return (
    <Section title={t('hours.totals')}>
      <Card>
        <Stack gap={3}>
          <DefinitionList
            items={[
              ...tasks.map((task) => ({
                term: t(`hours.tasks.${task}`),
                value: total(hours.filter((one) => one.task === task)),
              })),
              { term: t('hours.together'), value: <b>{total(hours)}</b> },
            ]}
          />
          <Secondary>{t('hours.mentorHelp')}</Secondary>
        </Stack>
      </Card>
    </Section>
  );
}

function AddHours(props: {
  readonly hours: Hours;
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onSave: (hours: Hours) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const people = usePeople();
  const [chosen, setChosen] = useState('');
  const [task, setTask] = useState<Hours[number]['task']>('teacherCoach');
  const [typed, setTyped] = useState('');
  const person = people.personOf(chosen);
  const count = readNumber(typed, 0, 1659);
  const why =
    props.refusal ??
    (person ? undefined : t('people.chooseFirst')) ??
    (count === null ? t('hours.typeFirst') : undefined);
  const save = async () => {
    if (!person || count === null || why !== undefined) return;
    const others = props.hours.filter((one) => people.valueOf(one) !== chosen || one.task !== task);
    if (!(await props.onSave([...others, { ...person, task, hours: count }]))) return;
    setChosen('');
    setTyped('');
  };
  useShortcut('save', () => void save());
  return (
    <Section title={t('hours.add')}>
      <Card>
        <Stack gap={4}>
          <HoursFields
            person={chosen}
            task={task}
            typed={typed}
            onPerson={setChosen}
            onTask={setTask}
            onTyped={setTyped}
          />
          <Row justify="end">
            <Button
              variant="primary"
              shortcut="save"
              busy={props.busy}
              refusedBecause={why}
              onClick={() => void save()}
            >
              {t('list.save')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

function HoursFields(props: {
  readonly person: string;
  readonly task: Hours[number]['task'];
  readonly typed: string;
  readonly onPerson: (value: string) => void;
  readonly onTask: (task: Hours[number]['task']) => void;
  readonly onTyped: (typed: string) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const people = usePeople();
  return (
    <FormGrid>
      <SelectField
        label={t('people.who')}
        value={props.person}
        placeholder={t('people.choose')}
        options={people.options}
        onChange={props.onPerson}
      />
      <SelectField
        label={t('hours.task')}
        value={props.task}
        options={tasks.map((one) => ({ value: one, label: t(`hours.tasks.${one}`) }))}
        onChange={(value) => props.onTask(tasks.find((one) => one === value) ?? props.task)}
      />
      <TextField
        label={t('hours.perYear')}
        inputMode="numeric"
        value={props.typed}
        onChange={props.onTyped}
      />
    </FormGrid>
  );
}

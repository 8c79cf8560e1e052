// Everyone else in this one event, each with what they were in it: the one it is said of, who saw it, who
// heard it. A role belongs to the event and says nothing of the pupil elsewhere.
import { useState, type ReactElement } from 'react';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SearchPicker, usePairNames, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { eventRoles } from '#shared/domain/concern.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ReportPerson } from './report-form.ts';
import { personOf } from './report-start.ts';
import type { Report } from './use-report.ts';

const mostPeople = 20;
const nobody: readonly RecordId[] = [];

export function ReportPeople({ report }: { readonly report: Report }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { people } = report.form;
  const change = (at: number, person: ReportPerson | null) =>
    report.change({
      people: people.flatMap((one, index) => (index === at ? (person ? [person] : []) : [one])),
    });
  return (
    <Section title={t('report.people')}>
      <Card>
        <Stack gap={3}>
          <Secondary>{t('report.peopleText')}</Secondary>
          {people.map((person, at) =>
            person.role === 'affected' && person.pupilId !== '' ? null : (
              <Row key={`${person.pupilId}:${String(at)}`} gap={3} align="end">
                <Person person={person} onChange={(next) => change(at, next)} />
              </Row>
            ),
          )}
          {people.length < mostPeople ? (
            <Add people={people} onAdd={(added) => report.change({ people: [...people, added] })} />
          ) : null}
        </Stack>
      </Card>
    </Section>
  );
}

function Person(props: {
  readonly person: ReportPerson;
  readonly onChange: (person: ReportPerson | null) => void;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { person, onChange } = props;
  return (
    <>
      <SelectField
        label={`${person.name} ${person.className}`.trim()}
        value={person.role}
        onChange={(value) => {
          const role = eventRoles.find((each) => each === value);
          if (role) onChange({ ...person, role });
        }}
        options={eventRoles.map((role) => ({
          value: role,
          label: t(`concerns:words.role.${role}`),
        }))}
      />
      <IconButton
        icon={IconX}
        label={t('report.removePerson', { name: person.name })}
        onClick={() => onChange(null)}
      />
    </>
  );
}

function Add(props: {
  readonly people: readonly ReportPerson[];
  readonly onAdd: (person: ReportPerson) => void;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const [name, setName] = useState('');
  const choices = usePupilChoices();
  const names = usePairNames();
  const addOther = () => {
    if (name.trim() === '') return;
    props.onAdd({ pupilId: '', name: name.trim(), className: '', role: 'other' });
    setName('');
  };
  return (
    <FormGrid>
      <SearchPicker
        label={t('report.addPupil')}
        choices={choices ?? []}
        value={nobody}
        max={1}
        onChange={([id]) => {
          if (!id || !names || props.people.some(({ pupilId }) => pupilId === id)) return;
          for (const person of personOf(id, 'witness', names.pupils)) props.onAdd(person);
        }}
      />
      <Row gap={2} align="end">
        <TextField
          label={t('report.addOther')}
          value={name}
          onChange={setName}
          maxLength={120}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            addOther();
          }}
        />
        <Button icon={IconPlus} onClick={addOther}>
          {t('report.addOtherDo')}
        </Button>
      </Row>
    </FormGrid>
  );
}

// The working group: who is in it, what each does, and who chairs it: the coordinator unless chosen else.
import { useState, type ReactElement } from 'react';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { FormGrid, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import { PartList, type PartRow } from './part-list.tsx';
import { usePeople } from './use-people.ts';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';

type Group = ProgrammePlanBody['workingGroup'];

export function WorkingGroupPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const people = usePeople();
  const refusal = usePlanRefusal();
  const { error, busy, savePart } = useSavePlan(plan.schoolYear);
  const group = plan.body.workingGroup;
  const save = (value: Group) => savePart({ part: 'workingGroup', value }, plan.revision);
  const rows = group.map((one, index): PartRow => {
    const makeChair = () => void save(group.map((each, at) => ({ ...each, chair: at === index })));
    return {
      id: people.valueOf(one),
      title: people.nameOf(one),
      subtitle: one.role,
      end: one.chair ? (
        <Chip tone="accent">{t('group.chair')}</Chip>
      ) : (
        <Button size="small" refusedBecause={refusal} onClick={makeChair}>
          {t('group.makeChair')}
        </Button>
      ),
      onRemove: refusal === undefined ? () => void save(group.toSpliced(index, 1)) : undefined,
    };
  });
  return (
    <Stack gap={4}>
      <PartList
        label={t('part.werkgroep.title')}
        rows={rows}
        icon={IconUsersGroup}
        empty={t('group.empty')}
      />
      <ErrorNotice error={error} />
      <AddMember group={group} busy={busy} refusal={refusal} onAdd={save} />
    </Stack>
  );
}

function AddMember(props: {
  readonly group: Group;
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onAdd: (group: Group) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const people = usePeople();
  const members = useRecords('member') ?? [];
  const [chosen, setChosen] = useState('');
  const [role, setRole] = useState('');
  const { group } = props;
  const person = people.personOf(chosen);
  const taken = new Set(group.map(people.valueOf));
  const why = props.refusal ?? (person ? undefined : t('people.chooseFirst'));
  const add = async () => {
    if (!person || why !== undefined) return;
    const coordinates = members.some(
      ({ id, body }) => id === chosen && body.roles.includes('programmeCoordinator'),
    );
    const chair = coordinates && !group.some((one) => one.chair);
    if (!(await props.onAdd([...group, { ...person, role, chair }]))) return;
    setChosen('');
    setRole('');
  };
  useShortcut('save', () => void add());
  return (
    <Section title={t('group.add')}>
      <Card>
        <Stack gap={4}>
          <FormGrid>
            <SelectField
              label={t('people.who')}
              value={chosen}
              placeholder={t('people.choose')}
              options={people.options.filter(({ value }) => !taken.has(value))}
              onChange={setChosen}
            />
            <TextField label={t('group.role')} value={role} maxLength={80} onChange={setRole} />
          </FormGrid>
          <Row justify="end">
            <Button
              variant="primary"
              shortcut="save"
              busy={props.busy}
              refusedBecause={why}
              onClick={() => void add()}
            >
              {t('list.add')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

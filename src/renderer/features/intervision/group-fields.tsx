// What one fills in of a group: who belongs to it, when and how it meets, what it agreed.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ChoiceGrid } from '#renderer/ui/choice-grid.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { durationIn } from '#shared/domain/duration.ts';
import { groupKinds, type GroupKind } from '#shared/domain/intervision-group.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { GroupFault, GroupFieldsProps } from './group-form.ts';
import { GroupCoaches, GroupPeers } from './group-people.tsx';
import { MethodTooLong } from './method-too-long.tsx';
import { useMethods } from './use-methods.ts';
import { useLeaderIds } from './use-peer-choices.ts';

export function GroupFields(props: GroupFieldsProps): ReactElement {
  return (
    <Stack gap={5}>
      <What {...props} />
      <GroupCoaches {...props} />
      <GroupPeers {...props} />
      <When {...props} />
      <Agreed {...props} />
    </Stack>
  );
}

function What({ form, faults, group, change }: GroupFieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const leaderIds = useLeaderIds();
  const choose = (kind: GroupKind) => {
    // All leaders together is what this kind is for: they are proposed at once (J4).
    const proposes = kind === 'leaders' && form.peerIds.length === 0;
    change(proposes ? { kind, peerIds: leaderIds } : { kind });
  };
  return (
    <Stack gap={4}>
      <TextField
        autoFocus={group === null}
        required
        label={t('group.name')}
        value={form.name}
        maxLength={60}
        error={faults.includes('name') ? t('fault.name') : undefined}
        onChange={(name) => change({ name })}
      />
      <ChoiceGrid
        label={t('group.kind')}
        name="groupKind"
        columns={3}
        groups={[
          {
            choices: groupKinds.map((kind) => ({
              value: kind,
              label: t(`kindChoice.${kind}`),
              text: t(`kindText.${kind}`),
            })),
          },
        ]}
        value={form.kind}
        onChange={choose}
      />
    </Stack>
  );
}

function When({ form, faults, change }: GroupFieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { all } = useMethods();
  const settings = useRecords('programmeSettings');
  const every = settingsIn(settings ?? []).intervisionEveryDays;
  const fault = (name: GroupFault) => (faults.includes(name) ? t(`fault.${name}`) : undefined);
  return (
    <Section title={t('group.when')}>
      <FormGrid>
        <SelectField
          label={t('group.method')}
          value={form.methodId}
          options={all
            .filter(({ id, inUse }) => inUse || id === form.methodId)
            .map(({ id, name, wholeMinutes }) => ({
              value: id,
              label: t('method.option', { name, minutes: wholeMinutes }),
            }))}
          onChange={(methodId) => change({ methodId })}
        />
        <TextField
          label={t('group.everyDays')}
          description={t('group.everyDaysText', { count: every })}
          inputMode="numeric"
          value={form.everyDays}
          error={fault('everyDays')}
          onChange={(everyDays) => change({ everyDays })}
        />
        <TextField
          label={t('group.startsAt')}
          value={form.startsAt}
          error={fault('startsAt')}
          onChange={(startsAt) => change({ startsAt })}
        />
        <TextField
          label={t('group.minutes')}
          inputMode="numeric"
          value={form.minutes}
          error={fault('minutes')}
          onChange={(minutes) => change({ minutes })}
        />
        <Full>
          <MethodTooLong
            method={all.find(({ id }) => id === form.methodId)}
            minutes={durationIn(form.minutes)}
          />
        </Full>
        <Full>
          <TextField
            label={t('group.place')}
            value={form.place}
            maxLength={80}
            onChange={(place) => change({ place })}
          />
        </Full>
      </FormGrid>
    </Section>
  );
}

function Agreed({ form, group, change }: GroupFieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  return (
    <Stack gap={4}>
      <TextArea
        label={t('group.agreements')}
        description={t('group.agreementsText')}
        value={form.agreements}
        maxLength={2000}
        onChange={(agreements) => change({ agreements })}
      />
      {group === null ? null : (
        <Checkbox
          label={t('group.active')}
          description={t('group.activeText')}
          checked={form.active}
          onChange={(active) => change({ active })}
        />
      )}
    </Stack>
  );
}

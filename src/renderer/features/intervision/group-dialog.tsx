// A group of peers: who belongs to it, who coaches, when and how it meets.
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, useMemberNames, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { groupKinds, groupWarnings } from '#shared/domain/intervision-group.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { leadersNow } from '#shared/domain/intervision-peers.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { emptyGroup, groupForm, readGroup, type GroupFault, type GroupForm } from './group-form.ts';
import { useMethods } from './use-methods.ts';

type GroupDialogProps = {
  /** The group to change; null for a new one. */
  readonly group: ViewOf<'intervisionGroup'> | null;
  readonly onSaved: (groupId: RecordId) => void;
  readonly onClose: () => void;
};

const noChoices: readonly [] = [];

/** Everyone who leads a class now. */
export function useLeaderIds(): readonly RecordId[] {
  const cards = useRecords('pairCard');
  return useMemo(() => leadersNow(cards ?? []), [cards]);
}

export function GroupDialog({ group, onSaved, onClose }: GroupDialogProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { memberId } = useSession();
  const [form, setForm] = useState<GroupForm>(() =>
    group ? groupForm(group.body) : emptyGroup(memberId),
  );
  const [faults, setFaults] = useState<readonly GroupFault[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<GroupForm>) => {
    setForm({ ...form, ...part });
    setFaults(faults.filter((name) => !(name in part)));
  };
  const save = async () => {
    const read = readGroup(form);
    if (!('name' in read)) {
      setFaults(read);
      return;
    }
    setBusy(true);
    const saved = await call('intervisionGroups.save', {
      groupId: group?.id ?? null,
      expectedRevision: group?.revision ?? 0,
      fields: read,
    });
    setBusy(false);
    if (saved.ok) onSaved(saved.value.groupId);
    else setError(saved.error);
  };
  return (
    <FormDialog
      title={t(group ? 'group.change' : 'group.new')}
      saveLabel={t('group.save')}
      onSave={() => void save()}
      onClose={onClose}
      error={error}
      busy={busy}
    >
      <Fields form={form} faults={faults} change={change} />
    </FormDialog>
  );
}

type FieldsProps = {
  readonly form: GroupForm;
  readonly faults: readonly GroupFault[];
  readonly change: (part: Partial<GroupForm>) => void;
};

function Fields({ form, faults, change }: FieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const fault = (name: GroupFault) => (faults.includes(name) ? t(`fault.${name}`) : undefined);
  return (
    <FormGrid>
      <TextField
        autoFocus
        required
        label={t('group.name')}
        value={form.name}
        maxLength={60}
        error={fault('name')}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label={t('group.kind')}
        value={form.kind}
        options={groupKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => {
          const chosen = groupKinds.find((one) => one === kind);
          if (chosen) change({ kind: chosen });
        }}
      />
      <Full>
        <People form={form} faults={faults} change={change} />
      </Full>
      <When form={form} faults={faults} change={change} />
      <Full>
        <TextArea
          label={t('group.agreements')}
          description={t('group.agreementsText')}
          value={form.agreements}
          maxLength={2000}
          onChange={(agreements) => change({ agreements })}
        />
      </Full>
    </FormGrid>
  );
}

function When({ form, faults, change }: FieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { all } = useMethods();
  const fault = (name: GroupFault) => (faults.includes(name) ? t(`fault.${name}`) : undefined);
  return (
    <>
      <SelectField
        label={t('group.method')}
        value={form.methodId}
        options={all
          .filter(({ id, inUse }) => inUse || id === form.methodId)
          .map(({ id, name, minutes }) => ({
            value: id,
            label: t('method.option', { name, minutes }),
          }))}
        onChange={(methodId) => change({ methodId })}
      />
      <TextField
        label={t('group.everyDays')}
        description={t('group.everyDaysText')}
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
        <TextField
          label={t('group.place')}
          value={form.place}
          maxLength={80}
          onChange={(place) => change({ place })}
        />
      </Full>
    </>
  );
}

function People({ form, faults, change }: FieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const pupils = usePupilChoices();
  const { active } = useMemberNames();
  const leaderIds = useLeaderIds();
  const coaches = useMemo(
    () =>
      active
        .filter(({ mayCoach }) => mayCoach)
        .map(({ id, name }) => ({ id, label: name, detail: '' })),
    [active],
  );
  const warnings = groupWarnings({ kind: form.kind, peerIds: [...form.peerIds] }, leaderIds);
  const withLeaders = [...new Set([...form.peerIds, ...leaderIds])];
  return (
    <Stack gap={3}>
      <SearchPicker
        inline
        label={t('group.coaches')}
        choices={coaches}
        value={form.coachIds}
        max={4}
        error={faults.includes('coachIds') ? t('fault.coachIds') : undefined}
        onChange={(coachIds) => change({ coachIds })}
      />
      <SearchPicker
        inline
        label={t('group.peers')}
        choices={pupils ?? noChoices}
        value={form.peerIds}
        max={60}
        onChange={(peerIds) => change({ peerIds })}
      />
      {warnings.map((warning) => (
        <Notice
          key={warning}
          tone="late"
          actions={
            warning === 'leadersMissing' ? (
              <Button size="small" onClick={() => change({ peerIds: withLeaders })}>
                {t('group.addLeaders')}
              </Button>
            ) : null
          }
        >
          {t(`warning.${warning}`)}
        </Notice>
      ))}
    </Stack>
  );
}

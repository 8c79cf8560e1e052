// Who takes part in a training: pupils, those with an accepted application first, and colleagues.
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, useMemberNames, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { isAccepted } from '#shared/domain/application-rules.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { pairForms } from '#shared/domain/support-form.ts';
import { templateOfForm, templateRules } from '#shared/domain/training-template.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useTrainingChange } from './use-training-change.ts';

export type AddTraineesDialogProps = {
  readonly training: ViewOf<'training'>;
  readonly onClose: () => void;
};

type People = {
  readonly pupilIds: readonly RecordId[];
  readonly memberIds: readonly MemberId[];
  readonly contactIds: readonly RecordId[];
};

/** `<AddTraineesDialog training onClose />` */
export function AddTraineesDialog(props: AddTraineesDialogProps): ReactElement {
  const { t } = useTranslation(['training']);
  const toast = useToast();
  const [people, setPeople] = useState<People>({ pupilIds: [], memberIds: [], contactIds: [] });
  const { which, busy, error, run } = useTrainingChange(props.training);
  const { pupilIds, memberIds, contactIds } = people;
  const count = pupilIds.length + memberIds.length + contactIds.length;
  const forStaff = templateRules[props.training.body.template].audience === 'staff';
  const change = (part: Partial<People>) => setPeople({ ...people, ...part });
  const add = async () => {
    const sent = {
      pupilIds: [...pupilIds],
      memberIds: [...memberIds],
      contactIds: [...contactIds],
    };
    if (!(await run(() => call('trainings.addTrainees', { ...which, ...sent })))) return;
    props.onClose();
    toast({ text: t('attendance.added', { count }), tone: 'ok' });
  };
  return (
    <Dialog
      open
      keepOpen
      title={t('attendance.add')}
      onClose={props.onClose}
      footer={
        <Button
          variant="primary"
          busy={busy}
          refusedBecause={count === 0 ? t('attendance.chooseSomeone') : undefined}
          onClick={() => void add()}
        >
          {t('attendance.addCount', { count })}
        </Button>
      }
    >
      <Stack gap={4}>
        {forStaff ? null : <Pupils {...props} people={people} change={change} />}
        <Staff people={people} change={change} />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

type PartProps = {
  readonly people: People;
  readonly change: (part: Partial<People>) => void;
};

/** Pupils who were accepted for a form that this training prepares for, and do not take part yet. */
function useCandidates(training: ViewOf<'training'>): readonly RecordId[] {
  const applications = useRecords('application');
  const confirmations = useRecords('confirmation');
  return useMemo(() => {
    if (!applications || !confirmations) return [];
    const { template, trainees } = training.body;
    const forms = pairForms.filter((form) => templateOfForm(form) === template);
    const pupilIds = [...new Set(applications.map(({ body }) => body.pupilId))];
    return pupilIds.filter(
      (pupilId) =>
        !trainees.some((one) => one.pupilId === pupilId) &&
        forms.some((form) => isAccepted(pupilId, form, applications, confirmations)),
    );
  }, [applications, confirmations, training.body]);
}

function Pupils(props: PartProps & AddTraineesDialogProps): ReactElement {
  const { t } = useTranslation(['training']);
  const choices = usePupilChoices();
  const candidates = useCandidates(props.training);
  const { people, change } = props;
  return (
    <>
      {candidates.length > 0 ? <strong>{t('attendance.accepted')}</strong> : null}
      {candidates.map((pupilId) => {
        const choice = choices?.find(({ id }) => id === pupilId);
        return choice ? (
          <Checkbox
            key={pupilId}
            label={`${choice.label} ${choice.detail}`}
            checked={people.pupilIds.includes(pupilId)}
            onChange={(on) => {
              const others = people.pupilIds.filter((id) => id !== pupilId);
              change({ pupilIds: on ? [...others, pupilId] : others });
            }}
          />
        ) : null;
      })}
      <SearchPicker
        inline
        label={t('attendance.pupils')}
        choices={choices ?? noChoices}
        value={people.pupilIds}
        max={40}
        onChange={(pupilIds) => change({ pupilIds })}
      />
    </>
  );
}

const noChoices: readonly [] = [];

function Staff({ people, change }: PartProps): ReactElement {
  const { t } = useTranslation(['training']);
  const { active } = useMemberNames();
  const contacts = useRecords('staffContact');
  const members = useMemo(
    () => active.map(({ id, name }) => ({ id, label: name, detail: '' })),
    [active],
  );
  const others = useMemo(
    () =>
      (contacts ?? [])
        .filter(({ body }) => body.active)
        .map(({ id, body }) => ({ id, label: body.name, detail: body.site })),
    [contacts],
  );
  return (
    <>
      <SearchPicker
        inline
        label={t('attendance.members')}
        choices={members}
        value={people.memberIds}
        max={40}
        onChange={(memberIds) => change({ memberIds })}
      />
      {others.length > 0 ? (
        <SearchPicker
          inline
          label={t('attendance.contacts')}
          choices={others}
          value={people.contactIds}
          max={40}
          onChange={(contactIds) => change({ contactIds })}
        />
      ) : null}
    </>
  );
}

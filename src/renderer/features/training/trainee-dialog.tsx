// One trainee: what was attended and is missing, the placement, and finishing, stopping or going on.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { mayComplete, traineeKey } from '#shared/domain/training-rules.ts';
import type { Trainee } from '#shared/domain/training.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useTrainingChange } from './use-training-change.ts';
import { useTopicName, useTraineeName } from './use-training-words.ts';

export type TraineeDialogProps = {
  readonly training: ViewOf<'training'>;
  readonly trainee: Trainee;
  readonly onClose: () => void;
};

/** `<TraineeDialog training trainee onClose />` */
export function TraineeDialog(props: TraineeDialogProps): ReactElement {
  const { name } = useTraineeName()(props.trainee);
  return (
    <Dialog open title={name} onClose={props.onClose}>
      <Stack gap={4}>
        <Standing {...props} />
        <Placement {...props} />
        <Finish {...props} />
      </Stack>
    </Dialog>
  );
}

function useWhatMisses({ training, trainee }: TraineeDialogProps): string | undefined {
  const { t } = useTranslation(['training']);
  const topicName = useTopicName();
  const state = mayComplete(training.body, trainee);
  if (state.missingTopics.length > 0) {
    return t('trainee.missingTopics', { topics: state.missingTopics.map(topicName).join(', ') });
  }
  if (state.allowed) return undefined;
  return state.heldMinutes === 0
    ? t('trainee.nothingHeld')
    : t('trainee.tooFewMinutes', {
        attended: state.attendedMinutes,
        needed: state.neededMinutes,
      });
}

function Standing(props: TraineeDialogProps): ReactElement {
  const { t } = useTranslation(['training']);
  const dates = useDateFormat();
  const misses = useWhatMisses(props);
  const { result, completedOn } = props.trainee;
  const { attendedMinutes, heldMinutes } = mayComplete(props.training.body, props.trainee);
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t('trainee.minutes'),
            value: t('trainee.minutesOf', { attended: attendedMinutes, held: heldMinutes }),
          },
          { term: t('attendance.result'), value: t(`training:results.${result}`) },
          ...(completedOn === null
            ? []
            : [{ term: t('trainee.completedOn'), value: dates.day(completedOn) }]),
        ]}
      />
      {misses === undefined ? null : <Notice tone="late">{misses}</Notice>}
    </>
  );
}

function Placement({ training, trainee }: TraineeDialogProps): ReactElement {
  const { t } = useTranslation(['training']);
  const toast = useToast();
  const mayWrite = useMayDo('runProgramme');
  const [hours, setHours] = useState(String(trainee.placementMinutes / 60));
  const { which, busy, error, run } = useTrainingChange(training);
  const minutes = Math.round(Number(hours.replace(',', '.')) * 60);
  const valid = hours.trim() !== '' && minutes >= 0 && minutes <= 6000;
  const save = async () => {
    const change = { ...which, trainee: traineeKey(trainee), placementMinutes: minutes };
    if (await run(() => call('trainings.placement', change))) {
      toast({ text: t('trainee.placementSaved'), tone: 'ok' });
    }
  };
  const refusal = mayWrite ? (valid ? undefined : t('trainee.placementInvalid')) : t('refused');
  return (
    <Stack gap={2}>
      <TextField
        label={t('trainee.placement')}
        description={t('trainee.placementHelp')}
        value={hours}
        maxLength={6}
        error={valid ? undefined : t('trainee.placementInvalid')}
        onChange={setHours}
      />
      <ErrorNotice error={error} />
      <Button size="small" busy={busy} refusedBecause={refusal} onClick={() => void save()}>
        {t('trainee.placementSave')}
      </Button>
    </Stack>
  );
}

function Finish(props: TraineeDialogProps): ReactElement {
  const { t } = useTranslation(['training']);
  const toast = useToast();
  const today = useToday();
  const mayWrite = useMayDo('runProgramme');
  const misses = useWhatMisses(props);
  const [completedOn, setCompletedOn] = useState(today);
  const { which, busy, error, run } = useTrainingChange(props.training);
  const trainee = traineeKey(props.trainee);
  const refusal = mayWrite ? undefined : t('refused');
  const set = async (result: Trainee['result']) => {
    const day = result === 'completed' ? completedOn : null;
    const change = { ...which, trainee, result, completedOn: day };
    if (!(await run(() => call('trainings.finish', change)))) return;
    toast({ text: t(`training:trainee.now.${result}`), tone: 'ok' });
    props.onClose();
  };
  const remove = async () => {
    if (await run(() => call('trainings.removeTrainee', { ...which, trainee }))) props.onClose();
  };
  return (
    <Stack gap={3}>
      {props.trainee.result === 'busy' ? (
        <DateField
          label={t('trainee.completedOn')}
          max={today}
          value={completedOn}
          onChange={setCompletedOn}
        />
      ) : null}
      <ErrorNotice error={error} />
      <Row justify="end">
        {props.trainee.result === 'busy' ? (
          <>
            {props.trainee.attended.length === 0 ? (
              <Button busy={busy} refusedBecause={refusal} onClick={() => void remove()}>
                {t('trainee.remove')}
              </Button>
            ) : null}
            <Button busy={busy} refusedBecause={refusal} onClick={() => void set('stopped')}>
              {t('trainee.stop')}
            </Button>
            <Button
              variant="primary"
              busy={busy}
              refusedBecause={refusal ?? misses}
              onClick={() => void set('completed')}
            >
              {t('trainee.complete')}
            </Button>
          </>
        ) : (
          <Button busy={busy} refusedBecause={refusal} onClick={() => void set('busy')}>
            {t('trainee.again')}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

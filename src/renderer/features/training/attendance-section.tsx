// Who takes part, who was there, who finished. The grid is walked with the arrows; space changes a mark.
import { useState, type ReactElement } from 'react';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { traineeKey } from '#shared/domain/training-rules.ts';
import { AddTraineesDialog } from './add-trainees-dialog.tsx';
import { AttendanceGrid } from './attendance-grid.tsx';
import { marksOf, pendingSchema, type Pending } from './attendance-model.ts';
import type { TrainingSectionProps } from './sessions-section.tsx';
import { TraineeDialog } from './trainee-dialog.tsx';
import { useTrainingChange } from './use-training-change.ts';

function useAttendance({ training }: TrainingSectionProps) {
  const { t } = useTranslation(['training']);
  const toast = useToast();
  const draft = useDraft(`training:${training.id}`, pendingSchema);
  const [pending, setPending] = useState<Pending>(() => draft.initial ?? {});
  const { which, busy, error, run } = useTrainingChange(training);
  const marks = marksOf(training.body, pending);
  const change = (next: Pending) => {
    setPending(next);
    draft.keep(next);
  };
  const reset = () => {
    setPending({});
    draft.forget();
  };
  const save = async () => {
    if (marks.length === 0) return;
    if (!(await run(() => call('trainings.attend', { ...which, marks: [...marks] })))) return;
    reset();
    toast({ text: t('attendance.saved'), tone: 'ok' });
  };
  return { pending, change, reset, save, busy, error, unsaved: marks.length };
}

/** `<AttendanceSection training refusal />` */
export function AttendanceSection(props: TrainingSectionProps): ReactElement {
  const { t } = useTranslation(['training']);
  const { training, refusal } = props;
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { trainees } = training.body;
  const trainee = trainees.find((one) => traineeKey(one) === opened);
  const add = (
    <Button size="small" icon={IconPlus} refusedBecause={refusal} onClick={() => setAdding(true)}>
      {t('attendance.add')}
    </Button>
  );
  return (
    <Section title={t('attendance.title')} end={trainees.length > 0 ? add : undefined}>
      {trainees.length === 0 ? (
        <EmptyState icon={IconUsers} title={t('attendance.none')} action={add} />
      ) : (
        <Attendance {...props} onOpen={setOpened} />
      )}
      {adding ? <AddTraineesDialog training={training} onClose={() => setAdding(false)} /> : null}
      {trainee ? (
        <TraineeDialog training={training} trainee={trainee} onClose={() => setOpened(null)} />
      ) : null}
    </Section>
  );
}

function Attendance(
  props: TrainingSectionProps & { readonly onOpen: (trainee: string) => void },
): ReactElement {
  const { t } = useTranslation(['training']);
  const { training, refusal } = props;
  const state = useAttendance(props);
  useShortcut('save', () => void state.save(), state.unsaved > 0 && refusal === undefined);
  return (
    <Card>
      <Stack gap={4}>
        <Secondary>
          {training.body.sessions.length === 0 ? t('attendance.noSessions') : t('attendance.help')}
        </Secondary>
        <AttendanceGrid
          training={training}
          pending={state.pending}
          readOnly={refusal !== undefined}
          onChange={state.change}
          onOpen={props.onOpen}
        />
        <ErrorNotice error={state.error} />
        {state.unsaved > 0 ? (
          <Row justify="end">
            <Button onClick={state.reset}>{t('attendance.undo')}</Button>
            <Button
              variant="primary"
              shortcut="save"
              busy={state.busy}
              refusedBecause={refusal}
              onClick={() => void state.save()}
            >
              {t('attendance.save', { count: state.unsaved })}
            </Button>
          </Row>
        ) : null}
      </Stack>
    </Card>
  );
}

// One half-day of a training: day, minutes, place, topics, working forms, the adult, missed lessons.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { needsAdult } from '#shared/domain/training-rules.ts';
import { templateRules } from '#shared/domain/training-template.ts';
import { workingForms, type TrainingSession } from '#shared/domain/training.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useTrainingChange } from './use-training-change.ts';
import { useTopicName } from './use-training-words.ts';

export function newSession(today: string): TrainingSession {
  return {
    id: crypto.randomUUID(),
    on: today,
    minutes: 180,
    place: '',
    topics: [],
    workingForms: [],
    adult: '',
    missedPeriods: 0,
    held: false,
  };
}

export type SessionDialogProps = {
  readonly training: ViewOf<'training'>;
  readonly session: TrainingSession;
  readonly onClose: () => void;
};

/** `<SessionDialog training session onClose />` */
export function SessionDialog(props: SessionDialogProps): ReactElement {
  const { t } = useTranslation(['training']);
  const toast = useToast();
  const [session, setSession] = useState(props.session);
  const { which, busy, error, run } = useTrainingChange(props.training);
  const known = props.training.body.sessions.some(({ id }) => id === session.id);
  const valid = session.on !== '' && session.minutes >= 15 && session.minutes <= 600;
  const done = (saved: boolean, text: string) => {
    if (!saved) return;
    props.onClose();
    toast({ text, tone: 'ok' });
  };
  const save = async () => {
    const { held: _, ...sent } = session;
    const saved = await run(() => call('trainings.saveSession', { ...which, session: sent }));
    done(saved, t('session.saved'));
  };
  const drop = async () => {
    const sessionId = session.id;
    const dropped = await run(() => call('trainings.dropSession', { ...which, sessionId }));
    done(dropped, t('session.dropped'));
  };
  return (
    <Dialog
      open
      keepOpen
      size="wide"
      title={known ? t('session.change') : t('session.add')}
      onClose={props.onClose}
      footer={
        <>
          {known ? (
            <Button busy={busy} onClick={() => void drop()}>
              {t('session.drop')}
            </Button>
          ) : null}
          <Button
            variant="primary"
            busy={busy}
            refusedBecause={valid ? undefined : t('session.invalid')}
            onClick={() => void save()}
          >
            {t('session.save')}
          </Button>
        </>
      }
    >
      <FormGrid>
        <When {...props} session={session} change={(part) => setSession({ ...session, ...part })} />
        <What {...props} session={session} change={(part) => setSession({ ...session, ...part })} />
        <Full>
          <ErrorNotice error={error} />
        </Full>
      </FormGrid>
    </Dialog>
  );
}

type PartProps = Pick<SessionDialogProps, 'training' | 'session'> & {
  readonly change: (part: Partial<TrainingSession>) => void;
};

const figure = (typed: string): number => Number.parseInt(typed, 10) || 0;

function When({ training, session, change }: PartProps): ReactElement {
  const { t } = useTranslation(['training']);
  const adultAsked = needsAdult(training.body.template, session);
  return (
    <>
      <DateField
        label={t('session.on')}
        required
        value={session.on}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={t('session.minutes')}
        value={String(session.minutes)}
        maxLength={3}
        onChange={(typed) => change({ minutes: figure(typed) })}
      />
      <TextField
        label={t('session.place')}
        value={session.place}
        maxLength={80}
        onChange={(place) => change({ place })}
      />
      <TextField
        label={t('session.missed')}
        description={t('session.missedHelp')}
        value={String(session.missedPeriods)}
        maxLength={2}
        onChange={(typed) => change({ missedPeriods: Math.min(12, figure(typed)) })}
      />
      <Full>
        <TextField
          label={t('session.adult')}
          description={adultAsked ? t('session.adultAsked') : t('session.adultHelp')}
          value={session.adult}
          maxLength={120}
          onChange={(adult) => change({ adult })}
        />
      </Full>
    </>
  );
}

function What({ training, session, change }: PartProps): ReactElement {
  const { t } = useTranslation(['training', 'pairs']);
  const topicName = useTopicName();
  const own = useRecords('programmeSettings')?.[0]?.body.lists.trainingTopics ?? [];
  const { halfDays, mandatory } = templateRules[training.body.template];
  const ofTemplate = halfDays.flatMap(({ topics }) => topics);
  const topics = [...new Set<string>([...ofTemplate, ...own, ...session.topics])];
  const toggled = <T extends string>(all: readonly T[], had: readonly T[], one: T, on: boolean) =>
    all.filter((each) => (each === one ? on : had.includes(each)));
  return (
    <>
      <Full>
        <strong>{t('session.topics')}</strong>
      </Full>
      {topics.map((topic) => (
        <Checkbox
          key={topic}
          label={
            mandatory.some((one) => one === topic)
              ? t('session.mandatory', { topic: topicName(topic) })
              : topicName(topic)
          }
          checked={session.topics.includes(topic)}
          onChange={(on) => change({ topics: toggled(topics, session.topics, topic, on) })}
        />
      ))}
      {session.topics.includes('secrecy') ? (
        <Full>
          <Notice title={t('session.sayRule')}>{t('pairs:agreement.secrecyRule')}</Notice>
        </Full>
      ) : null}
      <Full>
        <strong>{t('session.workingForms')}</strong>
      </Full>
      {workingForms.map((form) => (
        <Checkbox
          key={form}
          label={t(`training:workingForms.${form}`)}
          checked={session.workingForms.includes(form)}
          onChange={(on) =>
            change({ workingForms: toggled(workingForms, session.workingForms, form, on) })
          }
        />
      ))}
    </>
  );
}

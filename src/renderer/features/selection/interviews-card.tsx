// The interviews with a candidate: alone or in a group, when, by whom, what came of it.
import { useState, type ReactElement } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useApplicationChange } from './use-application-change.ts';

type Interview = ViewOf<'application'>['body']['interviews'][number];

export type InterviewsCardProps = {
  readonly application: ViewOf<'application'>;
  /** Why nothing can be added now; undefined when it can. */
  readonly refusal: string | undefined;
};

/** `<InterviewsCard application refusal />` */
export function InterviewsCard({ application, refusal }: InterviewsCardProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const { which, busy, error, run } = useApplicationChange(application);
  const { interviews } = application.body;
  const take = async (at: number) => {
    const left = interviews.filter((_, index) => index !== at);
    if (await run(() => call('applications.update', { ...which, interviews: left }))) {
      toast({ text: t('interview.removed') });
    }
  };
  const add = async (interview: Interview) => {
    const all = [...interviews, interview].sort((a, b) => a.on.localeCompare(b.on));
    if (!(await run(() => call('applications.update', { ...which, interviews: all })))) return;
    setAdding(false);
    toast({ text: t('interview.saved'), tone: 'ok' });
  };
  return (
    <Section
      title={t('interview.title')}
      end={
        <Button
          size="small"
          icon={IconPlus}
          refusedBecause={interviews.length >= 6 ? t('interview.enough') : refusal}
          onClick={() => setAdding(true)}
        >
          {t('interview.add')}
        </Button>
      }
    >
      <Card>
        <Stack gap={4}>
          {interviews.length === 0 ? <Secondary>{t('interview.none')}</Secondary> : null}
          {interviews.map((interview, at) => (
            <OneInterview
              key={`${interview.on}-${String(at)}`}
              interview={interview}
              onRemove={refusal === undefined ? () => void take(at) : undefined}
            />
          ))}
          {adding ? null : <ErrorNotice error={error} />}
        </Stack>
      </Card>
      {adding ? (
        <InterviewDialog
          busy={busy}
          error={error}
          onClose={() => setAdding(false)}
          onSave={(interview) => void add(interview)}
        />
      ) : null}
    </Section>
  );
}

function OneInterview(props: {
  readonly interview: Interview;
  readonly onRemove: (() => void) | undefined;
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const dates = useDateFormat();
  const { on, setting, interviewers, outcome } = props.interview;
  const when = dates.day(on);
  return (
    <Row justify="between" align="start">
      <div>
        <p>
          <strong>{t(`selection:interview.${setting}`)}</strong> · {when}
        </p>
        <Secondary>{t('interview.by', { names: interviewers })}</Secondary>
        {outcome === '' ? null : <p>{outcome}</p>}
      </div>
      {props.onRemove ? (
        <IconButton
          icon={CloseIcon}
          label={t('interview.remove', { when })}
          onClick={props.onRemove}
        />
      ) : null}
    </Row>
  );
}

function InterviewDialog(props: {
  readonly busy: boolean;
  readonly error: Parameters<typeof ErrorNotice>[0]['error'];
  readonly onClose: () => void;
  readonly onSave: (interview: Interview) => void;
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const today = useToday();
  const [interview, setInterview] = useState<Interview>(() => ({
    on: today,
    setting: 'individual',
    interviewers: '',
    outcome: '',
  }));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Interview>) => setInterview({ ...interview, ...part });
  const save = () => {
    setTried(true);
    const { on, interviewers } = interview;
    if (interviewers.trim() !== '' && on !== '' && on <= today) props.onSave(interview);
  };
  return (
    <Dialog
      open
      keepOpen
      title={t('interview.add')}
      onClose={props.onClose}
      footer={
        <Button variant="primary" busy={props.busy} onClick={save}>
          {t('interview.save')}
        </Button>
      }
    >
      <InterviewFields interview={interview} change={change} tried={tried} error={props.error} />
    </Dialog>
  );
}

function InterviewFields(props: {
  readonly interview: Interview;
  readonly change: (part: Partial<Interview>) => void;
  readonly tried: boolean;
  readonly error: Parameters<typeof ErrorNotice>[0]['error'];
}): ReactElement {
  const { t } = useTranslation(['selection']);
  const today = useToday();
  const { change, tried, error } = props;
  const { on, setting, interviewers, outcome } = props.interview;
  return (
    <Stack gap={4}>
      <RadioField
        label={t('interview.setting')}
        value={setting}
        options={[
          { value: 'individual', label: t('interview.individual') },
          { value: 'group', label: t('interview.group') },
        ]}
        onChange={(setting) => change({ setting })}
      />
      <DateField
        label={t('interview.on')}
        required
        max={today}
        value={on}
        error={tried && (on === '' || on > today) ? t('new.missing.appliedOn') : undefined}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={t('interview.interviewers')}
        required
        maxLength={200}
        value={interviewers}
        error={tried && interviewers.trim() === '' ? t('interview.whoMissing') : undefined}
        onChange={(interviewers) => change({ interviewers })}
      />
      <TextArea
        label={t('interview.outcome')}
        description={t('interview.outcomeHelp')}
        maxLength={1000}
        minRows={3}
        value={outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <ErrorNotice error={error} />
    </Stack>
  );
}

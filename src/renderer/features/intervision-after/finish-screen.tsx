// Finishing a session: was everyone marked, what came of it and who does it, a good word to leave with, paper notes
// gone, the next date. `/intervisie/bijeenkomst/$sessionId/afronden`
import { useState, type ReactElement } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { IconMessageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, FormGrid, Page, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import { proposedNext } from '#shared/domain/intervision-group.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { ConcernLines } from './concern-lines.tsx';
import { LookBackCard } from './look-back-card.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import { PairLines } from './pair-lines.tsx';

export function FinishScreen(): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { pathname } = useLocation();
  const parsed = recordIdSchema.safeParse(pathname.split('/')[3]);
  const sessionId = parsed.success ? parsed.data : null;
  const session = useRecord('intervisionSession', sessionId);
  const notes = useRecordsWhere('intervisionNotes', 'body.sessionId', sessionId ?? '');
  const settings = useRecords('programmeSettings');
  if (session === undefined || notes === undefined || settings === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  const record = notes[0];
  if (!session || !record) {
    return (
      <Page>
        <EmptyState
          icon={IconMessageOff}
          title={t('finish.none')}
          action={<ButtonLink to="/intervisie">{t('finish.toList')}</ButtonLink>}
        >
          {t('finish.noneText')}
        </EmptyState>
      </Page>
    );
  }
  return <Finish key={session.id} session={session} notes={record} />;
}

type FinishProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly notes: ViewOf<'intervisionNotes'>;
};

type FinishForm = {
  readonly positiveClose: string;
  readonly paper: 'none' | 'destroyed' | 'open';
  readonly minutes: string;
  /** '' for none. */
  readonly nextOn: string;
};

/** The day two weeks on, or what the group's rhythm says, outside the holidays and not planned yet. */
function useNextDay({ session }: FinishProps): {
  readonly planned: string | null;
  readonly proposed: string;
} {
  const { groupId, on } = session.body;
  const sessions = useRecordsWhere('intervisionSession', 'body.groupId', groupId ?? '');
  const group = useRecord('intervisionGroup', groupId);
  const settings = settingsIn(useRecords('programmeSettings') ?? []);
  const planned = sessions
    ?.filter(({ body }) => body.state === 'planned' && body.on > on)
    .map(({ body }) => body.on)
    .toSorted()[0];
  const proposed = group ? proposedNext(group.body, on, settings) : '';
  return { planned: planned ?? null, proposed };
}

function Finish(props: FinishProps): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const navigate = useNavigate();
  const toast = useToast();
  const dates = useDateFormat();
  const { session, notes } = props;
  const { body } = session;
  const next = useNextDay(props);
  const [form, setForm] = useState<FinishForm>({
    positiveClose: notes.body.positiveClose,
    paper: notes.body.paper,
    minutes: String(body.minutes),
    nextOn: '',
  });
  const [chosenNext, setChosenNext] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const nextOn = chosenNext ?? (next.planned === null ? next.proposed : '');
  const unmarked = body.peerIds.length - body.attendance.length;
  const held = body.state === 'held';
  const finish = async () => {
    if (held || busy) return;
    setBusy(true);
    const { positiveClose, paper } = form;
    const closed = await call('intervisionSessions.close', {
      ...{ sessionId: session.id, expectedRevision: session.revision, positiveClose, paper },
      notesRevision: notes.revision,
      minutes: Number(form.minutes),
      nextOn: nextOn === '' ? null : nextOn,
    });
    setBusy(false);
    if (!closed.ok) {
      setError(closed.error);
      return;
    }
    toast({ text: t('finish.done'), tone: 'ok', goesAlong: true });
    void navigate({
      to: body.groupId === null ? '/intervisie' : `/intervisie/groep/${body.groupId}`,
    });
  };
  const reopen = async () => {
    const { id: sessionId, revision: expectedRevision } = session;
    const done = await call('intervisionSessions.reopen', { sessionId, expectedRevision });
    if (done.ok) void navigate({ to: `/intervisie/bijeenkomst/${session.id}` });
    else setError(done.error);
  };
  useShortcut('save', () => void finish(), !held);
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('title'), to: '/intervisie' },
          { label: notes.body.groupName, to: `/intervisie/bijeenkomst/${session.id}` },
          { label: dates.dayShort(body.on) },
        ]}
        title={t(held ? 'finish.heldTitle' : 'finish.title')}
        actions={
          held ? (
            <Button onClick={() => void reopen()}>{t('finish.reopen')}</Button>
          ) : (
            <Button variant="primary" shortcut="save" busy={busy} onClick={() => void finish()}>
              {t('finish.finish')}
            </Button>
          )
        }
      />
      {unmarked > 0 && !held ? (
        <Notice
          tone="late"
          actions={
            <ButtonLink size="small" to={`/intervisie/bijeenkomst/${session.id}`}>
              {t('finish.toSession')}
            </ButtonLink>
          }
        >
          {t('finish.unmarked', { count: unmarked })}
        </Notice>
      ) : null}
      <ErrorNotice error={error} />
      <Columns side={<OutcomesCard sessionId={session.id} />}>
        <ConcernLines sessionId={session.id} />
        <PairLines sessionId={session.id} />
        <LookBackCard session={session} />
        {held ? null : (
          <Closing
            form={form}
            nextOn={nextOn}
            planned={next.planned}
            onNext={setChosenNext}
            onChange={(part) => setForm({ ...form, ...part })}
          />
        )}
      </Columns>
    </Page>
  );
}

function Closing(props: {
  readonly form: FinishForm;
  readonly nextOn: string;
  readonly planned: string | null;
  readonly onNext: (day: string) => void;
  readonly onChange: (part: Partial<FinishForm>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const dates = useDateFormat();
  const { form, planned, onChange } = props;
  return (
    <Section title={t('closing.title')}>
      <Card>
        <Stack gap={4}>
          <TextArea
            label={t('closing.positive')}
            description={t('closing.positiveHelp')}
            value={form.positiveClose}
            minRows={2}
            maxLength={500}
            onChange={(positiveClose) => onChange({ positiveClose })}
          />
          <Stack gap={1}>
            <Segmented
              label={t('closing.paper')}
              value={form.paper}
              options={(['none', 'destroyed', 'open'] as const).map((value) => ({
                value,
                label: t(`paper.${value}`),
              }))}
              onChange={(paper) => onChange({ paper })}
            />
            {form.paper === 'open' ? <Secondary>{t('closing.paperTask')}</Secondary> : null}
          </Stack>
          <FormGrid>
            <TextField
              label={t('closing.minutes')}
              inputMode="numeric"
              value={form.minutes}
              onChange={(minutes) => onChange({ minutes })}
            />
            <DateField
              label={t('closing.next')}
              description={
                planned === null
                  ? t('closing.nextHelp')
                  : t('closing.planned', { day: dates.dayLong(planned) })
              }
              value={props.nextOn}
              onChange={props.onNext}
            />
          </FormGrid>
        </Stack>
      </Card>
    </Section>
  );
}

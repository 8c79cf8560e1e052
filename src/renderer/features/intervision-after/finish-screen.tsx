// Finishing a session: was everyone marked, what came of it and who does it, a good word to leave with, paper notes
// gone, the next date. `/intervisie/bijeenkomst/$sessionId/afronden`
import { useState, type ReactElement } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { IconMessageOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section, SectionTitle } from '#renderer/ui/card.tsx';
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
  /** Null until one was chosen; '' for none. */
  readonly nextOn: string | null;
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

/** What is filled in at the end, and finishing the session with it or opening it again. */
function useFinish(props: FinishProps) {
  const { t } = useTranslation(['intervisionAfter']);
  const navigate = useNavigate();
  const toast = useToast();
  const { session, notes } = props;
  const { groupId, state } = session.body;
  const next = useNextDay(props);
  const [form, setForm] = useState<FinishForm>({
    positiveClose: notes.body.positiveClose,
    paper: notes.body.paper,
    minutes: String(session.body.minutes),
    nextOn: null,
  });
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const nextOn = form.nextOn ?? (next.planned === null ? next.proposed : '');
  const held = state === 'held';
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
    setError(closed.ok ? null : closed.error);
    if (!closed.ok) return;
    toast({ text: t('finish.done'), tone: 'ok', goesAlong: true });
    void navigate({ to: groupId === null ? '/intervisie' : `/intervisie/groep/${groupId}` });
  };
  const reopen = async () => {
    const { id: sessionId, revision: expectedRevision } = session;
    const done = await call('intervisionSessions.reopen', { sessionId, expectedRevision });
    if (done.ok) void navigate({ to: `/intervisie/bijeenkomst/${session.id}` });
    else setError(done.error);
  };
  const change = (part: Partial<FinishForm>) => setForm({ ...form, ...part });
  return { form, change, nextOn, planned: next.planned, error, busy, held, finish, reopen };
}

function Finish(props: FinishProps): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const dates = useDateFormat();
  const { session, notes } = props;
  const { id, body } = session;
  const finishing = useFinish(props);
  const { held, busy, finish, reopen } = finishing;
  useShortcut('save', () => void finish(), !held);
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('title'), to: '/intervisie' },
          { label: notes.body.groupName, to: `/intervisie/bijeenkomst/${id}` },
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
      {held ? null : <Unmarked session={session} />}
      <ErrorNotice error={finishing.error} />
      <Columns side={<OutcomesCard sessionId={id} />}>
        <ConcernLines sessionId={id} />
        <PairLines sessionId={id} />
        <LookBackCard session={session} />
        {held ? null : <Closing {...finishing} />}
      </Columns>
    </Page>
  );
}

function Unmarked({ session }: Pick<FinishProps, 'session'>): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const { peerIds, attendance } = session.body;
  const unmarked = peerIds.length - attendance.length;
  if (unmarked <= 0) return null;
  return (
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
  );
}

function Closing(
  props: Pick<ReturnType<typeof useFinish>, 'form' | 'nextOn' | 'planned' | 'change'>,
): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const dates = useDateFormat();
  const { form, planned, change } = props;
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
            onChange={(positiveClose) => change({ positiveClose })}
          />
          <Stack gap={1}>
            <SectionTitle level={3}>{t('closing.paper')}</SectionTitle>
            <Segmented
              label={t('closing.paper')}
              value={form.paper}
              options={(['none', 'destroyed', 'open'] as const).map((value) => ({
                value,
                label: t(`paper.${value}`),
              }))}
              onChange={(paper) => change({ paper })}
            />
            {form.paper === 'open' ? <Secondary>{t('closing.paperTask')}</Secondary> : null}
          </Stack>
          <FormGrid>
            <TextField
              label={t('closing.minutes')}
              inputMode="numeric"
              value={form.minutes}
              onChange={(minutes) => change({ minutes })}
            />
            <DateField
              label={t('closing.next')}
              description={
                planned === null
                  ? t('closing.nextHelp')
                  : t('closing.planned', { day: dates.dayLong(planned) })
              }
              value={props.nextOn}
              onChange={(nextOn) => change({ nextOn })}
            />
          </FormGrid>
        </Stack>
      </Card>
    </Section>
  );
}

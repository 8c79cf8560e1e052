// Beside a concern: the next thing to do and why closing is not possible yet, open tasks, referrals, the
// reporting code, who reads it and letting somebody in.
import { useState, type ReactElement } from 'react';
import {
  IconArrowForwardUp,
  IconClipboardCheck,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { useAsk, useMemberNames, useReaderName } from '#renderer/features/pairs/index.ts';
import type { useReading } from '#renderer/features/sign-offs/index.ts';
import { TaskDialog, useTaskSentence } from '#renderer/features/tasks/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ConcernPaper } from './concern-paper.tsx';
import { LetInDialog } from './concern-let-in.tsx';
import type { ConcernPage } from './use-concern-page.ts';

export type Reading = ReturnType<typeof useReading>;
type Props = { readonly page: ConcernPage; readonly reading: Reading };

export function ConcernSide({ page, reading }: Props): ReactElement {
  return (
    <Stack gap={5}>
      <Next page={page} />
      {page.state.status === 'closed' ? null : <EmergencyCard compact />}
      <OpenTasks page={page} />
      <Referrals page={page} />
      <Readers page={page} reading={reading} />
      <ConcernPaper concernId={page.concern.id} />
    </Stack>
  );
}

/** Why it cannot be closed yet, as sentences. */
export function useBlockerTexts(page: ConcernPage): readonly string[] {
  const { t } = useTranslation(['concerns']);
  return page.blockers.map((blocker) =>
    blocker === 'openTasks'
      ? t('next.blocked.openTasks', { count: page.openTasks.length })
      : t(`concerns:next.blocked.${blocker}`),
  );
}

function Next({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { next, concern } = page;
  const blockers = useBlockerTexts(page);
  const step = next ?? 'closed';
  return (
    <Section title={t('next.title')}>
      <Card emphasis={next === 'take' || next === 'decide' ? 'accent' : 'late'}>
        <Stack gap={3}>
          <p>{t(`concerns:next.say.${step}`)}</p>
          {next === 'take' ? <Take concern={concern} /> : null}
          {next === 'follow' || next === 'decide' ? (
            <Secondary>{t('next.toClose', { what: blockers.join(', ') })}</Secondary>
          ) : null}
          {next === 'close' ? (
            <Row>
              <ButtonLink to={`/signalen/${concern.id}/afsluiten`} variant="primary">
                {t('next.close')}
              </ButtonLink>
            </Row>
          ) : null}
        </Stack>
      </Card>
    </Section>
  );
}

function Take({ concern }: { readonly concern: ViewOf<'concern'> }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { ask, busy, error } = useAsk();
  const today = useToday();
  const may = useMayDo('followConcerns');
  const event = { type: 'taken' as const };
  const input = { concernId: concern.id, on: today, byId: null, event };
  return (
    <>
      <Row>
        <Button
          variant="primary"
          busy={busy}
          refusedBecause={may ? undefined : t('composer.mayNot')}
          onClick={() => void ask(() => call('concerns.step', input))}
        >
          {t('next.take')}
        </Button>
      </Row>
      <ErrorNotice error={error} />
    </>
  );
}

function OpenTasks({ page }: { readonly page: ConcernPage }): ReactElement | null {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const today = useToday();
  const sentence = useTaskSentence();
  const { nameOf } = useMemberNames();
  const [open, setOpen] = useState<ViewOf<'task'> | null>(null);
  const { code } = page.concern.body;
  return (
    <Section title={t('side.tasks')}>
      {page.openTasks.length === 0 ? <Secondary>{t('side.noTasks')}</Secondary> : null}
      {page.openTasks.length > 0 ? (
        <ListCard>
          {page.openTasks.map((task) => (
            <ListRow
              key={task.id}
              icon={IconClipboardCheck}
              title={sentence(task.body, code)}
              subtitle={`${nameOf(task.body.ownerId)} · ${dates.dayShort(task.body.dueOn)}`}
              badge={
                task.body.dueOn < today ? <Chip tone="urgent">{t('side.late')}</Chip> : undefined
              }
              onClick={() => setOpen(task)}
            />
          ))}
        </ListCard>
      ) : null}
      {open ? (
        <TaskDialog
          task={open}
          subject={code}
          to={null}
          pair={null}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

function Referrals({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns', 'signoff']);
  const mayRefer = useMayDo('writeReferrals');
  const mayCode = useMayDo('reportingCode');
  const { concern, referrals } = page;
  const closed = page.state.status === 'closed';
  return (
    <Section title={t('side.referrals')}>
      <Stack gap={3}>
        {referrals.length === 0 ? <Secondary>{t('side.noReferrals')}</Secondary> : null}
        {referrals.length > 0 ? (
          <ListCard>
            {referrals.map(({ referral, status }) => (
              <ListRow
                key={referral.id}
                icon={IconArrowForwardUp}
                title={referral.body.destination}
                subtitle={`${referral.body.code} · ${t(`signoff:closing.referralStatus.${status}`)}`}
                to={`/doorverwijzingen/${referral.id}`}
              />
            ))}
          </ListCard>
        ) : null}
        <Row gap={2}>
          {mayRefer && !closed ? (
            <ButtonLink to={`/doorverwijzingen/nieuw?concern=${concern.id}`} size="small">
              {t('side.refer')}
            </ButtonLink>
          ) : null}
          {mayCode ? (
            <ButtonLink to={`/signalen/${concern.id}/meldcode`} size="small">
              {t('side.reportingCode')}
            </ButtonLink>
          ) : null}
        </Row>
      </Stack>
    </Section>
  );
}

function Readers({ page, reading }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const name = useReaderName();
  const may = useMayDo('decideConcerns');
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('side.readers')}>
      <Stack gap={3}>
        <ListCard>
          {reading.readers.map((reader) => (
            <ListRow
              key={`${reader.type}-${reader.name}`}
              icon={reader.type === 'circle' ? IconUsersGroup : IconUser}
              title={name(reader)}
              subtitle={reader.name === 'emergency' ? t('side.emergency') : undefined}
            />
          ))}
        </ListCard>
        <Row>
          <Button
            size="small"
            refusedBecause={may ? undefined : t('side.letInRefused')}
            onClick={() => setOpen(true)}
          >
            {t('side.letIn')}
          </Button>
        </Row>
      </Stack>
      {open ? <LetInDialog page={page} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

// Akkoord: what waits for this member's signature, what they wait for, and what was decided before.
import { useCallback, useMemo, type ReactElement } from 'react';
import { IconArrowBackUp, IconChecks, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { WaitingConfirmations } from '#renderer/features/confirmations/index.ts';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { Page, Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useNavigate } from '@tanstack/react-router';
import { readingMinutes } from './referral-lines.ts';
import { approvalsOf, subjectOf, type SignOff } from './sign-off-model.ts';
import { SignOffChip, useSignOffWord } from './sign-off-chip.tsx';
import { StandInCard } from './stand-in-card.tsx';
import { useSubjects } from './subject.ts';
import { useMemberName, useSignOffs } from './use-sign-offs.ts';
import { useSignOffQueues } from './use-signatures.ts';
import { useSubjectLines, useSubjectTitle } from './use-subject-lines.ts';

/** What a request is about, in words: "Doorverwijzing D2026-004 naar Jeugdarts". */
function useSubjectText(): (signOff: SignOff) => string {
  const { t } = useTranslation(['signoff']);
  const subjects = useSubjects();
  const titleOf = useSubjectTitle();
  return useCallback(
    (signOff) => {
      const id = subjectOf(signOff);
      const subject = id === null ? undefined : subjects?.get(id);
      return subject ? titleOf(subject).title : t('list.rowUnknown');
    },
    [t, subjects, titleOf],
  );
}

export function SignOffsScreen(): ReactElement {
  const { t } = useTranslation(['signoff']);
  const queues = useSignOffQueues();
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={<ButtonLink to="/akkoord/controle">{t('check.open')}</ButtonLink>}
      />
      {queues ? (
        <>
          <Section title={t('list.forMe')}>
            <ForMe signOffs={queues.forMe} />
          </Section>
          <Section title={t('second.title')}>
            <WaitingConfirmations />
          </Section>
          <Section title={t('list.byMe')}>
            <ByMe signOffs={queues.byMe} />
          </Section>
          <StandInCard />
          <Section title={t('list.history')}>
            <History signOffs={queues.history} />
          </Section>
        </>
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

/** Under the title: who asked and when, how long it takes, whether it is a second signature. */
function useWaitingText(): (signOff: SignOff) => string {
  const { t } = useTranslation(['signoff']);
  const { memberId } = useSession();
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const subjects = useSubjects();
  const wordsOf = useSubjectLines();
  const signOffs = useSignOffs() ?? [];
  return (signOff) => {
    const id = subjectOf(signOff);
    const subject = id === null ? undefined : subjects?.get(id);
    const minutes = subject ? readingMinutes(wordsOf(subject).lines) : 1;
    const { createdBy, createdAtMs, body } = signOff.request;
    const signed = id === null ? [] : approvalsOf(signOffs, id);
    return [
      t('list.askedBy', { name: nameOf(createdBy), when: dates.moment(createdAtMs) }),
      t('page.readTime', { count: minutes }),
      ...(body.approverId === memberId
        ? []
        : [t('list.inPlaceOf', { name: nameOf(body.approverId) })]),
      ...signed.map(({ decision }) =>
        t('list.secondAfter', { name: decision ? nameOf(decision.createdBy) : '' }),
      ),
    ].join(' · ');
  };
}

function ForMe({ signOffs }: { readonly signOffs: readonly SignOff[] }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const subjectText = useSubjectText();
  const waitingText = useWaitingText();
  if (signOffs.length === 0) {
    return (
      <Secondary>
        {t('list.forMeEmpty')} {t('list.forMeEmptyText')}
      </Secondary>
    );
  }
  return (
    <ListCard label={t('list.forMe')}>
      {signOffs.map((signOff) => (
        <ListRow
          key={signOff.request.id}
          icon={IconChecks}
          tone="accent"
          title={subjectText(signOff)}
          subtitle={waitingText(signOff)}
          badge={<strong>{t('list.read')}</strong>}
          to={`/akkoord/${signOff.request.id}`}
        />
      ))}
    </ListCard>
  );
}

function ByMe({ signOffs }: { readonly signOffs: readonly SignOff[] }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const subjectText = useSubjectText();
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const standing = ({ request, decision, state, lastAtMs }: SignOff): string => {
    const name = nameOf(decision?.createdBy ?? request.body.approverId);
    if (state === 'outdated') return t('list.outdated');
    return state === 'returned' || state === 'refused'
      ? t('list.returnedBy', { name, when: dates.moment(lastAtMs) })
      : t('list.waitsFor', { name, when: dates.moment(request.createdAtMs) });
  };
  if (signOffs.length === 0) {
    return <Secondary>{t('list.byMeEmpty')}</Secondary>;
  }
  return (
    <ListCard label={t('list.byMe')}>
      {signOffs.map((signOff) => (
        <ListRow
          key={signOff.request.id}
          icon={signOff.state === 'returned' ? IconArrowBackUp : IconHourglass}
          tone={signOff.state === 'returned' ? 'question' : 'neutral'}
          title={subjectText(signOff)}
          subtitle={standing(signOff)}
          badge={<SignOffChip state={signOff.state} />}
          to={`/akkoord/${signOff.request.id}`}
        />
      ))}
    </ListCard>
  );
}

type HistoryRow = {
  readonly signOff: SignOff;
  readonly subject: string;
  readonly who: string;
  readonly state: string;
};

function History({ signOffs }: { readonly signOffs: readonly SignOff[] }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const navigate = useNavigate();
  const subjectText = useSubjectText();
  const wordOf = useSignOffWord();
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const rows = useMemo(
    () =>
      signOffs.map((signOff): HistoryRow => ({
        signOff,
        subject: subjectText(signOff),
        who: t('list.decidedBy', {
          name: nameOf((signOff.decision ?? signOff.withdrawal ?? signOff.request).createdBy),
          when: dates.moment(signOff.lastAtMs),
        }),
        state: wordOf(signOff.state),
      })),
    [signOffs, subjectText, t, nameOf, dates, wordOf],
  );
  const columns = useMemo(
    (): readonly DataColumn<HistoryRow>[] => [
      { id: 'subject', header: t('list.subject'), value: (row) => row.subject, grow: 2 },
      {
        id: 'state',
        header: t('list.outcome'),
        width: 190,
        value: (row) => row.state,
        cell: (row) => <SignOffChip state={row.signOff.state} />,
      },
      {
        id: 'who',
        header: t('list.decided'),
        value: (row) => row.signOff.lastAtMs,
        cell: (row) => row.who,
        grow: 1.4,
      },
    ],
    [t],
  );
  if (rows.length === 0) return <Secondary>{t('list.historyEmpty')}</Secondary>;
  return (
    <DataTable
      label={t('list.history')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.signOff.request.id}
      onOpen={(row) => void navigate({ to: `/akkoord/${row.signOff.request.id}` })}
      initialSort={{ column: 'who', descending: true }}
      filterLabel={false}
      height="content"
    />
  );
}

// Doorverwijzingen: every referral with where it stands, the ones that wait for an answer first.
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowForwardUp, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { SignOffChip, useSignOffWord } from '#renderer/features/sign-offs/index.ts';
import { ViewTable } from '#renderer/features/views/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { TwoLines, type DataColumn } from '#renderer/ui/data-table.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { urgencies } from '#shared/domain/urgency.ts';
import { FormChoice, ReferralBoard } from './referral-board.tsx';
import type { ReferralRow } from './referral-rows.ts';
import { UrgencyChip, urgencyShortTexts } from './urgency-chip.tsx';
import { useIsConsentBack, useReferralRows, useReferralSentence } from './use-referrals.ts';

type Shown = 'open' | 'closed' | 'all';
const shownValues: readonly Shown[] = ['open', 'closed', 'all'];
const shownFrom = (text: string | undefined): Shown =>
  shownValues.find((each) => each === text) ?? 'open';

export function ReferralsScreen(): ReactElement {
  const { t } = useTranslation(['referrals']);
  const navigate = useNavigate();
  const mayWrite = useMayDo('writeReferrals');
  const rows = useReferralRows();
  const columns = useColumns();
  const [shown, setShown] = useState<Shown>('open');
  const [form, setForm] = useState<'table' | 'board'>('table');
  const create = () => void navigate({ to: '/doorverwijzingen/nieuw' });
  useShortcut('new', create, mayWrite);
  const visible = useMemo(
    () => rows?.filter(({ closed }) => shown === 'all' || closed === (shown === 'closed')),
    [rows, shown],
  );
  return (
    <Page fill>
      <Head mayWrite={mayWrite} create={create} />
      {form === 'board' ? (
        <>
          <Row gap={3}>
            <FormChoice form={form} onChange={setForm} />
          </Row>
          <ReferralBoard rows={rows} />
        </>
      ) : (
        <ViewTable
          table="referrals"
          filters={{ shown }}
          onFilters={(texts) => setShown(shownFrom(texts['shown']))}
          label={t('title')}
          rows={visible}
          columns={columns}
          rowId={({ referral }) => referral.id}
          onOpen={({ referral }) => void navigate({ to: `/doorverwijzingen/${referral.id}` })}
          initialSort={{ column: 'due' }}
          twoLines
          toolbar={
            <>
              <ShownFilter shown={shown} onChange={setShown} />
              <FormChoice form={form} onChange={setForm} />
            </>
          }
          empty={<Nothing shown={shown} />}
        />
      )}
    </Page>
  );
}

function Head(props: { readonly mayWrite: boolean; readonly create: () => void }): ReactElement {
  const { t } = useTranslation(['referrals', 'transfers']);
  return (
    <PageHeader
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <>
          <ButtonLink to="/doorverwijzingen/pakket">{t('transfers:open.link')}</ButtonLink>
          <ButtonLink to="/doorverwijzingen/adressen">{t('toDestinations')}</ButtonLink>
          <Button
            variant="primary"
            icon={IconPlus}
            shortcut="new"
            refusedBecause={props.mayWrite ? undefined : t('mayNotWrite')}
            onClick={props.create}
          >
            {t('new')}
          </Button>
        </>
      }
    />
  );
}

function ShownFilter(props: {
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}): ReactElement {
  const { t } = useTranslation(['referrals']);
  return (
    <SelectField
      hideLabel
      label={t('filter.label')}
      value={props.shown}
      onChange={(value) => props.onChange(shownFrom(value))}
      options={[
        { value: 'open', label: t('filter.open') },
        { value: 'closed', label: t('filter.closed') },
        { value: 'all', label: t('filter.all') },
      ]}
    />
  );
}

function Nothing({ shown }: { readonly shown: Shown }): ReactElement {
  const { t } = useTranslation(['referrals']);
  return shown === 'closed' ? (
    <EmptyState title={t('empty.closedTitle')} />
  ) : (
    <EmptyState icon={IconArrowForwardUp} title={t('empty.openTitle')}>
      {t('empty.openText')}
    </EmptyState>
  );
}

/** Sorts first acute danger, then what is latest; without a date, drafts before closed ones. */
function dueValue({ dueOn, closed, referral }: ReferralRow): string {
  if (dueOn !== null) return dueOn;
  if (closed) return '9999-12-31';
  return referral.body.urgency === 'acute' ? '0000-01-01' : '9999-01-01';
}

/** 'Sem Bakker 1B' and '→ Jeugdarts (GGD)' */
function about({ referral }: ReferralRow): { readonly who: string; readonly where: string } {
  const { pupilName, className, destination } = referral.body;
  return { who: `${pupilName} ${className}`.trim(), where: `→ ${destination}` };
}

function aboutInOne(row: ReferralRow): string {
  const { who, where } = about(row);
  return `${who} ${where}`;
}

function useColumns(): readonly DataColumn<ReferralRow>[] {
  const { t } = useTranslation(['referrals']);
  const sentence = useReferralSentence('short');
  const signOffWord = useSignOffWord();
  const isBack = useIsConsentBack();
  const dates = useDateFormat();
  return useMemo(
    () => [
      {
        id: 'code',
        header: t('columns.code'),
        width: 116,
        value: ({ referral }) => referral.body.code,
      },
      {
        id: 'about',
        header: t('columns.about'),
        value: aboutInOne,
        cell: (row) => <TwoLines first={about(row).who} second={about(row).where} />,
        grow: 1.75,
      },
      {
        id: 'urgency',
        header: t('columns.urgency'),
        width: 104,
        value: ({ referral }) => urgencies.indexOf(referral.body.urgency),
        text: ({ referral }) => t(urgencyShortTexts[referral.body.urgency]),
        groupable: true,
        cell: ({ referral }) => <UrgencyChip urgency={referral.body.urgency} short />,
        searchable: false,
      },
      {
        id: 'status',
        header: t('columns.status'),
        value: sentence,
        text: (row) => [sentence(row), ...(isBack(row) ? [t('back.chip')] : [])].join(' · '),
        cell: (row) =>
          isBack(row) ? <Chip tone="late">{t('back.chip')}</Chip> : <>{sentence(row)}</>,
      },
      {
        id: 'due',
        header: t('columns.due'),
        width: 144,
        value: dueValue,
        text: ({ dueOn }) => (dueOn === null ? '' : dates.dayShort(dueOn)),
        cell: (row) => <Due row={row} />,
        searchable: false,
      },
      {
        id: 'signOff',
        header: t('columns.signOff'),
        width: 164,
        value: (row) => signOffWord(row.signOffState),
        groupable: true,
        cell: (row) => <SignOffChip state={row.signOffState} />,
      },
    ],
    [t, sentence, signOffWord, isBack, dates],
  );
}

function Due({ row }: { readonly row: ReferralRow }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const dates = useDateFormat();
  if (row.dueOn === null) return <>–</>;
  if (row.daysLate > 0) return <Chip tone="late">{t('due.late', { count: row.daysLate })}</Chip>;
  return <span title={dates.dayLong(row.dueOn)}>{dates.dayShort(row.dueOn)}</span>;
}

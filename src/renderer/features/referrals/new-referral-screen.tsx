// A new referral: from a pair's page with the pair given, or with the pair to choose first.
import { useMemo, type ReactElement } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, usePairChoices } from '#renderer/features/pairs/index.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ReferralEditor } from './referral-editor.tsx';
import { emptyReferralForm } from './referral-form.ts';

const nothingChosen: readonly RecordId[] = [];

export function NewReferralScreen(): ReactElement {
  const { t } = useTranslation(['referrals']);
  const search: { pair?: unknown } = useSearch({ strict: false });
  const pairs = useRecords('pair');
  const mayWrite = useMayDo('writeReferrals');
  const pair = pairs?.find(({ id }) => id === search.pair);
  const title = pair ? t('newFor', { code: pair.body.code }) : t('new');
  return (
    <Page>
      <PageHeader
        title={title}
        subtitle={t('form.pairText')}
        breadcrumb={[{ label: t('title'), to: '/doorverwijzingen' }, { label: t('new') }]}
      />
      {pairs === undefined ? (
        <Waiting />
      ) : !mayWrite ? (
        <Notice>{t('mayNotWrite')}</Notice>
      ) : pair ? (
        <ForPair key={pair.id} pair={pair} />
      ) : (
        <ChoosePair />
      )}
    </Page>
  );
}

function ForPair({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const navigate = useNavigate();
  const { supporteeIds, supporterIds } = pair.body;
  const pupilIds = useMemo(() => [...supporteeIds, ...supporterIds], [supporteeIds, supporterIds]);
  const only = supporteeIds.length === 1 ? supporteeIds[0] : undefined;
  return (
    <ReferralEditor
      referral={null}
      pairId={pair.id}
      start={{ ...emptyReferralForm, pupilId: only ?? '' }}
      pupilIds={pupilIds}
      onSaved={(id) => void navigate({ to: `/doorverwijzingen/${id}`, replace: true })}
    />
  );
}

function ChoosePair(): ReactElement {
  const { t } = useTranslation(['referrals']);
  const navigate = useNavigate();
  const choices = usePairChoices();
  if (!choices) return <Waiting />;
  if (choices.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={IconUsers}
          title={t('form.noPairs')}
          action={<ButtonLink to="/koppels">{t('form.toPairs')}</ButtonLink>}
        >
          {t('form.noPairsText')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card>
      <SearchPicker
        label={t('form.pair')}
        placeholder={t('form.pairPlaceholder')}
        choices={choices}
        value={nothingChosen}
        max={1}
        autoFocus
        onChange={([pair]) => {
          if (pair) void navigate({ to: '/doorverwijzingen/nieuw', search: { pair } });
        }}
      />
    </Card>
  );
}

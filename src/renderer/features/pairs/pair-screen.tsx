// A pair's page: one timeline with the composer on top, and beside it what must never be forgotten.
// `/koppels/$pairId`, `/koppels/$pairId/afspraken` and `/koppels/$pairId/inzage`
import type { ReactElement } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { IconMessagePlus, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { askForComposer } from '#renderer/features/notes/index.ts';
import { NewTaskButton } from '#renderer/features/tasks/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { AgreementsTab } from './agreements-tab.tsx';
import { HealthChip } from './health-chip.tsx';
import { PairSide } from './pair-side.tsx';
import { PairTimeline } from './pair-timeline.tsx';
import { ReadersTab } from './readers-tab.tsx';
import { useDossier } from './use-dossier.ts';
import { usePairNames, type PairNames } from './use-pair-names.ts';
import { useToday } from '#renderer/ui/use-today.ts';

type Tab = 'timeline' | 'agreements' | 'readers';

/** Which pair and which part, from the address. */
function usePairAddress(): { readonly pairId: RecordId | null; readonly tab: Tab } {
  const { pathname } = useLocation();
  const [, , id, part] = pathname.split('/');
  const parsed = recordIdSchema.safeParse(id);
  const tab = part === 'afspraken' ? 'agreements' : part === 'inzage' ? 'readers' : 'timeline';
  return { pairId: parsed.success ? parsed.data : null, tab };
}

export function PairScreen(): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { pairId, tab } = usePairAddress();
  const pair = useRecord('pair', pairId);
  const names = usePairNames();
  if (pair === undefined || names === undefined) {
    return (
      <Page>
        <Waiting />
      </Page>
    );
  }
  if (pair === null) {
    return (
      <Page>
        <EmptyState
          icon={IconUserQuestion}
          title={t('pair.notFound')}
          action={<ButtonLink to="/koppels">{t('pair.toList')}</ButtonLink>}
        >
          {t('pair.notFoundText')}
        </EmptyState>
      </Page>
    );
  }
  return <OnePair key={pair.id} pair={pair} names={names} tab={tab} />;
}

function OnePair(props: {
  readonly pair: ViewOf<'pair'>;
  readonly names: PairNames;
  readonly tab: Tab;
}): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { pair, names, tab } = props;
  const today = useToday();
  const dossier = useDossier(pair.dossierId);
  const base = `/koppels/${pair.id}`;
  return (
    <Page>
      <PairHead pair={pair} names={names} today={today} />
      <Tabs
        label={t('pair.parts')}
        tabs={[
          { to: base, label: t('pair.timeline') },
          { to: `${base}/afspraken`, label: t('pair.agreements') },
          { to: `${base}/inzage`, label: t('pair.readers') },
        ]}
      />
      <ErrorNotice error={dossier.error} where={t('pair.notOpened')} onRetry={dossier.reload} />
      {tab === 'readers' ? (
        <ReadersTab dossier={dossier} />
      ) : (
        <Columns side={<PairSide pair={pair} />}>
          {tab === 'agreements' ? (
            <AgreementsTab pair={pair} today={today} />
          ) : (
            <PairTimeline pair={pair} dossier={dossier} today={today} />
          )}
        </Columns>
      )}
    </Page>
  );
}

function PairHead(props: {
  readonly pair: ViewOf<'pair'>;
  readonly names: PairNames;
  readonly today: string;
}): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { pair, names, today } = props;
  const navigate = useNavigate();
  const formName = useFormName();
  const mayRefer = useMayDo('writeReferrals');
  const mayMeet = useMayDo('writeContacts');
  const ended = pair.body.status === 'ended';
  const contactRefusal = ended
    ? t('refused.ended')
    : mayMeet
      ? undefined
      : t('refused.writeContacts');
  const addContact = () => {
    askForComposer(pair.id, 'contact');
    void navigate({ to: `/koppels/${pair.id}` });
  };
  const refer = () => void navigate({ to: '/doorverwijzingen/nieuw', search: { pair: pair.id } });
  return (
    <PageHeader
      breadcrumb={[{ label: t('list.title'), to: '/koppels' }, { label: pair.body.code }]}
      title={names.title(pair.body)}
      chips={
        <>
          <Chip tone="accent">{formName(pair.body.form)}</Chip>
          <HealthChip pair={pair} today={today} />
        </>
      }
      actions={
        <>
          <NewTaskButton
            subject={{ about: { type: 'pair', id: pair.id }, name: names.title(pair.body), pair }}
          />
          <Button icon={IconMessagePlus} refusedBecause={contactRefusal} onClick={addContact}>
            {t('pair.contact')}
          </Button>
          <ButtonLink to={`/signalen/nieuw?pair=${pair.id}`}>{t('pair.concern')}</ButtonLink>
          <Button
            refusedBecause={mayRefer ? undefined : t('refused.writeReferrals')}
            onClick={refer}
          >
            {t('pair.refer')}
          </Button>
        </>
      }
    />
  );
}

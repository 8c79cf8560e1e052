// The sessions one was let into as a guest, to read: a few above the groups, and all of them. `/intervisie/te-gast`
import { useMemo, type ReactElement } from 'react';
import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { guestRows } from './guest-rows.ts';
import { IntervisionTabs } from './intervision-tabs.tsx';

/** Undefined while still reading. */
function useGuestRows(): readonly ViewOf<'intervisionNotes'>[] | undefined {
  const { memberId } = useSession();
  const notes = useRecords('intervisionNotes');
  const sessions = useRecords('intervisionSession');
  return useMemo(
    () => (notes && sessions ? guestRows(memberId, notes, sessions) : undefined),
    [memberId, notes, sessions],
  );
}

function Rows({ rows }: { readonly rows: readonly ViewOf<'intervisionNotes'>[] }): ReactElement {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  return (
    <ListCard label={t('guest.title')}>
      {rows.map(({ id, body }) => (
        <ListRow
          key={id}
          icon={IconMessages}
          title={body.groupName || t(`type.${body.type}`)}
          subtitle={dates.dayLong(body.on)}
          badge={body.closedOn === null ? <Chip tone="accent">{t('state.live')}</Chip> : undefined}
          to={`/intervisie/bijeenkomst/${body.sessionId}`}
        />
      ))}
    </ListCard>
  );
}

/** Above the groups there is room for these; the rest has a screen of its own. */
const shownAbove = 2;

/** `<GuestSessions />`: nothing for who was never a guest. */
export function GuestSessions(): ReactElement | null {
  const { t } = useTranslation(['intervision']);
  const rows = useGuestRows() ?? [];
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('guest.title')}
      end={
        rows.length > shownAbove ? (
          <ButtonLink size="small" variant="subtle" to="/intervisie/te-gast">
            {t('guest.all', { count: rows.length })}
          </ButtonLink>
        ) : null
      }
    >
      <Rows rows={rows.slice(0, shownAbove)} />
    </Section>
  );
}

/** All of them; for who does not work with the programme this is all there is of intervision. */
export function GuestScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const mayPlan = useMayDo('runProgramme');
  const rows = useGuestRows();
  return (
    <Page>
      <PageHeader
        title={mayPlan ? t('guest.title') : t('title')}
        subtitle={t('guest.subtitle')}
        breadcrumb={
          mayPlan ? [{ label: t('title'), to: '/intervisie' }, { label: t('guest.title') }] : []
        }
      />
      {mayPlan ? <IntervisionTabs /> : null}
      {!rows ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <EmptyState icon={IconMessages} title={t('guest.empty')}>
          {t('guest.emptyText')}
        </EmptyState>
      ) : (
        <Rows rows={rows} />
      )}
    </Page>
  );
}

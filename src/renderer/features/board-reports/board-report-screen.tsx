// Where a complaint about a member of staff begins: what to do now, by kind, and laying down that it was
// done. It lists what this member may read, which is their own and what they were pointed out for.
import type { ReactElement } from 'react';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { isUntold } from '#shared/domain/board-report.ts';
import { NewReportForm } from './new-report-form.tsx';

export function NewBoardReportScreen(): ReactElement {
  const { t } = useTranslation(['boardReports', 'reportingCode']);
  const may = useMayDo('reportToBoard');
  const mine = <Mine />;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        breadcrumb={[
          { label: t('reportingCode:concerns'), to: '/signalen' },
          { label: t('title') },
        ]}
      />
      <Columns
        side={
          <>
            <EmergencyCard compact />
            {mine}
          </>
        }
      >
        <Notice tone="accent" title={t('first.title')}>
          {t('first.text')}
        </Notice>
        {may ? <NewReportForm /> : <Notice>{t('notAllowed')}</Notice>}
      </Columns>
    </Page>
  );
}

function Mine(): ReactElement | null {
  const { t } = useTranslation(['boardReports']);
  const dates = useDateFormat();
  const reports = useRecords('boardReport') ?? [];
  const steps = useRecords('boardReportStep') ?? [];
  const closed = new Set(
    steps.filter(({ body }) => body.event === 'closed').map(({ body }) => body.boardReportId),
  );
  if (reports.length === 0) return null;
  return (
    <Section title={t('mine.title')}>
      <ListCard label={t('mine.title')}>
        {[...reports]
          .sort((a, b) => b.createdAtMs - a.createdAtMs)
          .map(({ id, body }) => {
            const untold = isUntold(body) && !closed.has(id);
            return (
              <ListRow
                key={id}
                icon={IconShieldExclamation}
                tone={untold ? 'urgent' : 'neutral'}
                title={t(`kindShort.${body.kind}`)}
                subtitle={dates.moment(body.knownAtMs)}
                badge={
                  <Chip tone={untold ? 'urgent' : 'neutral'}>
                    {untold ? t('mine.untold') : closed.has(id) ? t('mine.closed') : t('mine.told')}
                  </Chip>
                }
                to={`/signalen/medewerker/${id}`}
              />
            );
          })}
      </ListCard>
    </Section>
  );
}

// Every reporting code this member can read: for a safeguarding officer the only way to one, since the
// concern itself may be closed to them.
import type { ReactElement } from 'react';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { codeState } from '#shared/domain/reporting-code-rules.ts';
import { NoCode } from './open-code.tsx';

export function ReportingCodesScreen(): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const dates = useDateFormat();
  const may = useMayDo('reportingCode');
  const codes = useRecords('reportingCode');
  const steps = useRecords('reportingCodeStep');
  if (!codes || !steps) return <Waiting />;
  const byCode = Map.groupBy(steps, ({ body }) => body.reportingCodeId);
  const rows = codes
    .map((code) => ({ code, state: codeState(byCode.get(code.id) ?? []) }))
    .sort((a, b) => b.code.createdAtMs - a.code.createdAtMs);
  return (
    <Page>
      <PageHeader
        title={t('listTitle')}
        subtitle={t('listSubtitle')}
        breadcrumb={[{ label: t('concerns'), to: '/signalen' }, { label: t('listTitle') }]}
      />
      {!may ? <NoCode may={false} /> : null}
      {may && rows.length === 0 ? (
        <EmptyState icon={IconFileText} title={t('listEmpty')}>
          {t('listEmptyText')}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <ListCard label={t('listTitle')}>
          {rows.map(({ code: { id, body }, state }) => (
            <ListRow
              key={id}
              icon={IconFileText}
              tone={state.reportFirst ? 'urgent' : 'neutral'}
              title={`${body.code} · ${body.pupilName} ${body.className}`.trim()}
              subtitle={t('subtitle', {
                day: dates.day(body.heardOn),
                opened: dates.day(body.openedOn),
              })}
              badge={
                <Chip tone={state.reportFirst ? 'urgent' : 'neutral'}>
                  {state.reportFirst ? t('advice.reportNow') : t(`status.${state.status}`)}
                </Chip>
              }
              to={`/signalen/${body.concernId}/meldcode`}
            />
          ))}
        </ListCard>
      ) : null}
    </Page>
  );
}

// One report to the board: what was laid down, whether the board knows, who reads along, what followed.
import { useState, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconFileOff, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { useReading } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { isUntold, type BoardReportBody } from '#shared/domain/board-report.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ChangeReport } from './change-report.tsx';
import { Designate } from './designate.tsx';
import { ReportSteps } from './report-steps.tsx';

const basePath = '/signalen/medewerker';

export function BoardReportScreen(): ReactElement {
  const params: { reportId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.reportId);
  const report = useRecord('boardReport', id.success ? id.data : null);
  const steps = useRecordsWhere('boardReportStep', 'body.boardReportId', id.data ?? '');
  if (report === null) return <NotFound />;
  if (!report || !steps) return <Waiting />;
  return <Report key={report.id} report={report} steps={steps} />;
}

function NotFound(): ReactElement {
  const { t } = useTranslation(['boardReports']);
  return (
    <Page>
      <PageHeader title={t('page.title')} breadcrumb={[{ label: t('title'), to: basePath }]} />
      <EmptyState icon={IconFileOff} title={t('page.notFound')}>
        {t('page.notFoundText')}
      </EmptyState>
    </Page>
  );
}

type ReportProps = {
  readonly report: ViewOf<'boardReport'>;
  readonly steps: readonly ViewOf<'boardReportStep'>[];
};

function Report({ report, steps }: ReportProps): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const reading = useReading(report.dossierId);
  const { body } = report;
  const closed = steps.some((step) => step.body.event === 'closed');
  const untold = isUntold(body) && !closed;
  const [editing, setEditing] = useState(untold);
  const names = reading.readers.map(({ name }) => name).join(', ');
  return (
    <Page>
      <PageHeader
        title={t('page.title')}
        subtitle={names === '' ? undefined : t('page.subtitle', { names })}
        breadcrumb={[{ label: t('title'), to: basePath }, { label: t(`kindShort.${body.kind}`) }]}
        actions={
          closed || editing ? undefined : (
            <Button icon={IconPencil} onClick={() => setEditing(true)}>
              {t('page.change')}
            </Button>
          )
        }
      />
      <ErrorNotice error={reading.error} />
      <Columns side={<Side report={report} closed={closed} />}>
        {untold ? (
          <Notice tone="urgent" title={t('page.untoldTitle')}>
            {editing ? null : t(`do.${body.kind}.text`)}
          </Notice>
        ) : null}
        {closed ? <Notice tone="ok">{t('steps.closedText')}</Notice> : null}
        {editing && !closed ? (
          <ChangeReport report={report} onDone={() => setEditing(false)} />
        ) : (
          <Facts body={body} />
        )}
        <ReportSteps report={report} steps={steps} closed={closed} />
      </Columns>
    </Page>
  );
}

const safeTexts = {
  yes: 'boardReports:form.safeYes',
  no: 'boardReports:form.safeNo',
  unknown: 'boardReports:form.safeUnknown',
} as const;

function Facts({ body }: { readonly body: BoardReportBody }): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const dates = useDateFormat();
  const members = useRecords('member') ?? [];
  const nameOf = (id: string | null) =>
    members.find((member) => member.id === id)?.body.displayName ?? '';
  const told =
    body.toldBoardAtMs === null
      ? t('page.notTold')
      : t('page.toldTo', { moment: dates.moment(body.toldBoardAtMs), whom: body.toldWhom });
  return (
    <Section title={t('page.facts')}>
      <Card>
        <DefinitionList
          items={[
            { term: t('page.kind'), value: t(`kind.${body.kind}`) },
            { term: t('page.known'), value: dates.moment(body.knownAtMs) },
            { term: t('page.told'), value: told },
            {
              term: t('page.safe'),
              value: [t(safeTexts[body.safeNow]), body.safetyNow].filter(Boolean).join('. '),
            },
            { term: t('page.reporter'), value: nameOf(body.reporterId) },
            { term: t('page.designated'), value: nameOf(body.designatedId) },
          ]}
        />
      </Card>
    </Section>
  );
}

function Side(props: {
  readonly report: ViewOf<'boardReport'>;
  readonly closed: boolean;
}): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const { report, closed } = props;
  const [shown, setShown] = useState(false);
  return (
    <>
      <Section title={t('page.paper')}>
        <Button icon={IconPrinter} onClick={() => setShown(true)}>
          {t('page.paper')}
        </Button>
      </Section>
      {report.body.designatedId === null && !closed ? <Designate report={report} /> : null}
      {shown ? (
        <PaperDialog
          request={{ paper: 'boardReportSheet', ask: { boardReportId: report.id } }}
          onClose={() => setShown(false)}
        />
      ) : null}
    </>
  );
}

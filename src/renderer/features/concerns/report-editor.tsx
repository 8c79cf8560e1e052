// The form of a new concern: what cannot be left out first, the rest below it, and beside it who must know
// by when and whom to call.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { DraftState } from '#renderer/features/notes/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Columns, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { ReportAfter } from './report-after.tsx';
import { ReportFirst } from './report-first.tsx';
import { ReportMore } from './report-more.tsx';
import { ReportPeople } from './report-people.tsx';
import { ReportSide } from './report-side.tsx';
import { useReport, type ReportInput } from './use-report.ts';

type ReportEditorProps = ReportInput & {
  /** What is said when somebody else changed the concern meanwhile. */
  readonly overtaken?: (goOn: () => void) => ReactElement;
};

export function ReportEditor(props: ReportEditorProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const report = useReport(props);
  const pairs = useRecords('pair');
  const pair = pairs?.find(({ id }) => id === report.form.pairId) ?? null;
  useShortcut('save', report.save);
  const hasFaults = Object.keys(report.faults).length > 0;
  const hasDraft = report.draft.savedAtMs !== null || report.draft.saving;
  return (
    <Stack gap={4}>
      <Columns side={<ReportSide report={report} pair={pair} />}>
        <ReportFirst report={report} pair={pair} />
        <ReportAfter report={report} pair={pair} existing={props.existing !== undefined} />
        <ReportMore report={report} />
        <ReportPeople report={report} />
        {report.overtaken ? props.overtaken?.(report.goOn) : <ErrorNotice error={report.error} />}
        {hasFaults ? (
          <Notice tone="urgent" role="alert">
            {t('report.fixFirst')}
          </Notice>
        ) : null}
        <Row justify="end" gap={3}>
          <DraftState draft={report.draft} />
          {hasDraft ? (
            <Button variant="subtle" onClick={report.discard}>
              {t('report.discard')}
            </Button>
          ) : null}
          <Button variant="primary" shortcut="save" busy={report.busy} onClick={report.save}>
            {t(props.existing ? 'report.saveChange' : 'report.save')}
          </Button>
        </Row>
      </Columns>
    </Stack>
  );
}

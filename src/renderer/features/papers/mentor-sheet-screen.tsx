// Making a mentor's sheet: choose the class, tick what may be known, see the sheet, make the PDF.
import { useEffect, useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { MentorSheetRequest } from '#shared/domain/mentor-sheet.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { Paper } from '#shared/ipc/paper.ts';
import type { AppError } from '#shared/result/errors.ts';
import { MentorSheetFields } from './mentor-sheet-fields.tsx';
import { toRequest, type SheetForm } from './mentor-sheet-form.ts';
import {
  AskSheetButton,
  SheetSignOff,
  useDecisionCount,
  useSheetSignOff,
} from './sheet-sign-off.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import css from './mentor-sheet.module.css';

type Printed = CallOutput<'papers.print'> | 'none';

function usePreview(request: MentorSheetRequest | null): {
  readonly paper: Paper | null;
  readonly error: AppError | null;
} {
  const [state, setState] = useState<{ paper: Paper | null; error: AppError | null }>({
    paper: null,
    error: null,
  });
  const key = `${JSON.stringify(request)} ${useDecisionCount()}`;
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      if (!request) {
        setState({ paper: null, error: null });
        return;
      }
      void call('papers.preview', { paper: 'mentorSheet', ask: request }).then((result) => {
        if (!current) return;
        setState(
          result.ok
            ? { paper: result.value, error: null }
            : { paper: null, error: result.error.code === 'nothingTicked' ? null : result.error },
        );
      });
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The request is compared by its content.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return state;
}

function startForm(): SheetForm {
  const today = dateOf(Date.now());
  return {
    className: '',
    mentorName: '',
    from: addDaysTo(today, -42),
    to: today,
    ticks: [],
    points: [],
    requests: '',
    next: [],
    replyBefore: '',
  };
}

function Outcome({ printed }: { readonly printed: Printed }): ReactElement | null {
  const { t } = useTranslation('papers');
  if (printed === 'none') return null;
  if (printed === null) return <Notice role="status">{t('form.printCancelled')}</Notice>;
  const { fileName, print } = printed;
  return (
    <Notice tone="ok" role="status">
      {t('form.printed', { fileName, copy: print.copy, code: print.code })}
    </Notice>
  );
}

function PrintButton(props: {
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onPrint: () => void;
}): ReactElement {
  const { t } = useTranslation('papers');
  return (
    <Button
      variant="primary"
      icon={IconPrinter}
      shortcut="save"
      busy={props.busy}
      disabled={props.disabled}
      onClick={props.onPrint}
    >
      {t('form.print')}
    </Button>
  );
}

export function MentorSheetScreen(): ReactElement {
  const { t } = useTranslation('papers');
  const [form, setForm] = useState(startForm);
  const [printed, setPrinted] = useState<Printed>('none');
  const [printError, setPrintError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const pupils = useRecords('pupil') ?? [];
  const pairs = useRecords('pair') ?? [];
  const request = toRequest(form);
  const { paper, error } = usePreview(request);
  const sheet = useSheetSignOff(paper?.paper === 'mentorSheet' ? paper.content : null);

  const print = async (): Promise<void> => {
    if (!request || !paper || busy || !sheet.mayPrint) return;
    setBusy(true);
    setPrinted('none');
    const result = await call('papers.print', { paper: 'mentorSheet', ask: request });
    setBusy(false);
    setPrintError(result.ok ? null : result.error);
    if (result.ok) setPrinted(result.value);
  };
  useShortcut('save', () => void print());

  return (
    <Page>
      <PageHeader
        breadcrumb={[{ label: t('screen.title'), to: '/papieren' }]}
        title={t('form.title')}
        subtitle={t('form.subtitle')}
        actions={
          sheet.mayPrint ? (
            <PrintButton busy={busy} disabled={!paper} onPrint={() => void print()} />
          ) : (
            <AskSheetButton
              request={paper ? request : null}
              waiting={sheet.signOff?.state === 'waiting'}
            />
          )
        }
      />
      <div className={css['split']}>
        <Stack>
          {sheet.asked && paper ? <SheetSignOff signOff={sheet.signOff} /> : null}
          <Outcome printed={printed} />
          <ErrorNotice error={printError} where={t('where.print')} />
          <ErrorNotice error={error} where={t('where.preview')} />
          <Card>
            <MentorSheetFields form={form} pupils={pupils} pairs={pairs} onChange={setForm} />
          </Card>
        </Stack>
        <Section title={t('form.preview')}>
          <SheetPreview paper={paper} />
        </Section>
      </div>
    </Page>
  );
}

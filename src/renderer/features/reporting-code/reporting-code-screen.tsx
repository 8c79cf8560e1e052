// The reporting code of one concern: five steps with one open at a time, what followed, and beside it what
// the weighing says and what must still be done. Without one: who can open it.
import { useState, type ReactElement } from 'react';
import { useParams } from '@tanstack/react-router';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord, useRecordsWhere } from '#renderer/db/use-records.ts';
import { GlassNotices } from '#renderer/features/concerns/index.ts';
import { useDrafts } from '#renderer/features/drafts/index.ts';
import { useReading } from '#renderer/features/sign-offs/index.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Columns, Page, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { codeSteps, type CodeEntry } from '#shared/domain/reporting-code.ts';
import { codeState, entriesInOrder, type CodeState } from '#shared/domain/reporting-code-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ReportBanner } from './advice-notice.tsx';
import { AfterCard } from './after-card.tsx';
import { CodeSide } from './code-side.tsx';
import { NoCode, OpenCode } from './open-code.tsx';
import { StepCard } from './step-card.tsx';
import { draftName } from './use-code-form.ts';

export function ReportingCodeScreen(): ReactElement {
  const params: { concernId?: string } = useParams({ strict: false });
  const id = recordIdSchema.safeParse(params.concernId);
  const concern = useRecord('concern', id.success ? id.data : null);
  const codes = useRecordsWhere('reportingCode', 'body.concernId', id.data ?? '');
  const [chosen, setChosen] = useState<RecordId | null>(null);
  if (concern === undefined || !codes) return <Waiting />;
  if (!id.success || (concern === null && codes.length === 0)) return <NotFound />;
  const code = codes.find((one) => one.id === chosen) ?? codes[0];
  if (!code) return <Unopened concern={concern} />;
  return (
    <Code
      key={code.id}
      code={code}
      concern={concern}
      codes={codes}
      onChoose={(next) => setChosen(next)}
    />
  );
}

const listPath = '/signalen';

function NotFound(): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  return (
    <Page>
      <PageHeader title={t('title')} breadcrumb={[{ label: t('concerns'), to: listPath }]} />
      <EmptyState icon={IconFileOff} title={t('empty.notFound')}>
        {t('empty.notFoundText')}
      </EmptyState>
    </Page>
  );
}

function Unopened({ concern }: { readonly concern: ViewOf<'concern'> | null }): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const may = useMayDo('reportingCode');
  const at = concern ? [{ label: concern.body.code, to: `${listPath}/${concern.id}` }] : [];
  return (
    <Page>
      <PageHeader
        title={t('title')}
        breadcrumb={[{ label: t('concerns'), to: listPath }, ...at, { label: t('title') }]}
      />
      <NoCode may={may} />
      {concern ? <OpenCode concern={concern} codes={[]} /> : null}
    </Page>
  );
}

type CodeProps = {
  readonly code: ViewOf<'reportingCode'>;
  readonly codes: readonly ViewOf<'reportingCode'>[];
  /** Null for a safeguarding officer who was not let into the concern. */
  readonly concern: ViewOf<'concern'> | null;
  readonly onChoose: (id: RecordId) => void;
};

/** Which form is open at first: one that was being written, otherwise that of the next step. */
function useOpenStep(code: ViewOf<'reportingCode'>, state: CodeState) {
  const drafts = useDrafts();
  const [open, setOpen] = useState<CodeEntry['step'] | null | undefined>(undefined);
  const all = [...codeSteps, 'followUp', 'closing', 'reopening'] as const;
  const written = all.find((step) => drafts.some(({ name }) => name === draftName(code, step)));
  const first = state.status === 'closed' ? null : (written ?? state.next);
  return { open: open === undefined ? first : open, setOpen };
}

function Code({ code, codes, concern, onChoose }: CodeProps): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const laid = useRecordsWhere('reportingCodeStep', 'body.reportingCodeId', code.id);
  const reading = useReading(code.dossierId);
  const may = useMayDo('reportingCode');
  if (!laid) return <Waiting />;
  const entries = entriesInOrder(laid);
  const state = codeState(entries);
  return (
    <Page>
      <CodeHeader code={code} state={state} concern={concern} />
      <ErrorNotice error={reading.error} />
      {state.reportFirst ? <ReportBanner /> : null}
      <GlassNotices dossierId={code.dossierId} />
      {codes.length > 1 ? (
        <Segmented
          label={t('which')}
          value={code.id}
          options={codes.map(({ id, body }) => ({ value: id, label: body.pupilName }))}
          onChange={onChoose}
        />
      ) : null}
      <Columns side={<CodeSide code={code} state={state} reading={reading} />}>
        <Steps code={code} entries={entries} state={state} may={may} />
        {concern ? <OpenCode concern={concern} codes={codes} /> : null}
      </Columns>
    </Page>
  );
}

function Steps(props: {
  readonly code: ViewOf<'reportingCode'>;
  readonly entries: readonly ViewOf<'reportingCodeStep'>[];
  readonly state: CodeState;
  readonly may: boolean;
}): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { code, entries, state, may } = props;
  const { open, setOpen } = useOpenStep(code, state);
  const writable = may && state.status !== 'closed';
  const close = () => setOpen(null);
  return (
    <Stack gap={4}>
      {codeSteps.map((step, at) => (
        <StepCard
          key={step}
          title={t('step.number', { number: at + 1, title: t(`steps.${step}`) })}
          entries={entries.filter(({ body }) => body.entry.step === step)}
          form={writable ? { code, step, state, onClose: close } : null}
          isOpen={writable && open === step}
          onOpen={writable ? () => setOpen(step) : null}
        />
      ))}
      <AfterCard
        code={code}
        entries={entries}
        state={state}
        open={open}
        onOpen={may ? setOpen : null}
        onClose={close}
      />
    </Stack>
  );
}

const tones = { open: 'accent', decided: 'question', closed: 'neutral' } as const;

function CodeHeader(props: {
  readonly code: ViewOf<'reportingCode'>;
  readonly state: CodeState;
  readonly concern: ViewOf<'concern'> | null;
}): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const dates = useDateFormat();
  const { code, state, concern } = props;
  const { pupilName, className, heardOn, openedOn } = code.body;
  const at = concern
    ? { label: concern.body.code, to: `${listPath}/${concern.id}` }
    : { label: t('listTitle'), to: `${listPath}/meldcode` };
  return (
    <PageHeader
      title={t('heading', { pupil: `${pupilName} ${className}`.trim() })}
      subtitle={t('subtitle', { day: dates.day(heardOn), opened: dates.day(openedOn) })}
      breadcrumb={[{ label: t('concerns'), to: listPath }, at, { label: code.body.code }]}
      chips={<Chip tone={tones[state.status]}>{t(`status.${state.status}`)}</Chip>}
    />
  );
}

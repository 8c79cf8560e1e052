// The short form: how heavy it is for a peer, or a question in between. By keyboard in half a minute.
// `/intervisie/check-in`
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useOwnPeers } from '#renderer/features/intervision/index.ts';
import { DraftState } from '#renderer/features/notes/index.ts';
import { SearchPicker, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { FormGrid, Full, Page, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { checkInFormSchema, checkInLack, emptyCheckIn, type CheckInForm } from './check-in-form.ts';
import { CheckInPaperButton } from './check-in-paper.tsx';
import { LoadChoice } from './load-choice.tsx';
import { useLoadWords } from './load-words.ts';
import css from './load.module.css';

type Change = (change: Partial<CheckInForm>) => void;

export function CheckInScreen(): ReactElement {
  const { t } = useTranslation(['peerLoad', 'intervision']);
  const search: { readonly peer?: unknown } = useSearch({ strict: false });
  const own = useOwnPeers();
  const peer = recordIdSchema.safeParse(search.peer).data ?? null;
  return (
    <Page>
      <PageHeader
        title={t('checkIn.title')}
        subtitle={t('checkIn.subtitle')}
        breadcrumb={[
          { label: t('intervision:title'), to: '/intervisie' },
          { label: t('title'), to: '/intervisie/belasting' },
          { label: t('checkIn.title') },
        ]}
        actions={
          <CheckInPaperButton ask={{ what: 'blank', sessionId: null }} label={t('paper.blank')} />
        }
      />
      {!own ? (
        <Waiting />
      ) : own.size === 0 ? (
        <Notice>{t('notYours')}</Notice>
      ) : (
        <Form own={own} peer={peer} />
      )}
    </Page>
  );
}

function useForm(peer: RecordId | null) {
  const { t } = useTranslation(['peerLoad']);
  const navigate = useNavigate();
  const toast = useToast();
  const today = useToday();
  const draft = useDraft('check-in', checkInFormSchema);
  const { ask, busy, error } = useAsk();
  const [form, setForm] = useState<CheckInForm>(() => {
    const start = draft.initial ?? emptyCheckIn(today);
    return peer === null ? start : { ...start, peerId: peer };
  });
  const set: Change = (change) => {
    const next = { ...form, ...change };
    setForm(next);
    draft.keep(next);
  };
  const lack = checkInLack(form);
  const send = async (peerId: RecordId) => {
    const { on, load, gives, costs, needs, agreements, question, advice, choice } = form;
    const minutes = Number(form.minutes);
    if (form.kind === 'checkIn') {
      if (load === null) return null;
      const said = { gives, costs, needs, agreements };
      return ask(() =>
        call('peerCheckIns.save', { peerId, sessionId: null, on, load, minutes, ...said }),
      );
    }
    const followUpOn = form.followUpOn || null;
    const title = t('checkIn.kind.consult');
    const talk = { peerId, on, minutes, question, advice, choice, followUpOn, title };
    return ask(() => call('peerConsults.save', talk));
  };
  const save = async () => {
    if (lack !== null || form.peerId === null || !(await send(form.peerId))) return;
    draft.forget();
    toast({ text: t('checkIn.saved') });
    void navigate({ to: `/intervisie/belasting/${form.peerId}` });
  };
  return { form, set, lack, save, draft, busy, error, today };
}

function Form(props: {
  readonly own: ReadonlySet<RecordId>;
  readonly peer: RecordId | null;
}): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const { own, peer } = props;
  const { form, set, lack, save, draft, busy, error, today } = useForm(peer);
  const pupils = usePupilChoices();
  const choices = useMemo(() => pupils?.filter(({ id }) => own.has(id)) ?? [], [pupils, own]);
  useShortcut('save', () => void save(), lack === null);
  return (
    <Card>
      <Stack gap={5}>
        <Segmented
          label={t('checkIn.kind.label')}
          value={form.kind}
          options={[
            { value: 'checkIn', label: t('checkIn.kind.checkIn') },
            { value: 'consult', label: t('checkIn.kind.consult') },
          ]}
          onChange={(kind) => set({ kind })}
        />
        <SearchPicker
          label={t('columns.peer')}
          choices={choices}
          value={form.peerId === null ? [] : [form.peerId]}
          max={1}
          autoFocus={form.peerId === null}
          onChange={([peerId]) => set({ peerId: peerId ?? null })}
        />
        {form.kind === 'checkIn' ? (
          <CheckInFields form={form} set={set} />
        ) : (
          <ConsultFields form={form} set={set} today={today} />
        )}
        <WhenFields form={form} set={set} today={today} />
        <ErrorNotice error={error} where={t('notSaved')} />
        <Row justify="end">
          <DraftState draft={draft} />
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={lack === null ? undefined : t(`lack.${lack}`)}
            onClick={() => void save()}
          >
            {t('checkIn.save')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

function WhenFields(props: {
  readonly form: CheckInForm;
  readonly set: Change;
  readonly today: string;
}): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const { form, set, today } = props;
  return (
    <FormGrid>
      <DateField
        label={t('fields.on')}
        value={form.on}
        max={today}
        onChange={(on) => set({ on })}
      />
      <TextField
        label={t('fields.minutes')}
        inputMode="numeric"
        value={form.minutes}
        onChange={(minutes) => set({ minutes })}
      />
    </FormGrid>
  );
}

function CheckInFields(props: { readonly form: CheckInForm; readonly set: Change }): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const words = useLoadWords();
  const { form, set } = props;
  return (
    <>
      <Stack gap={1}>
        <span>{t('card.title')}</span>
        <LoadChoice
          label={t('card.title')}
          size="large"
          value={form.load}
          autoFocus={form.peerId !== null && form.load === null}
          onChange={(load) => set({ load })}
        />
        <span className={css['chosen']}>{form.load === null ? '' : words(form.load)}</span>
      </Stack>
      <FormGrid>
        {(['gives', 'costs', 'needs', 'agreements'] as const).map((field) => (
          <TextArea
            key={field}
            label={t(`fields.${field}`)}
            value={form[field]}
            maxLength={1000}
            minRows={2}
            onChange={(text) => set({ [field]: text })}
          />
        ))}
      </FormGrid>
    </>
  );
}

function ConsultFields(props: {
  readonly form: CheckInForm;
  readonly set: Change;
  readonly today: string;
}): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const { form, set, today } = props;
  return (
    <FormGrid>
      {(['question', 'advice', 'choice'] as const).map((field) => (
        <Full key={field}>
          <TextArea
            label={t(`fields.${field}`)}
            value={form[field]}
            maxLength={1000}
            minRows={2}
            onChange={(text) => set({ [field]: text })}
          />
        </Full>
      ))}
      <DateField
        label={t('fields.followUpOn')}
        description={t('fields.followUpHelp')}
        value={form.followUpOn}
        min={today}
        onChange={(followUpOn) => set({ followUpOn })}
      />
    </FormGrid>
  );
}

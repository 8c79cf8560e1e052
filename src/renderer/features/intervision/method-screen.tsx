// A method: its steps, the school's own version of it, and the way back to how it came.
// `/intervisie/methoden/nieuw` and `/intervisie/methoden/$methodId`
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconClipboardList, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { AppError } from '#shared/result/errors.ts';
import {
  emptyMethod,
  methodFormSchema,
  readMethod,
  stepForms,
  type MethodForm,
} from './method-form.ts';
import { MethodSteps } from './method-steps.tsx';
import { useAsItCame, useMethods, type MethodInWords } from './use-methods.ts';

const list = '/intervisie/methoden';

export function NewMethodScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('title'), to: '/intervisie' },
          { label: t('methods.title'), to: list },
          { label: t('methods.new') },
        ]}
        title={t('methods.new')}
      />
      <MethodEditor method={null} />
    </Page>
  );
}

export function MethodScreen(): ReactElement {
  const { t } = useTranslation(['intervision']);
  const params: { readonly methodId?: unknown } = useParams({ strict: false });
  const read = useRecords('intervisionMethod') !== undefined;
  const { all } = useMethods();
  const method = all.find(({ id }) => id === params.methodId);
  if (!read) return <Waiting />;
  if (!method) {
    return (
      <Page>
        <PageHeader title={t('methods.title')} />
        <EmptyState
          icon={IconClipboardList}
          title={t('methods.notFound')}
          action={<ButtonLink to={list}>{t('methods.toList')}</ButtonLink>}
        />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('title'), to: '/intervisie' },
          { label: t('methods.title'), to: list },
          { label: method.name },
        ]}
        title={method.name}
        subtitle={t('methods.total', { count: method.minutes, whole: method.wholeMinutes })}
        chips={<MethodChips method={method} />}
      />
      <MethodEditor key={method.id} method={method} />
    </Page>
  );
}

/** Whether the school changed it, has to look at it, or uses it no more. */
export function MethodChips({ method }: { readonly method: MethodInWords }): ReactElement {
  const { t } = useTranslation(['intervision']);
  return (
    <Row gap={1}>
      {method.toBeChecked ? <Chip tone="late">{t('methods.check')}</Chip> : null}
      {method.changed ? <Chip>{t('methods.changed')}</Chip> : null}
      {method.builtIn === null ? <Chip>{t('methods.own')}</Chip> : null}
      {method.inUse ? null : <Chip>{t('methods.notInUse')}</Chip>}
    </Row>
  );
}

function formOf(method: MethodInWords | null): MethodForm {
  if (!method) return emptyMethod();
  const { name, about, steps, inUse } = method;
  return { name, about, steps: stepForms(steps), checked: !method.toBeChecked, inUse };
}

function useMethodEditor(method: MethodInWords | null) {
  const { t } = useTranslation(['intervision']);
  const toast = useToast();
  const navigate = useNavigate();
  const asItCame = useAsItCame();
  const draft = useDraft(`method:${method?.id ?? 'new'}`, methodFormSchema);
  const [form, setForm] = useState<MethodForm>(() => draft.initial ?? formOf(method));
  const [revision] = useState(method?.revision ?? 0);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<MethodForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  };
  const restore = () => {
    if (method?.builtIn === undefined || method.builtIn === null) return;
    const came = asItCame(method.builtIn);
    change({ name: came.name, about: came.about, steps: stepForms(came.steps) });
  };
  const save = async () => {
    if (busy) return;
    const body = readMethod(form, method?.builtIn ?? null);
    setTried(body === null);
    if (body === null) return;
    setBusy(true);
    const saved = await call('intervisionMethods.save', {
      methodId: method?.recordId ?? null,
      ...{ expectedRevision: revision, method: body },
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    toast({ text: t('methods.saved'), tone: 'ok', goesAlong: true });
    void navigate({ to: list });
  };
  const cancel = () => {
    draft.forget();
    void navigate({ to: list });
  };
  return { form, change, restore, tried, error, busy, save, cancel };
}

function MethodEditor({ method }: { readonly method: MethodInWords | null }): ReactElement {
  const { t } = useTranslation(['intervision', 'common']);
  const mayChange = useMayDo('runProgramme');
  const editor = useMethodEditor(method);
  const { form, change, tried } = editor;
  useShortcut('save', () => void editor.save(), mayChange);
  return (
    <Card {...(mayChange ? { emphasis: 'accent' as const } : {})}>
      <Stack gap={5}>
        <Head form={form} method={method} tried={tried} closed={!mayChange} change={change} />
        <MethodSteps
          steps={form.steps}
          tried={tried}
          closed={!mayChange}
          onChange={(steps) => change({ steps })}
        />
        {tried ? (
          <Notice tone="late" role="alert">
            {t('methods.incomplete')}
          </Notice>
        ) : null}
        <ErrorNotice error={editor.error} where={t('methods.notSaved')} />
        <Row justify="between">
          {method?.builtIn && mayChange ? (
            <Button variant="subtle" icon={IconRotate} onClick={editor.restore}>
              {t('methods.restore')}
            </Button>
          ) : (
            <span />
          )}
          <Row>
            <Button onClick={editor.cancel}>{t('common:words.cancel')}</Button>
            <Button
              variant="primary"
              shortcut="save"
              busy={editor.busy}
              refusedBecause={mayChange ? undefined : t('methods.refused')}
              onClick={() => void editor.save()}
            >
              {t('methods.save')}
            </Button>
          </Row>
        </Row>
      </Stack>
    </Card>
  );
}

function Head(props: {
  readonly form: MethodForm;
  readonly method: MethodInWords | null;
  readonly tried: boolean;
  readonly closed: boolean;
  readonly change: (part: Partial<MethodForm>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { form, method, closed, change } = props;
  return (
    <Stack gap={3}>
      {method?.toBeChecked ? <Notice tone="late">{t('methods.checkText')}</Notice> : null}
      <TextField
        autoFocus={method === null}
        required
        label={t('methods.name')}
        value={form.name}
        maxLength={80}
        readOnly={closed}
        error={props.tried && form.name.trim() === '' ? t('methods.nameMissing') : undefined}
        onChange={(name) => change({ name })}
      />
      <TextArea
        label={t('methods.about')}
        value={form.about}
        minRows={2}
        maxLength={500}
        readOnly={closed}
        onChange={(about) => change({ about })}
      />
      {method?.toBeChecked ? (
        <Checkbox
          label={t('methods.checked')}
          checked={form.checked}
          disabled={closed}
          onChange={(checked) => change({ checked })}
        />
      ) : null}
      <Checkbox
        label={t('methods.inUse')}
        checked={form.inUse}
        disabled={closed}
        onChange={(inUse) => change({ inUse })}
      />
    </Stack>
  );
}

// The school's own card, guideline or agreement: written or changed. Kept as it is typed.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { call } from '#renderer/bridge.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { LibraryEntry } from '#shared/domain/library.ts';
import { libraryItemSchema, libraryKinds, type LibraryKind } from '#shared/domain/library-item.ts';
import type { AppError } from '#shared/result/errors.ts';

const languages = ['nl', 'en'] as const;

const formSchema = z.object({
  kind: z.enum(libraryKinds),
  theme: z.string(),
  title: z.string(),
  lines: z.string(),
  close: z.string(),
  language: z.enum(languages),
});
type Form = z.infer<typeof formSchema>;

export type ItemDialogProps = {
  readonly kind: LibraryKind;
  /** The school's own item to change; left out: a new one. */
  readonly entry?: LibraryEntry | undefined;
  readonly onClose: () => void;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function useItem({ kind, entry, onClose }: ItemDialogProps) {
  const { t, i18n } = useTranslation(['library']);
  const toast = useToast();
  const id = recordIdSchema.safeParse(entry?.id);
  const record = useRecord('libraryItem', id.success ? id.data : null);
  const draft = useDraft(entry ? `library:${entry.id}` : 'library:new', formSchema);
  const [form, setForm] = useState<Form>(
    () =>
      draft.initial ?? {
        kind: entry?.kind ?? kind,
        theme: entry?.theme ?? '',
        title: entry?.title ?? '',
        lines: entry?.lines.join('\n') ?? '',
        close: entry?.close ?? '',
        language: i18n.language === 'en' ? 'en' : 'nl',
      },
  );
  const [problem, setProblem] = useState<'missing' | 'tooLong' | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Form>) => {
    const next = { ...form, ...part };
    setForm(next);
    setProblem(null);
    draft.keep(next);
  };
  const save = async () => {
    const lines = linesOf(form.lines);
    const body = libraryItemSchema.safeParse({ ...form, lines, kept: true });
    if (busy || !body.success) {
      setProblem(lines.some((line) => line.length > 300) ? 'tooLong' : 'missing');
      return;
    }
    setBusy(true);
    const item = record ? { id: record.id, expectedRevision: record.revision } : null;
    const saved = await call('library.save', { item, body: body.data });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    toast({ text: t('saved'), tone: 'ok' });
    onClose();
  };
  return { form, change, save, problem, error, busy };
}

/** `<ItemDialog kind entry onClose />` */
export function ItemDialog(props: ItemDialogProps): ReactElement {
  const { t } = useTranslation(['library']);
  const { form, change, save, problem, error, busy } = useItem(props);
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      keepOpen
      title={props.entry ? t('form.titleEdit') : t('form.titleNew')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('form.cancel')}</Button>
          <Button variant="primary" shortcut="save" busy={busy} onClick={() => void save()}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <Fields form={form} change={change} />
        {problem ? (
          <Notice tone="late" role="alert">
            {problem === 'missing' ? t('form.missing') : t('form.tooLong')}
          </Notice>
        ) : null}
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

function Fields(props: {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
}): ReactElement {
  const { t } = useTranslation(['library']);
  const { form, change } = props;
  return (
    <FormGrid>
      <SelectField
        label={t('form.kind')}
        value={form.kind}
        options={libraryKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => change({ kind: libraryKinds.find((one) => one === kind) ?? form.kind })}
      />
      <SelectField
        label={t('form.language')}
        value={form.language}
        options={languages.map((one) => ({ value: one, label: t(`form.${one}`) }))}
        onChange={(chosen) => change({ language: chosen === 'en' ? 'en' : 'nl' })}
      />
      <TextField
        label={t('form.theme')}
        description={t('form.themeHelp')}
        value={form.theme}
        maxLength={60}
        required
        onChange={(theme) => change({ theme })}
      />
      <TextField
        label={t('form.title')}
        value={form.title}
        maxLength={120}
        required
        onChange={(title) => change({ title })}
      />
      <Full>
        <TextArea
          label={t('form.lines')}
          description={t('form.linesHelp')}
          value={form.lines}
          minRows={5}
          maxLength={6000}
          required
          onChange={(lines) => change({ lines })}
        />
      </Full>
      <Full>
        <TextField
          label={t('form.close')}
          description={t('form.closeHelp')}
          value={form.close}
          maxLength={300}
          required
          onChange={(close) => change({ close })}
        />
      </Full>
    </FormGrid>
  );
}

// Adding to or correcting a note: the note stays as it was, a new revision says why. Kept as a draft
// until it is laid down.
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { NoteBody, NoteFields } from '#shared/domain/note.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { DraftState } from './draft-state.tsx';
import { NoteForm, NoteHeadFields } from './note-form.tsx';
import { amendmentDraftSchema, noteDraftName } from './note-draft.ts';

export type AmendDialogProps = {
  readonly note: ViewOf<'note'>;
  readonly pair: PairBody;
  readonly today: string;
  readonly onClose: () => void;
  /** The new revision is on disk. */
  readonly onSaved: () => void;
};

function fieldsOf({ pairId: _pair, amendReason: _reason, ...fields }: NoteBody): NoteFields {
  return fields;
}

/** `<AmendDialog note pair today onClose onSaved />` */
export function AmendDialog(props: AmendDialogProps): ReactElement {
  const { t } = useTranslation(['notes']);
  const [open, setOpen] = useState(true);
  const { value, change, draft, save, busy, error, reasonMissing, dropDraft } = useAmendment(props);
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      keepOpen
      size="wide"
      title={t('amend.title')}
      onClose={props.onClose}
      footer={
        <>
          <DraftState draft={draft} />
          <Button
            onClick={() => {
              dropDraft();
              props.onClose();
            }}
          >
            {t('amend.drop')}
          </Button>
          <Button variant="primary" shortcut="save" busy={busy} onClick={() => void save()}>
            {t('amend.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <p>{t('amend.explanation')}</p>
        <TextField
          label={t('amend.reason')}
          description={t('amend.reasonHelp')}
          required
          autoFocus
          maxLength={500}
          value={value.reason}
          error={reasonMissing ? t('amend.reasonMissing') : undefined}
          onChange={(reason) => change({ reason })}
        />
        <NoteHeadFields
          value={value.fields}
          pair={props.pair}
          today={props.today}
          onChange={(part) => change({}, part)}
        />
        <NoteForm
          value={value.fields}
          onChange={(part) => change({}, part)}
          pair={props.pair}
          today={props.today}
          open={open}
          onOpenChange={setOpen}
        />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

function useAmendment({ note, onClose, onSaved }: AmendDialogProps) {
  const { t } = useTranslation(['notes']);
  const toast = useToast();
  const [schema] = useState(() => amendmentDraftSchema(fieldsOf(note.body)));
  const draft = useDraft(noteDraftName(note.body.pairId, note.id), schema);
  const [value, setValue] = useState(
    () => draft.initial ?? { reason: '', fields: fieldsOf(note.body) },
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [reasonMissing, setReasonMissing] = useState(false);
  const latest = useRef(value);
  const change = (part: { readonly reason?: string }, fields: Partial<NoteFields> = {}) => {
    const before = latest.current;
    latest.current = { ...before, ...part, fields: { ...before.fields, ...fields } };
    setValue(latest.current);
    setReasonMissing(false);
    draft.keep(latest.current);
  };
  const save = async () => {
    const reason = latest.current.reason.trim();
    setReasonMissing(reason === '');
    if (busy || reason === '') return;
    setBusy(true);
    const saved = await call('notes.save', {
      pairId: note.body.pairId,
      amends: { noteId: note.id, expectedRevision: note.revision, reason },
      fields: latest.current.fields,
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    toast({ text: t('amend.saved'), tone: 'ok' });
    onSaved();
    onClose();
  };
  const dropDraft = () => draft.forget();
  return { value, change, draft, save, busy, error, reasonMissing, dropDraft };
}

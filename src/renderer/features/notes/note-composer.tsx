// The composer on top of a pair's timeline: a note is kept as it is typed and laid down with
// Ctrl+Enter. Knows one pair; the page says who may write.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { filledDetails, isEmptyNote, newNoteFields, type NoteFields } from '#shared/domain/note.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { DraftState } from './draft-state.tsx';
import { NoteForm, NoteHeadFields } from './note-form.tsx';
import { NoteHints } from './note-hints.tsx';
import { noteDraftName, noteDraftSchema } from './note-draft.ts';
import css from './note-composer.module.css';

export type NoteComposerProps = {
  readonly pair: ViewOf<'pair'>;
  readonly today: string;
  /** Who will be able to read it, in words. */
  readonly readers: string;
  /** False while it stands hidden behind the other composer. */
  readonly active: boolean;
  /** Counts how often the cursor was asked for. */
  readonly asked: number;
  /** Why this member may not write here. */
  readonly refusedBecause?: string | undefined;
};

/** `<NoteComposer pair today readers active asked refusedBecause />` */
export function NoteComposer(props: NoteComposerProps): ReactElement {
  const { t } = useTranslation(['notes']);
  const { pair, today, active, asked } = props;
  const composer = useNewNote(pair, today);
  const { fields, change, draft, save } = composer;
  useShortcut('save', () => void save(), active && props.refusedBecause === undefined);
  const { focus } = composer;
  useEffect(() => {
    if (asked === 0 || !active) return undefined;
    const timer = setTimeout(() => focus.current(), 0);
    return () => clearTimeout(timer);
  }, [asked, active, focus]);
  return (
    <section aria-label={t('composer.label')} className={css['composer']} hidden={!active}>
      <Card emphasis="accent">
        <div className={css['top']}>
          <NoteHeadFields value={fields} onChange={change} pair={pair.body} today={today} />
          <DraftState draft={draft} />
        </div>
        <NoteForm
          key={composer.round}
          value={fields}
          onChange={change}
          pair={pair.body}
          today={today}
          open={composer.open}
          onOpenChange={composer.setOpen}
          focusRef={composer.focus}
        />
        <ErrorNotice error={composer.error} onClose={composer.clearError} />
        <div className={css['bottom']}>
          <NoteHints note={fields} pairId={pair.id} />
          <div className={css['end']}>
            <span className={css['readers']}>
              {t('composer.readers', { readers: props.readers })}
            </span>
            <Button
              variant="primary"
              shortcut="save"
              busy={composer.busy}
              refusedBecause={props.refusedBecause}
              onClick={() => void save()}
            >
              {t('composer.save')}
            </Button>
          </div>
        </div>
      </Card>
    </section>
  );
}

const alwaysInSight: ReadonlySet<string> = new Set(['facts', 'ownWords', 'question', 'advice']);

function hasDetails(note: NoteFields): boolean {
  return filledDetails(note).some((key) => !alwaysInSight.has(key));
}

function useNewNote(pair: ViewOf<'pair'>, today: string) {
  const { t } = useTranslation(['notes']);
  const toast = useToast();
  const [schema] = useState(() => noteDraftSchema(today));
  const draft = useDraft(noteDraftName(pair.id), schema);
  const [fields, setFields] = useState(() => draft.initial ?? newNoteFields(today));
  const [open, setOpen] = useState(() => hasDetails(fields));
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const focus = useRef<() => void>(() => undefined);
  const latest = useRef(fields);
  const change = (part: Partial<NoteFields>) => {
    latest.current = { ...latest.current, ...part };
    setFields(latest.current);
    setError(null);
    // A draft with nothing in it is no draft.
    if (filledDetails(latest.current).length > 0) draft.keep(latest.current);
    else if (draft.savedAtMs !== null || draft.saving) draft.forget();
  };
  const save = async () => {
    if (busy) return;
    if (isEmptyNote(latest.current)) {
      setError({ code: 'noteEmpty' });
      focus.current();
      return;
    }
    setBusy(true);
    const input = { pairId: pair.id, amends: null, fields: latest.current };
    const saved = await call('notes.save', input);
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    latest.current = newNoteFields(today);
    setFields(latest.current);
    setOpen(false);
    setRound((before) => before + 1);
    toast({ text: t('composer.saved'), tone: 'ok' });
  };
  const clearError = () => setError(null);
  return { fields, change, draft, save, open, setOpen, round, busy, error, clearError, focus };
}

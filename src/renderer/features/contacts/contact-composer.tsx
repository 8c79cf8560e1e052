// The form on top of a pair's timeline in which a contact is planned or recorded: a few keys, Ctrl+Enter.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { DraftState } from '#renderer/features/notes/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { newContactFields } from '#shared/domain/contact-rules.ts';
import type { ContactState } from '#shared/domain/contact.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ContactFaultNotice } from './contact-fault.tsx';
import { ContactForm, ContactHead, type ContactFormProps } from './contact-form.tsx';
import { useContactEditor, useInsideBefore } from './use-contact.ts';
import css from './contact-form.module.css';

export type ContactComposerProps = {
  readonly pair: ViewOf<'pair'>;
  readonly today: string;
  /** False while it stands hidden behind the other composer. */
  readonly active: boolean;
  /** Counts how often the cursor was asked for. */
  readonly asked: number;
};

const newStates: readonly ContactState[] = ['held', 'planned'];

/** `<ContactComposer pair today active asked />` */
export function ContactComposer(props: ContactComposerProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  const { pair, today, active, asked } = props;
  const mayWrite = useMayDo('writeContacts');
  const [start] = useState(() => newContactFields(today));
  const editor = useContactEditor({ pair, today, start, contact: null });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked === 0 || !active) return undefined;
    // After the frame has put the focus on the new page.
    const timer = setTimeout(() => first.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, [asked, active]);
  const refusal = mayWrite ? undefined : t('refused.writeContacts');
  const save = async () => {
    if (editor.fault === null && (await editor.save())) first.current?.focus();
  };
  useShortcut('save', () => void save(), active && mayWrite);
  const form: ContactFormProps = {
    pair: pair.body,
    insideBefore: useInsideBefore(pair, null, editor.fields),
    value: editor.fields,
    onChange: editor.change,
    today,
    states: newStates,
    firstRef: first,
  };
  const { fault } = editor;
  return (
    <section aria-label={t('composer.label')} className={css['composer']} hidden={!active}>
      <Card emphasis="accent">
        <div className={css['top']}>
          <ContactHead {...form} />
          <DraftState draft={editor.draft} />
        </div>
        <ContactForm key={`${String(editor.round)} ${editor.fields.state}`} {...form} />
        <ContactFaultNotice fault={fault} pairId={pair.id} />
        <ErrorNotice error={editor.error} onClose={editor.clearError} />
        <div className={css['bottom']}>
          <Secondary>{t('composer.alone')}</Secondary>
          <div className={css['end']}>
            <Button
              variant="primary"
              shortcut="save"
              busy={editor.busy}
              refusedBecause={refusal ?? (fault ? t(`refused.${fault}`) : undefined)}
              onClick={() => void save()}
            >
              {editor.fields.state === 'planned' ? t('composer.savePlan') : t('composer.save')}
            </Button>
          </div>
        </div>
      </Card>
    </section>
  );
}

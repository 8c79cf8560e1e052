// Says how a planned contact was, or mends one that was recorded.
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftState } from '#renderer/features/notes/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { nextStates } from '#shared/domain/contact-rules.ts';
import type { ContactBody, ContactFields } from '#shared/domain/contact.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ContactFaultNotice } from './contact-fault.tsx';
import { ContactForm, ContactHead, type ContactFormProps } from './contact-form.tsx';
import { useContactEditor, useInsideBefore } from './use-contact.ts';

export type ContactDialogProps = {
  readonly pair: ViewOf<'pair'>;
  readonly contact: ViewOf<'contact'>;
  readonly today: string;
  /** It took place: the form starts as held. */
  readonly happened: boolean;
  readonly onClose: () => void;
};

export function fieldsOfContact({ pairId: _pair, ...fields }: ContactBody): ContactFields {
  return fields;
}

/** `<ContactDialog pair contact today happened onClose />` */
export function ContactDialog(props: ContactDialogProps): ReactElement {
  const { t } = useTranslation(['contacts']);
  const { pair, contact, today, happened, onClose } = props;
  const before = fieldsOfContact(contact.body);
  const start: ContactFields = happened
    ? { ...before, state: 'held', on: before.on > today ? today : before.on }
    : before;
  const editor = useContactEditor({ pair, today, start, contact });
  const first = useRef<HTMLInputElement>(null);
  const save = async () => {
    if (editor.fault === null && (await editor.save())) onClose();
  };
  useShortcut('save', () => void save());
  const form: ContactFormProps = {
    pair: pair.body,
    insideBefore: useInsideBefore(pair, contact.id, editor.fields),
    value: editor.fields,
    onChange: editor.change,
    today,
    states: nextStates(contact.body.state),
    firstRef: first,
  };
  const drop = () => {
    editor.draft.forget();
    onClose();
  };
  return (
    <Dialog
      open
      keepOpen
      size="wide"
      title={happened ? t('dialog.heldTitle') : t('dialog.title')}
      onClose={onClose}
      footer={
        <>
          <DraftState draft={editor.draft} />
          <Button onClick={drop}>{t('dialog.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={editor.busy}
            refusedBecause={editor.fault ? t(`refused.${editor.fault}`) : undefined}
            onClick={() => void save()}
          >
            {t('dialog.save')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <ContactHead {...form} />
        <ContactForm key={editor.fields.state} {...form} />
        <ContactFaultNotice fault={editor.fault} pairId={pair.id} />
        <ErrorNotice error={editor.error} />
      </Stack>
    </Dialog>
  );
}

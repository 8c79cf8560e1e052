// For what cannot be undone: one types a word first. Everything else gets an undo instead.
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

export type ConfirmTypedProps = {
  readonly open: boolean;
  readonly title: ReactNode;
  /** What will be gone, for whom, and that it cannot be undone. */
  readonly children: ReactNode;
  /** The word to type; capitals do not matter. */
  readonly word: string;
  /** The verb on the button: "Definitief wissen". */
  readonly actionLabel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly busy?: boolean;
};

/** `<ConfirmTyped open title word="wissen" actionLabel onConfirm onCancel busy>…</ConfirmTyped>` */
export function ConfirmTyped(props: ConfirmTypedProps): ReactElement | null {
  return props.open ? <OpenConfirm {...props} /> : null;
}

function OpenConfirm(props: ConfirmTypedProps): ReactElement {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const matches = typed.trim().toLocaleLowerCase() === props.word.toLocaleLowerCase();
  const confirm = () => {
    if (matches && !props.busy) props.onConfirm();
  };
  return (
    <Dialog
      open
      keepOpen
      size="small"
      title={props.title}
      onClose={props.onCancel}
      footer={
        <>
          <Button onClick={props.onCancel}>{t('words.cancel')}</Button>
          <Button
            variant="danger"
            busy={props.busy ?? false}
            refusedBecause={matches ? undefined : t('confirm.typeFirst', { word: props.word })}
            onClick={confirm}
          >
            {props.actionLabel}
          </Button>
        </>
      }
    >
      <div>{props.children}</div>
      <TextField
        label={t('confirm.typeWord', { word: props.word })}
        value={typed}
        onChange={setTyped}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Otherwise the same key press would push the button that gets the focus back.
          event.preventDefault();
          confirm();
        }}
      />
    </Dialog>
  );
}

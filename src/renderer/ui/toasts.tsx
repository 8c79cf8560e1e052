// A short word after an action, with undo instead of "are you sure". Read aloud, never holds secrets.
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.tsx';
import { CloseIcon } from './icons.ts';
import type { Tone } from './tone.ts';
import css from './toasts.module.css';

export type Toast = {
  readonly text: string;
  /** Default `neutral`. */
  readonly tone?: Tone;
  /** Shows "Ongedaan maken"; the toast then stays 12 s instead of 5. */
  readonly onUndo?: () => void;
};

type Shown = Toast & { readonly id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** `const toast = useToast(); toast({ text, tone, onUndo })` */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

let lastId = 0;

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const add = useCallback((toast: Toast) => {
    lastId += 1;
    const next: Shown = { ...toast, id: lastId };
    setShown((before) => [...before.slice(-2), next]);
  }, []);
  const remove = useCallback((id: number) => {
    setShown((before) => before.filter((toast) => toast.id !== id));
  }, []);
  return (
    <ToastContext value={add}>
      {children}
      <div className={css['toasts']} role="status">
        {shown.map((toast) => (
          <ToastBox key={toast.id} toast={toast} onGone={remove} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastBox({
  toast,
  onGone,
}: {
  readonly toast: Shown;
  readonly onGone: (id: number) => void;
}): ReactElement {
  const { t } = useTranslation('common');
  const { id, onUndo } = toast;
  useEffect(() => {
    const timer = setTimeout(() => onGone(id), onUndo ? 12_000 : 5_000);
    return () => clearTimeout(timer);
  }, [id, onUndo, onGone]);
  return (
    <div className={css['toast']} data-tone={toast.tone ?? 'neutral'}>
      <span>{toast.text}</span>
      {onUndo ? (
        <Button
          size="small"
          variant="subtle"
          onClick={() => {
            onUndo();
            onGone(id);
          }}
        >
          {t('words.undo')}
        </Button>
      ) : null}
      <IconButton icon={CloseIcon} label={t('words.close')} onClick={() => onGone(id)} />
    </div>
  );
}

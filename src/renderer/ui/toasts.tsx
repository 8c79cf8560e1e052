// A short word after an action, with undo instead of "are you sure". Read aloud, never holds secrets.
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import type { Tone } from './tone.ts';
import css from './toasts.module.css';

export type Toast = {
  readonly text: string;
  /** Default `neutral`. */
  readonly tone?: Tone;
  /** Shows "Ongedaan maken"; the toast then stays 12 s instead of 5. */
  readonly onUndo?: () => void;
  /** Said just before going to another screen: it is still there on arrival. */
  readonly goesAlong?: boolean;
};

type Shown = Toast & { readonly id: number };

type Toasts = {
  readonly say: (toast: Toast) => void;
  readonly leave: () => void;
};

const ToastContext = createContext<Toasts>({ say: () => undefined, leave: () => undefined });

/** `const toast = useToast(); toast({ text, tone, onUndo, goesAlong })`: takes the place of the one before. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext).say;
}

/** For the frame: called when another screen comes, what was said on the one before goes away. */
export function useLeaveToasts(): () => void {
  return useContext(ToastContext).leave;
}

let lastId = 0;

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [shown, setShown] = useState<Shown | null>(null);
  const toasts = useMemo(
    (): Toasts => ({
      say: (toast) => {
        lastId += 1;
        setShown({ ...toast, id: lastId });
      },
      leave: () => {
        setShown((toast) => (toast?.goesAlong === true ? { ...toast, goesAlong: false } : null));
      },
    }),
    [],
  );
  const remove = useCallback((id: number) => {
    setShown((toast) => (toast?.id === id ? null : toast));
  }, []);
  return (
    <ToastContext value={toasts}>
      {children}
      <div className={css['toasts']} role="status">
        {shown ? <ToastBox key={shown.id} toast={shown} onGone={remove} /> : null}
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
    </div>
  );
}

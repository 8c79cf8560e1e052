// One thing to answer before going on. The native modal: the page behind is inert, Escape closes, focus
// stays inside and goes back to where it came from.
import {
  useId,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { CloseIcon } from './icons.ts';
import css from './dialog.module.css';

export type DialogProps = {
  readonly open: boolean;
  readonly title: ReactNode;
  /** Escape, the cross and a click beside the dialog ask for this. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  /** 440, 620 or 880 px. Default `normal`. */
  readonly size?: 'small' | 'normal' | 'wide';
  /** A click beside does nothing, e.g. while something is being typed. */
  readonly keepOpen?: boolean;
  /** Nothing in it can be pressed or filled in: it takes the focus itself, so that the keys scroll it. */
  readonly textOnly?: boolean;
};

/**
 * `<Dialog open title onClose footer size keepOpen textOnly>…</Dialog>`: the first field takes the focus, or what
 * has `data-autofocus` (a field with `autoFocus` has).
 */
export function Dialog(props: DialogProps): ReactElement | null {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: DialogProps): ReactElement {
  const { t } = useTranslation('common');
  const titleId = useId();
  const ref = useModal();
  return (
    <dialog
      ref={ref}
      className={css['dialog']}
      data-size={props.size ?? 'normal'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget && !props.keepOpen) props.onClose();
      }}
      onKeyDown={keepTabInside}
    >
      <div className={css['inside']}>
        <header className={css['header']}>
          <h2 id={titleId} className={css['title']}>
            {props.title}
          </h2>
          <IconButton icon={CloseIcon} label={t('words.close')} onClick={props.onClose} />
        </header>
        <div
          className={css['body']}
          {...(props.textOnly && { tabIndex: 0, role: 'region', 'aria-labelledby': titleId })}
        >
          {props.children}
        </div>
        {props.footer ? <footer className={css['footer']}>{props.footer}</footer> : null}
      </div>
    </dialog>
  );
}

/** Opens the dialog element as a modal while mounted, and gives the focus back afterwards. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  // In the same turn as the screen changes: a key pressed right after closing lands where the focus goes back to.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    const first =
      dialog?.querySelector<HTMLElement>('[data-autofocus]') ??
      dialog?.querySelector<HTMLElement>(fields);
    first?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return ref;
}

const fields = ':is(input, textarea, select):not(:disabled, [readonly], [type="hidden"])';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Tab at the last element goes to the first, and the other way round. */
export function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && element.offsetParent !== null,
  );
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (document.activeElement === from && to) {
    event.preventDefault();
    to.focus();
  }
}

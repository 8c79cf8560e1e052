// A button with a small panel under it: for choices that belong to a list and are not needed all the time.
// Escape or leaving it closes it, and the focus goes back to the button.
import { useEffect, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { IconCheck, type Icon } from '@tabler/icons-react';
import { Button } from './button.tsx';
import { nextIndex } from './next-index.ts';
import css from './drop-panel.module.css';

export type DropPanelProps = {
  readonly label: string;
  readonly icon: Icon;
  /** `close` gives the focus back to the button, so that a dialog opened after it returns there. */
  readonly children: (close: () => void) => ReactNode;
};

const focusable = 'button:not(:disabled), input:not(:disabled), select:not(:disabled)';

/** `<DropPanel label icon>{(close) => …}</DropPanel>`: arrows walk through it as well as Tab. */
export function DropPanel({ label, icon, children }: DropPanelProps): ReactElement {
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'open' | 'closed' | 'left'>('left');
  const open = state === 'open';
  const close = (): void => setState('closed');
  useEffect(() => {
    if (state === 'left') return;
    const panel = holder.current?.querySelector<HTMLElement>('[data-panel]');
    // Under the button's start, or its end where it would leave the window.
    if (panel && panel.getBoundingClientRect().right > window.innerWidth) panel.dataset['end'] = '';
    const to = panel?.querySelector<HTMLElement>(focusable);
    (to ?? holder.current?.querySelector('button'))?.focus();
  }, [state]);
  return (
    <div
      ref={holder}
      className={css['holder']}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to)) setState('left');
      }}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          close();
          return;
        }
        const inside = event.target instanceof HTMLElement && event.target.closest('[data-panel]');
        if (!inside || event.target instanceof HTMLSelectElement) return;
        const all = [...inside.querySelectorAll<HTMLElement>(focusable)];
        const at = all.findIndex((element) => element === document.activeElement);
        const next = nextIndex(event.key, at, all.length, all.length);
        if (next === undefined) return;
        event.preventDefault();
        all[next]?.focus();
      }}
    >
      <Button
        icon={icon}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setState(open ? 'closed' : 'open')}
      >
        {label}
      </Button>
      {open ? (
        <div id={id} role="group" aria-label={label} data-panel className={css['panel']}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}

export type PanelChoice = {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

/** `<PanelChoices choices />`: one of these holds. */
export function PanelChoices({
  choices,
}: {
  readonly choices: readonly PanelChoice[];
}): ReactElement {
  return (
    <ul role="list" className={css['choices']}>
      {choices.map(({ id, label, chosen, onChoose }) => (
        <li key={id}>
          <button type="button" className={css['choice']} aria-pressed={chosen} onClick={onChoose}>
            <span className={css['mark']}>
              {chosen ? <IconCheck size={16} stroke={2} aria-hidden="true" /> : null}
            </span>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

// Parts of one page. Tabs have an address of their own where they can; LocalTabs are for inside a card.
import { useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import css from './tabs.module.css';

export type TabLink = {
  readonly to: string;
  readonly label: string;
  readonly count?: number;
};

/**
 * `<Tabs label="Onderdelen van dit koppel" tabs={[{ to, label, count }]} />`: links with the place shown;
 * a tab is current when its address matches exactly.
 */
export function Tabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly TabLink[];
}): ReactElement {
  return (
    <nav aria-label={label} className={css['tabs']}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} className={css['tab']} activeOptions={{ exact: true }}>
          {tab.label}
          {tab.count === undefined ? null : <span className={css['count']}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

export type LocalTab<Id extends string> = { readonly id: Id; readonly label: string };

export type LocalTabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly LocalTab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** The panel of the current tab. */
  readonly children: ReactNode;
};

/** `<LocalTabs label tabs={[{ id, label }]} value onChange>panel</LocalTabs>`: arrows move, Tab leaves. */
export function LocalTabs<Id extends string>(props: LocalTabsProps<Id>): ReactElement {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const now = props.tabs.findIndex((tab) => tab.id === props.value);
    const next = props.tabs[(now + step + props.tabs.length) % props.tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    props.onChange(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={props.label}
        className={css['tabs']}
        onKeyDown={move}
      >
        {props.tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === props.value}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === props.value ? 0 : -1}
            className={css['tab']}
            onClick={() => props.onChange(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${props.value}`}>
        {props.children}
      </div>
    </>
  );
}

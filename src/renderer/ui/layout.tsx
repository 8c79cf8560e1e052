// The few ways a screen is divided. Space comes from here, so that screens need no sheet of their own.
import type { ReactElement, ReactNode } from 'react';
import css from './layout.module.css';

type Gap = 1 | 2 | 3 | 4 | 5 | 6;

/** `<Page>…</Page>`: the scrolling content of a screen; `fill` gives the last child the height left. */
export function Page({
  children,
  fill,
}: {
  readonly children: ReactNode;
  readonly fill?: boolean;
}): ReactElement {
  return (
    <div className={css['page']} data-fill={fill || undefined}>
      {children}
    </div>
  );
}

/** `<Columns side={…}>main</Columns>`: main column and the right column of what must not be forgotten. */
export function Columns({
  children,
  side,
  sideWidth = 'normal',
}: {
  readonly children: ReactNode;
  readonly side: ReactNode;
  readonly sideWidth?: 'narrow' | 'normal';
}): ReactElement {
  return (
    <div className={css['columns']} data-side={sideWidth}>
      <div className={css['column']}>{children}</div>
      <div className={css['column']}>{side}</div>
    </div>
  );
}

/** `<Stack gap={4}>…</Stack>`: under each other. */
export function Stack({
  children,
  gap = 4,
}: {
  readonly children: ReactNode;
  readonly gap?: Gap;
}): ReactElement {
  return (
    <div className={css['stack']} data-gap={gap}>
      {children}
    </div>
  );
}

/** `<Row gap={2} justify="between">…</Row>`: beside each other, wrapping. */
export function Row({
  children,
  gap = 2,
  justify = 'start',
  align = 'center',
}: {
  readonly children: ReactNode;
  readonly gap?: Gap;
  readonly justify?: 'start' | 'between' | 'end';
  readonly align?: 'center' | 'start' | 'end';
}): ReactElement {
  return (
    <div className={css['row']} data-gap={gap} data-justify={justify} data-align={align}>
      {children}
    </div>
  );
}

/** `<FormGrid>fields</FormGrid>`: two columns of fields, one on narrow windows; `Full` spans both. */
export function FormGrid({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={css['form']}>{children}</div>;
}

export function Full({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={css['full']}>{children}</div>;
}

/** `<Secondary>…</Secondary>`: 13 px text in secondary ink. */
export function Secondary({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className={css['secondary']}>{children}</p>;
}

/** Read aloud, not shown. */
export function Hidden({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={css['hidden']}>{children}</span>;
}

// The row of filters and actions above a list.
import type { ReactElement, ReactNode } from 'react';
import css from './toolbar.module.css';

export type ToolbarProps = {
  /** What the row is for, read aloud: "Koppels filteren". */
  readonly label: string;
  readonly children: ReactNode;
  /** Pushed to the end of the row. */
  readonly end?: ReactNode;
};

/** `<Toolbar label end>…</Toolbar>` */
export function Toolbar({ label, children, end }: ToolbarProps): ReactElement {
  return (
    <div role="group" aria-label={label} className={css['toolbar']}>
      <div className={css['part']}>{children}</div>
      {end ? <div className={css['part']}>{end}</div> : null}
    </div>
  );
}

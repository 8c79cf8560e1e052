// A cell of a table whose rows have two lines: what it is, and under it what belongs to it.
import type { ReactElement } from 'react';
import css from './data-table.module.css';

/** `<TwoLines first second />`; what does not fit can be read by pointing at it. */
export function TwoLines(props: { readonly first: string; readonly second: string }): ReactElement {
  const { first, second } = props;
  return (
    <>
      <div className={css['line']} title={first}>
        {first}
      </div>
      {second === '' ? null : (
        <div className={css['line']} data-second title={second}>
          {second}
        </div>
      )}
    </>
  );
}

// A code that is read out over the telephone: large, in groups, to be selected by hand.
import type { ReactElement } from 'react';
import css from './big-code.module.css';

/** `<BigCode label code />` */
export function BigCode(props: { readonly label: string; readonly code: string }): ReactElement {
  return (
    <p role="group" aria-label={props.label} className={css['code']}>
      {props.code}
    </p>
  );
}

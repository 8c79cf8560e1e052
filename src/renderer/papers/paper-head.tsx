// The head of every paper: what it is, for whom, which school.
import type { ReactElement } from 'react';
import css from './paper.module.css';

export function PaperHead(props: {
  readonly kind: string;
  readonly reader: string;
  readonly school: string;
}): ReactElement {
  return (
    <header className={css['head']}>
      <p>
        <strong>{props.kind}</strong>
        <span className={css['school']}>{props.school}</span>
      </p>
      <p>{props.reader}</p>
    </header>
  );
}

/** 'School, locatie', or the school alone. */
export function schoolLine(school: string, site: string): string {
  return [school, site].filter(Boolean).join(', ');
}

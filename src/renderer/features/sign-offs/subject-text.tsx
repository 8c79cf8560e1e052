// What is signed as a sheet of paper: calm, all lines, exactly what is signed and handed over.
import type { ReactElement } from 'react';
import type { Subject, SubjectLine } from './subject.ts';
import { useSubjectLines } from './use-subject-lines.ts';
import css from './subject-text.module.css';

/** `<SubjectText subject={subject} />` */
export function SubjectText({ subject }: { readonly subject: Subject }): ReactElement {
  const { title, lines } = useSubjectLines()(subject);
  return <LinesSheet heading={title} lines={lines} />;
}

/** `<LinesSheet heading lines />` */
export function LinesSheet(props: {
  readonly heading: string;
  readonly lines: readonly Pick<SubjectLine, 'label' | 'text' | 'empty'>[];
}): ReactElement {
  return (
    <article className={css['sheet']} aria-label={props.heading}>
      <h2 className={css['heading']}>{props.heading}</h2>
      <dl className={css['lines']}>
        {props.lines.map((line) => (
          <div key={line.label} className={css['line']}>
            <dt className={css['label']}>{line.label}</dt>
            <dd className={css['text']} data-empty={line.empty || undefined}>
              {line.text}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

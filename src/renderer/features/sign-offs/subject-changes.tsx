// Two versions of a text beside each other: only the lines that differ.
import type { ReactElement } from 'react';
import { Stack } from '#renderer/ui/layout.tsx';
import type { Subject } from './subject.ts';
import { useSubjectLines } from './use-subject-lines.ts';
import { WordChanges } from './word-changes.tsx';
import css from './subject-text.module.css';

/** `<SubjectChanges before={…} now={…} />` */
export function SubjectChanges(props: {
  readonly before: Subject;
  readonly now: Subject;
}): ReactElement {
  const wordsOf = useSubjectLines();
  const before = wordsOf(props.before).lines;
  const differing = wordsOf(props.now).lines.flatMap((line) => {
    const was = before.find(({ label }) => label === line.label)?.text ?? '';
    return was === line.text ? [] : [{ now: line, was }];
  });
  return (
    <Stack gap={4}>
      {differing.map(({ now, was }) => (
        <section key={now.label} aria-label={now.label}>
          <h3 className={css['label']}>{now.label}</h3>
          <WordChanges was={was} now={now.text} />
        </section>
      ))}
    </Stack>
  );
}

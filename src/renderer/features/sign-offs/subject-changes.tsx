// Two versions of a text beside each other: only the lines that differ.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '#renderer/ui/layout.tsx';
import type { Subject } from './subject.ts';
import { useSubjectLines } from './use-subject-lines.ts';
import css from './subject-text.module.css';

/** `<SubjectChanges before={…} now={…} />` */
export function SubjectChanges(props: {
  readonly before: Subject;
  readonly now: Subject;
}): ReactElement {
  const { t } = useTranslation(['signoff']);
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
          <div className={css['compare']}>
            <div className={css['version']}>
              <p className={css['label']}>{t('changed.asked')}</p>
              <p className={css['text']}>{was}</p>
            </div>
            <div className={css['version']} data-now>
              <p className={css['label']}>{t('changed.now')}</p>
              <p className={css['text']}>{now.text}</p>
            </div>
          </div>
        </section>
      ))}
    </Stack>
  );
}

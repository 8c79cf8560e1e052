// How a task is called: in its owner's words, or for a task by a rule in a sentence about its subject.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskBody } from '#shared/domain/task.ts';

/** `const sentence = useTaskSentence(); sentence(task.body, 'Noor (4H1) → Sem (1B)')` */
export function useTaskSentence(): (
  task: Pick<TaskBody, 'title' | 'rule'>,
  subject: string,
) => string {
  const { t } = useTranslation(['tasks']);
  return useCallback(
    ({ title, rule }, subject) =>
      rule === null
        ? title
        : t(`tasks:rules.${rule}`, { subject: title || subject || t('tasks:noSubject') }),
    [t],
  );
}

// A task of a pair in words: its own title, or the sentence of the rule that made it.
import { useTranslation } from 'react-i18next';
import type { TaskBody, TaskRule } from '#shared/domain/task.ts';

const pairRuleTexts = {
  checkIn: 'pairs:tasks.checkIn',
  trialReview: 'pairs:tasks.trialReview',
  afterPause: 'pairs:tasks.afterPause',
  stuck: 'pairs:tasks.stuck',
  tooHeavy: 'pairs:tasks.tooHeavy',
  safetyPause: 'pairs:tasks.safetyPause',
} as const satisfies Partial<Readonly<Record<TaskRule, string>>>;

function isPairRule(rule: TaskRule): rule is keyof typeof pairRuleTexts {
  return rule in pairRuleTexts;
}

/** `const title = useTaskTitle(); title(task.body)` */
export function useTaskTitle(): (task: Pick<TaskBody, 'title' | 'rule'>) => string {
  const { t } = useTranslation(['pairs']);
  return ({ title, rule }) => {
    if (rule !== null && isPairRule(rule)) return t(pairRuleTexts[rule]);
    return title === '' ? t('tasks.other') : title;
  };
}

// The words for what a pair works on, as the pairs' own texts have them.
import { useTranslation } from 'react-i18next';
import type { GoalCategory } from '#shared/domain/goal.ts';

/** `const goalText = useGoalText(); goalText('planning')` */
export function useGoalText(): (goal: GoalCategory) => string {
  const { t } = useTranslation(['pairs']);
  return (goal) => t(`goals.${goal}`);
}

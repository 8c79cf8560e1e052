// The names of themes and kinds: ours from the texts, a school's own as the school wrote them.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isActivityKind } from '#shared/domain/activity.ts';
import { isLessonTheme, type LessonPlan } from '#shared/domain/lesson.ts';

export type Outline = Pick<LessonPlan, 'goal' | 'steps' | 'questions'>;

export type ProgrammeWords = {
  readonly themeName: (theme: string) => string;
  readonly kindName: (kind: string) => string;
  /** The short outline of a theme that comes with the product; null for other themes. */
  readonly outlineOf: (theme: string) => Outline | null;
  readonly list: (names: readonly string[]) => string;
};

export function useWords(): ProgrammeWords {
  const { t, i18n } = useTranslation(['activities']);
  return useMemo(() => {
    const lists = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
    return {
      themeName: (theme) => (isLessonTheme(theme) ? t(`activities:theme.${theme}.name`) : theme),
      kindName: (kind) => (isActivityKind(kind) ? t(`activities:activity.kindOf.${kind}`) : kind),
      outlineOf: (theme) =>
        isLessonTheme(theme)
          ? {
              goal: t(`activities:theme.${theme}.goal`),
              steps: t(`activities:theme.${theme}.steps`),
              questions: t(`activities:theme.${theme}.questions`),
            }
          : null,
      list: (names) => lists.format(names),
    };
  }, [t, i18n.language]);
}

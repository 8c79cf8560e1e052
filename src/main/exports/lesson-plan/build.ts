// Builds the sheet of one lesson: who gives it, the preparation, and what was said afterwards.
import { endOfNextYear, schoolOf, type ExportSource } from '#main/exports/source.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { LessonPlanPaper } from '#shared/domain/lesson-plan.ts';
import { pupilName } from '#shared/domain/pupil.ts';

export function buildLessonPlan(
  source: ExportSource,
  { lessonId }: { readonly lessonId: RecordId },
): { readonly content: LessonPlanPaper; readonly destroyBy: string } {
  const { className, kind, theme, on, minutes, plan, feedback, state, peerIds } = source.get(
    'lesson',
    lessonId,
  ).body;
  return {
    content: {
      ...schoolOf(source),
      peers: peerIds.map((id) => pupilName(source.get('pupil', id).body)),
      className,
      kind,
      theme,
      on,
      minutes,
      plan,
      feedback,
      state,
    },
    destroyBy: endOfNextYear(source),
  };
}

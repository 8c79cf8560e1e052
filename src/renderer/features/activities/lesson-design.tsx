// Where a lesson of their own comes from, and the advice when somebody skips a step: an example lesson
// from the set first, a design of one's own later.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { Full } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { stepBefore } from '#shared/domain/leader-step.ts';
import { lessonDesigns, type LessonDesign } from '#shared/domain/lesson.ts';
import { idsOfPupil } from '#shared/domain/pupil-merge.ts';
import type { LessonForm } from './lesson-form.ts';
import type { Editor } from './use-editor.ts';
import { usePeerNames } from './use-programme.ts';
import { useWords } from './use-words.ts';

type Props = {
  readonly editor: Editor<LessonForm>;
  /** Null for a new one; this lesson does not count as one held before. */
  readonly lessonId: RecordId | null;
};

/** `<LessonDesignField editor lessonId />`: nothing when they only help. */
export function LessonDesignField({ editor, lessonId }: Props): ReactElement | null {
  const { t } = useTranslation(['activities']);
  const { form, change } = editor;
  if (form.kind !== 'ownLesson') return null;
  return (
    <>
      <RadioField<LessonDesign>
        label={t('activities:lesson.design')}
        value={form.design}
        options={lessonDesigns.map((design) => ({
          value: design,
          label: t(`activities:lesson.designOf.${design}`),
        }))}
        onChange={(design) => change({ design })}
      />
      <Advice editor={editor} lessonId={lessonId} />
    </>
  );
}

/** Who of the chosen peers never gave an example lesson before this one. */
function useTooEarly({ editor, lessonId }: Props): readonly RecordId[] {
  const lessons = useRecords('lesson');
  const pupils = useRecords('pupil');
  const { form } = editor;
  if (!lessons || !pupils || form.state !== 'planned') return [];
  const others = lessons.filter(({ id }) => id !== lessonId).map(({ body }) => body);
  return form.peerIds.filter((id) => stepBefore(form, idsOfPupil(id, pupils), others) !== null);
}

function Advice(props: Props): ReactElement | null {
  const { t } = useTranslation(['activities']);
  const early = useTooEarly(props);
  const names = usePeerNames();
  const { list } = useWords();
  if (early.length === 0 || !names) return null;
  return (
    <Full>
      <Notice
        tone="late"
        role="status"
        title={t('activities:lesson.early', {
          names: list(early.map((id) => names.nameOf(id) ?? t('activities:lesson.unknownPeer'))),
          count: early.length,
        })}
        actions={
          <Button size="small" onClick={() => props.editor.change({ design: 'example' })}>
            {t('activities:lesson.makeExample')}
          </Button>
        }
      >
        {t('activities:lesson.earlyWhat')}
      </Notice>
    </Full>
  );
}

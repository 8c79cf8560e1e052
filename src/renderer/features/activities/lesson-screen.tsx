// One lesson: what it is, preparing it, giving it, looking back on it. `/programma/lessen/nieuw` and
// `/programma/lessen/$lessonId`
import { useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { usePupilChoices } from '#renderer/features/pairs/index.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { canHaveHappened, lessonThemes } from '#shared/domain/lesson.ts';
import { EditorPage, NotHere, useProgrammeRefusal } from './editor-page.tsx';
import { LessonBack, LessonPlanFields, LessonWhat } from './lesson-fields.tsx';
import {
  formOf,
  lessonFormSchema,
  missingInLesson,
  newLessonForm,
  toLesson,
  type LessonForm,
} from './lesson-form.ts';
import { StateCard } from './state-card.tsx';
import { useEditor } from './use-editor.ts';
import { useIdInPath } from './use-id-in-path.ts';
import { useProgrammeSettings } from './use-programme.ts';
import { useWords } from './use-words.ts';

/** The way back to the list of lessons and activities. */
export function useBackToLessons(): { readonly label: string; readonly to: string } {
  const { t } = useTranslation(['activities']);
  return { label: t('activities:lessons.table'), to: '/programma/lessen' };
}

export function NewLessonScreen(): ReactElement {
  return <LessonEditor key="new" lessonId={null} start={newLessonForm} />;
}

export function LessonScreen(): ReactElement {
  const { t } = useTranslation(['activities']);
  const lessonId = useIdInPath('lessonId');
  const lesson = useRecord('lesson', lessonId);
  const { lists } = useProgrammeSettings();
  const back = useBackToLessons();
  if (!lesson) {
    return (
      <NotHere
        reading={lesson === undefined}
        text={t('activities:lesson.gone')}
        back={{ ...back, label: t('activities:lesson.toList') }}
      />
    );
  }
  const known = [...lessonThemes, ...lists.lessonThemes];
  return (
    <LessonEditor
      key={lesson.id}
      lessonId={lesson.id}
      start={formOf(lesson.body, lesson.revision, known)}
    />
  );
}

function LessonEditor(props: {
  readonly lessonId: RecordId | null;
  readonly start: LessonForm;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const navigate = useNavigate();
  const { themeName } = useWords();
  const choices = usePupilChoices() ?? [];
  const back = useBackToLessons();
  const { lessonId } = props;

  const editor = useEditor({
    draftName: `lesson:${lessonId ?? 'new'}`,
    schema: lessonFormSchema,
    start: props.start,
    missingOf: missingInLesson,
    send: (form) =>
      call('lessons.save', {
        recordId: lessonId,
        expectedRevision: form.revision,
        lesson: toLesson(form),
      }),
    savedText: t('activities:lesson.saved'),
    onSaved: (id) => {
      if (lessonId === null) void navigate({ to: `/programma/lessen/${id}` });
    },
  });
  const { form } = editor;
  const title =
    lessonId === null
      ? t('activities:lesson.newTitle')
      : t('activities:lesson.title', {
          theme: themeName(form.theme),
          className: form.className,
        });
  return (
    <EditorPage
      title={title}
      back={back}
      editor={editor}
      notSaved={t('activities:lesson.notSaved')}
      actions={lessonId === null ? undefined : <LessonPaper lessonId={lessonId} />}
      side={lessonId === null ? undefined : <LessonState editor={editor} />}
    >
      <LessonWhat editor={editor} choices={choices} lessonId={lessonId} />
      <LessonPlanFields editor={editor} />
      {lessonId === null ? null : <LessonBack editor={editor} />}
    </EditorPage>
  );
}

function LessonPaper({ lessonId }: { readonly lessonId: RecordId }): ReactElement {
  const { t } = useTranslation(['activities']);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={IconPrinter} onClick={() => setOpen(true)}>
        {t('activities:lesson.paper')}
      </Button>
      {open ? (
        <PaperDialog
          request={{ paper: 'lessonPlan', ask: { lessonId } }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function LessonState({
  editor,
}: {
  readonly editor: ReturnType<typeof useEditor<typeof lessonFormSchema>>;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const dates = useDateFormat();
  const today = useToday();
  const refusal = useProgrammeRefusal();
  const { on, state } = editor.form;
  const notYet = canHaveHappened(on, today)
    ? undefined
    : on === ''
      ? t('activities:lesson.dayFirst')
      : t('activities:lesson.givenTooEarly', { date: dates.day(on) });
  return (
    <StateCard
      state={state}
      on={on}
      happened="given"
      happenedLabel={t('activities:lesson.give')}
      notYet={notYet}
      refusedBecause={refusal}
      busy={editor.busy}
      onChange={(next) => editor.save({ state: next })}
    />
  );
}

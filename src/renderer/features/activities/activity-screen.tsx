// One activity: what, when, for whom, which peers. `/programma/lessen/activiteit` and
// `/programma/lessen/activiteit/$activityId`
import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { classNamesOf, SearchPicker, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormGrid, Full } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { activityKinds } from '#shared/domain/activity.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { canHaveHappened } from '#shared/domain/lesson.ts';
import {
  activityFormOf,
  activityFormSchema,
  missingInActivity,
  newActivityForm,
  toActivity,
  type ActivityFieldName,
  type ActivityForm,
} from './activity-form.ts';
import { EditorPage, NotHere, useProgrammeRefusal } from './editor-page.tsx';
import { useBackToLessons } from './lesson-screen.tsx';
import { StateCard } from './state-card.tsx';
import { useEditor, type Editor } from './use-editor.ts';
import { useIdInPath } from './use-id-in-path.ts';
import { useProgrammeSettings } from './use-programme.ts';
import { useWords } from './use-words.ts';
import { WhenFields } from './when-fields.tsx';

export function NewActivityScreen(): ReactElement {
  return <ActivityEditor key="new" activityId={null} start={newActivityForm} />;
}

export function ActivityScreen(): ReactElement {
  const { t } = useTranslation(['activities']);
  const activity = useRecord('activity', useIdInPath('activityId'));
  const { lists } = useProgrammeSettings();
  const back = useBackToLessons();
  if (!activity) {
    return (
      <NotHere
        reading={activity === undefined}
        text={t('activities:activity.gone')}
        back={{ ...back, label: t('activities:lesson.toList') }}
      />
    );
  }
  const known = [...activityKinds, ...lists.activityKinds];
  return (
    <ActivityEditor
      key={activity.id}
      activityId={activity.id}
      start={activityFormOf(activity.body, activity.revision, known)}
    />
  );
}

function ActivityEditor(props: {
  readonly activityId: RecordId | null;
  readonly start: ActivityForm;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const navigate = useNavigate();
  const { activityId } = props;
  const editor = useEditor({
    draftName: `activity:${activityId ?? 'new'}`,
    schema: activityFormSchema,
    start: props.start,
    missingOf: missingInActivity,
    send: (form) =>
      call('activities.save', {
        recordId: activityId,
        expectedRevision: form.revision,
        activity: toActivity(form),
      }),
    savedText: t('activities:activity.saved'),
    onSaved: (id) => {
      if (activityId === null) void navigate({ to: `/programma/lessen/activiteit/${id}` });
    },
  });
  return (
    <EditorPage
      title={
        activityId === null
          ? t('activities:activity.newTitle')
          : editor.form.title || t('activities:activity.what')
      }
      back={useBackToLessons()}
      editor={editor}
      notSaved={t('activities:activity.notSaved')}
      side={activityId === null ? undefined : <ActivityState editor={editor} />}
    >
      <ActivityFieldsCard editor={editor} />
    </EditorPage>
  );
}

function ActivityState({ editor }: { readonly editor: Editor<ActivityForm> }): ReactElement {
  const { t } = useTranslation(['activities']);
  const dates = useDateFormat();
  const today = useToday();
  const refusal = useProgrammeRefusal();
  const { on, state } = editor.form;
  const notYet = canHaveHappened(on, today)
    ? undefined
    : on === ''
      ? t('activities:lesson.dayFirst')
      : t('activities:activity.doneTooEarly', { date: dates.day(on) });
  return (
    <StateCard
      state={state}
      on={on}
      happened="done"
      happenedLabel={t('activities:activity.done')}
      notYet={notYet}
      refusedBecause={refusal}
      busy={editor.busy}
      onChange={(next) => editor.save({ state: next })}
    />
  );
}

type CardProps = { readonly editor: Editor<ActivityForm> };

function useFault({ editor }: CardProps): (name: ActivityFieldName) => string | undefined {
  const { t } = useTranslation(['activities']);
  return (name) =>
    editor.missing.includes(name) ? t(`activities:activity.missing.${name}`) : undefined;
}

function ActivityFieldsCard({ editor }: CardProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const choices = usePupilChoices() ?? [];
  const { form, change } = editor;
  const fault = useFault({ editor });
  const classNames = [...new Set([...classNamesOf(choices), form.className])];
  return (
    <Section title={t('activities:activity.what')}>
      <Card>
        <FormGrid>
          <TextField
            label={t('activities:activity.title')}
            placeholder={t('activities:activity.titleExample')}
            value={form.title}
            required
            maxLength={120}
            error={fault('title')}
            onChange={(title) => change({ title })}
          />
          <Kind editor={editor} />
          <SelectField
            label={t('activities:activity.class')}
            value={form.className}
            placeholder={t('activities:activity.moreClasses')}
            options={classNames
              .filter((name) => name !== '')
              .map((name) => ({ value: name, label: name }))}
            onChange={(className) => change({ className })}
          />
          <WhenFields form={form} change={change} fault={fault} digits={4} />
          <Full>
            <SearchPicker
              label={t('activities:activity.peers')}
              description={t('activities:activity.peersHelp')}
              choices={choices}
              value={form.peerIds}
              max={60}
              onChange={(ids) => change({ peerIds: [...ids] })}
            />
          </Full>
          <Full>
            <TextArea
              label={t('activities:activity.note')}
              description={t('activities:activity.noteHelp')}
              value={form.note}
              maxLength={500}
              minRows={2}
              onChange={(note) => change({ note })}
            />
          </Full>
        </FormGrid>
      </Card>
    </Section>
  );
}

function Kind({ editor }: CardProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const { lists } = useProgrammeSettings();
  const { kindName } = useWords();
  const { form, change } = editor;
  const fault = useFault({ editor });
  return (
    <>
      <SelectField
        label={t('activities:activity.kind')}
        value={form.ownKind ? 'other' : form.kind}
        placeholder={t('activities:activity.chooseKind')}
        required
        error={form.ownKind ? undefined : fault('kind')}
        options={[
          ...[...activityKinds, ...lists.activityKinds].map((kind) => ({
            value: kind,
            label: kindName(kind),
          })),
          { value: 'other', label: t('activities:activity.otherKind') },
        ]}
        onChange={(kind) =>
          change(kind === 'other' ? { kind: '', ownKind: true } : { kind, ownKind: false })
        }
      />
      {form.ownKind ? (
        <TextField
          label={t('activities:activity.kindName')}
          value={form.kind}
          required
          maxLength={80}
          error={fault('kind')}
          onChange={(kind) => change({ kind })}
        />
      ) : null}
    </>
  );
}

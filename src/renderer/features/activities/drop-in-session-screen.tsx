// One drop-in session: what, when, where, agreed with whom, and who is there on which day.
// `/programma/inloop/nieuw` and `/programma/inloop/$sessionId`
import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  dropInFormOf,
  dropInFormSchema,
  missingInDropIn,
  newDropInForm,
  toDropIn,
  type DropInFieldName,
  type DropInForm,
} from './drop-in-form.ts';
import { weekdayKeys } from './drop-in-screen.tsx';
import { DutyList } from './duty-list.tsx';
import { EditorPage, NotHere } from './editor-page.tsx';
import { useIdInPath } from './use-id-in-path.ts';
import { useEditor, type Editor } from './use-editor.ts';

function useBack(): { readonly label: string; readonly to: string } {
  const { t } = useTranslation(['programme']);
  return { label: t('programme:parts.dropIn'), to: '/programma/inloop' };
}

export function NewDropInScreen(): ReactElement {
  const today = useToday();
  return <DropInEditor key="new" sessionId={null} start={newDropInForm(today)} />;
}

export function DropInSessionScreen(): ReactElement {
  const { t } = useTranslation(['activities']);
  const session = useRecord('dropInSession', useIdInPath('sessionId'));
  const back = useBack();
  if (!session) {
    return (
      <NotHere
        reading={session === undefined}
        text={t('activities:dropIn.gone')}
        back={{ ...back, label: t('activities:dropIn.toList') }}
      />
    );
  }
  return (
    <DropInEditor
      key={session.id}
      sessionId={session.id}
      start={dropInFormOf(session.body, session.revision)}
    />
  );
}

function DropInEditor(props: {
  readonly sessionId: RecordId | null;
  readonly start: DropInForm;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const navigate = useNavigate();
  const { sessionId } = props;
  const editor = useEditor({
    draftName: `dropIn:${sessionId ?? 'new'}`,
    schema: dropInFormSchema,
    start: props.start,
    missingOf: missingInDropIn,
    send: (form) =>
      call('dropIns.save', {
        recordId: sessionId,
        expectedRevision: form.revision,
        session: toDropIn(form),
      }),
    savedText: t('activities:dropIn.saved'),
    onSaved: (id) => {
      if (sessionId === null) void navigate({ to: `/programma/inloop/${id}` });
    },
  });
  return (
    <EditorPage
      title={
        sessionId === null
          ? t('activities:dropIn.newTitle')
          : editor.form.title || t('activities:dropIn.what')
      }
      back={useBack()}
      editor={editor}
      notSaved={t('activities:dropIn.notSaved')}
    >
      <Section title={t('activities:dropIn.what')}>
        <Card>
          <FormGrid>
            <Where editor={editor} />
            <When editor={editor} />
          </FormGrid>
        </Card>
      </Section>
      <DutyList editor={editor} isNew={sessionId === null} />
    </EditorPage>
  );
}

type PartProps = { readonly editor: Editor<DropInForm> };

function useFault({ editor }: PartProps): (name: DropInFieldName) => string | undefined {
  const { t } = useTranslation(['activities']);
  return (name) =>
    editor.missing.includes(name) ? t(`activities:dropIn.missing.${name}`) : undefined;
}

const kinds = ['place', 'digital', 'person', 'activity'] as const;

function Where({ editor }: PartProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const { form, change } = editor;
  const fault = useFault({ editor });
  return (
    <>
      <TextField
        label={t('activities:dropIn.title')}
        placeholder={t('activities:dropIn.titleExample')}
        value={form.title}
        required
        maxLength={120}
        error={fault('title')}
        onChange={(title) => change({ title })}
      />
      <SelectField
        label={t('activities:dropIn.kind')}
        value={form.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`activities:dropIn.kindOf.${kind}`),
        }))}
        onChange={(chosen) => change({ kind: kinds.find((kind) => kind === chosen) ?? form.kind })}
      />
      <TextField
        label={t('activities:dropIn.place')}
        placeholder={t('activities:dropIn.placeExample')}
        value={form.place}
        required
        maxLength={120}
        error={fault('place')}
        onChange={(place) => change({ place })}
      />
      <TextField
        label={t('activities:dropIn.agreedWith')}
        placeholder={t('activities:dropIn.agreedHelp')}
        value={form.agreedWith}
        required
        maxLength={120}
        error={fault('agreedWith')}
        onChange={(agreedWith) => change({ agreedWith })}
      />
    </>
  );
}

const everyKeys = ['1', '2', '3', '4'] as const;

function When({ editor }: PartProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const { form, change } = editor;
  const fault = useFault({ editor });
  return (
    <>
      <SelectField
        label={t('activities:dropIn.weekday')}
        value={String(form.weekday)}
        options={weekdayKeys.map((day) => ({
          value: day,
          label: t(`activities:dropIn.weekdayOf.${day}`),
        }))}
        onChange={(day) => change({ weekday: Number(day) })}
      />
      <SelectField
        label={t('activities:dropIn.every')}
        value={String(form.everyWeeks)}
        options={everyKeys.map((every) => ({
          value: every,
          label: t(`activities:dropIn.everyOf.${every}`),
        }))}
        onChange={(every) => change({ everyWeeks: Number(every) })}
      />
      <TextField
        label={t('activities:dropIn.startsAt')}
        value={form.startsAt}
        required
        maxLength={5}
        error={fault('startsAt')}
        onChange={(startsAt) => change({ startsAt })}
      />
      <TextField
        label={t('activities:dropIn.minutes')}
        inputMode="numeric"
        value={form.minutes}
        required
        maxLength={3}
        error={fault('minutes')}
        onChange={(minutes) => change({ minutes })}
      />
      <DateField
        label={t('activities:dropIn.from')}
        value={form.from}
        required
        error={fault('from')}
        onChange={(from) => change({ from })}
      />
      <DateField
        label={t('activities:dropIn.until')}
        value={form.until}
        required
        error={fault('until')}
        onChange={(until) => change({ until })}
      />
    </>
  );
}

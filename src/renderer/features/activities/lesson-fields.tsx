// The fields of a lesson: what it is, its preparation, and looking back on it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { classNamesOf, SearchPicker, type Choice } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { lessonThemes } from '#shared/domain/lesson.ts';
import { LessonDesignField } from './lesson-design.tsx';
import { withOutline, type LessonFieldName, type LessonForm } from './lesson-form.ts';
import { usePeerNames, useProgrammeSettings } from './use-programme.ts';
import type { Editor } from './use-editor.ts';
import { useWords } from './use-words.ts';
import { WhenFields } from './when-fields.tsx';

export type LessonPartProps = {
  readonly editor: Editor<LessonForm>;
  readonly choices: readonly Choice<RecordId>[];
};

/** The message of a field that is not in order, when it has been asked for. */
function useFault(editor: Editor<LessonForm>): (name: LessonFieldName) => string | undefined {
  const { t } = useTranslation(['activities']);
  return (name) =>
    editor.missing.includes(name) ? t(`activities:lesson.missing.${name}`) : undefined;
}

/** `<LessonWhat editor choices lessonId />`: class, peers, theme, day. */
export function LessonWhat({
  editor,
  choices,
  lessonId,
}: LessonPartProps & { readonly lessonId: RecordId | null }): ReactElement {
  const { t } = useTranslation(['activities']);
  const { form, change } = editor;
  const fault = useFault(editor);
  const classNames = classNamesOf(choices);
  return (
    <Section title={t('activities:lesson.what')}>
      <Card>
        <FormGrid>
          <SelectField
            label={t('activities:lesson.class')}
            value={form.className}
            placeholder={t('activities:lesson.chooseClass')}
            description={classNames.length === 0 ? t('activities:lesson.noClasses') : undefined}
            required
            error={fault('className')}
            options={[...new Set([...classNames, form.className])]
              .filter((name) => name !== '')
              .map((name) => ({ value: name, label: name }))}
            onChange={(className) => change({ className })}
          />
          <RadioField
            label={t('activities:lesson.kind')}
            value={form.kind}
            options={(['ownLesson', 'helpInMentorLesson'] as const).map((kind) => ({
              value: kind,
              label: t(`activities:lesson.kindOf.${kind}`),
            }))}
            onChange={(kind) => change({ kind })}
          />
          <Peers editor={editor} choices={choices} />
          <Theme editor={editor} />
          <LessonDesignField editor={editor} lessonId={lessonId} />
          <WhenFields
            form={form}
            change={change}
            fault={fault}
            digits={3}
            help={t('activities:lesson.missedHelp')}
          />
        </FormGrid>
      </Card>
    </Section>
  );
}

function Peers({ editor, choices }: LessonPartProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const fault = useFault(editor);
  return (
    <Full>
      <Stack gap={2}>
        <SearchPicker
          label={t('activities:lesson.peers')}
          description={t('activities:lesson.peersHelp')}
          choices={choices}
          value={editor.form.peerIds}
          max={8}
          required
          error={fault('peerIds')}
          onChange={(ids) => editor.change({ peerIds: [...ids] })}
        />
        <DuosOfClass editor={editor} />
      </Stack>
    </Full>
  );
}

/** The leaders of the chosen class, one press away. */
function DuosOfClass({ editor }: { readonly editor: Editor<LessonForm> }): ReactElement | null {
  const { t } = useTranslation(['activities']);
  const cards = useRecords('pairCard');
  const names = usePeerNames();
  const { list } = useWords();
  const { className, peerIds } = editor.form;
  const duos = (cards ?? []).filter(
    ({ body }) => body.className === className && className !== '' && body.status === 'active',
  );
  const open = duos.filter(({ body }) => body.supporterIds.some((id) => !peerIds.includes(id)));
  if (open.length === 0 || !names) return null;
  return (
    <Row>
      <Secondary>{t('activities:lesson.peersOfClass', { className })}</Secondary>
      {open.map(({ id, body }) => (
        <Button
          key={id}
          size="small"
          onClick={() =>
            editor.change({ peerIds: [...new Set([...peerIds, ...body.supporterIds])] })
          }
        >
          {t('activities:lesson.takeDuo', {
            names: list(
              body.supporterIds.map(
                (peer) => names.nameOf(peer) ?? t('activities:lesson.unknownPeer'),
              ),
            ),
          })}
        </Button>
      ))}
    </Row>
  );
}

function Theme({ editor }: { readonly editor: Editor<LessonForm> }): ReactElement {
  const { t } = useTranslation(['activities']);
  const { lists } = useProgrammeSettings();
  const { themeName, outlineOf } = useWords();
  const { form, change } = editor;
  const fault = useFault(editor);
  const choose = (theme: string) => {
    if (theme === 'other') {
      // Of another theme there is no example in the set.
      change({ theme: '', ownTheme: true, design: 'own' });
      return;
    }
    const plan = withOutline(form.plan, outlineOf(theme), outlineOf(form.theme));
    change({ theme, ownTheme: false, plan });
  };
  return (
    <>
      <SelectField
        label={t('activities:lesson.theme')}
        value={form.ownTheme ? 'other' : form.theme}
        placeholder={t('activities:lesson.chooseTheme')}
        required
        error={form.ownTheme ? undefined : fault('theme')}
        options={[
          ...[...lessonThemes, ...lists.lessonThemes].map((theme) => ({
            value: theme,
            label: themeName(theme),
          })),
          { value: 'other', label: t('activities:lesson.otherTheme') },
        ]}
        onChange={choose}
      />
      {form.ownTheme ? (
        <TextField
          label={t('activities:lesson.themeName')}
          value={form.theme}
          required
          maxLength={80}
          error={fault('theme')}
          onChange={(theme) => change({ theme })}
        />
      ) : null}
    </>
  );
}

const planAreas = ['goal', 'steps', 'roles', 'questions'] as const;

/** `<LessonPlanFields editor />` */
export function LessonPlanFields({
  editor,
}: {
  readonly editor: Editor<LessonForm>;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const { outlineOf } = useWords();
  const { plan, theme } = editor.form;
  const outline = outlineOf(theme);
  const set = (part: Partial<LessonForm['plan']>) => editor.change({ plan: { ...plan, ...part } });
  const canFill = outline !== null && (plan.goal + plan.steps + plan.questions).trim() === '';
  return (
    <Section
      title={t('activities:lesson.planTitle')}
      end={
        canFill ? (
          <Button size="small" variant="subtle" onClick={() => set(outline)}>
            {t('activities:lesson.fillOutline')}
          </Button>
        ) : undefined
      }
    >
      <Card>
        <Stack gap={4}>
          <Secondary>{t('activities:lesson.planHelp')}</Secondary>
          {planAreas.map((name) => (
            <TextArea
              key={name}
              label={t(`activities:lesson.${name}`)}
              value={plan[name]}
              maxLength={1000}
              minRows={name === 'steps' ? 4 : 2}
              onChange={(value) => set({ [name]: value })}
            />
          ))}
          <FormGrid>
            <TextField
              label={t('activities:lesson.materials')}
              value={plan.materials}
              maxLength={1000}
              onChange={(materials) => set({ materials })}
            />
            <TextField
              label={t('activities:lesson.helpedBy')}
              value={plan.helpedBy}
              maxLength={120}
              onChange={(helpedBy) => set({ helpedBy })}
            />
          </FormGrid>
        </Stack>
      </Card>
    </Section>
  );
}

const backAreas = ['wentWell', 'better', 'how', 'mentor'] as const;

/** `<LessonBack editor />`: looking back, once the lesson was given. */
export function LessonBack({ editor }: { readonly editor: Editor<LessonForm> }): ReactElement {
  const { t } = useTranslation(['activities']);
  const { feedback, state } = editor.form;
  return (
    <Section title={t('activities:lesson.backTitle')}>
      <Card>
        {state === 'given' ? (
          <FormGrid>
            {backAreas.map((name) => (
              <TextArea
                key={name}
                label={t(`activities:lesson.${name}`)}
                value={feedback[name]}
                maxLength={1000}
                onChange={(value) => editor.change({ feedback: { ...feedback, [name]: value } })}
              />
            ))}
          </FormGrid>
        ) : (
          <Secondary>{t('activities:lesson.backLater')}</Secondary>
        )}
      </Card>
    </Section>
  );
}

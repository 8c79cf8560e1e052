// The five weighings: yes, no or doubt, each with why, and under each which way an answer points.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { weighingAnswers, weighings, type Weighing } from '#shared/domain/reporting-code.ts';
import { isDanger } from '#shared/domain/reporting-code-rules.ts';
import { answersOf } from './code-form.ts';
import { useFaultText } from './use-fault-text.ts';
import type { CodeEditor } from './use-code-form.ts';

export function WeighingFields({ editor }: { readonly editor: CodeEditor }): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const danger = isDanger(answersOf(editor.form));
  return (
    <Stack gap={5}>
      <Secondary>{danger ? t('weighing.dangerFirst') : t('weighing.intro')}</Secondary>
      {weighings.map((question) => (
        <Question key={question} question={question} editor={editor} />
      ))}
    </Stack>
  );
}

function Question(props: {
  readonly question: Weighing;
  readonly editor: CodeEditor;
}): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { question, editor } = props;
  const { form, change } = editor;
  const faultOf = useFaultText(editor.faults);
  const given = form.answers[question];
  const set = (part: Partial<typeof given>) =>
    change({ answers: { ...form.answers, [question]: { ...given, ...part } } });
  return (
    <Stack gap={2}>
      <RadioField
        label={t(`weighing.${question}.question`)}
        description={t(`weighing.${question}.hint`)}
        value={weighingAnswers.find((one) => one === given.answer) ?? ''}
        onChange={(answer) => set({ answer })}
        error={faultOf(`answers.${question}`)}
        options={weighingAnswers.map((value) => ({ value, label: t(`weighing.${value}`) }))}
      />
      {given.answer === '' ? null : (
        <TextArea
          label={t('fields.motivation')}
          value={given.motivation}
          onChange={(motivation) => set({ motivation })}
          error={faultOf(`answers.${question}.motivation`)}
          maxLength={2000}
          minRows={1}
          required
        />
      )}
    </Stack>
  );
}

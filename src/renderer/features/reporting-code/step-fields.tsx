// The fields of one entry of the reporting code, each step with its own.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, CheckGroup, RadioField } from '#renderer/ui/checkbox.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { codeClosings, consulted } from '#shared/domain/reporting-code.ts';
import { assertNever } from '#shared/result/result.ts';
import { DecisionFields } from './decision-fields.tsx';
import { useFaultText } from './use-fault-text.ts';
import type { CodeEditor } from './use-code-form.ts';
import { WeighingFields } from './weighing-fields.tsx';

type Props = { readonly editor: CodeEditor };

export function StepFields({ editor }: Props): ReactElement {
  const { step } = editor;
  switch (step) {
    case 'signs':
      return <Signs editor={editor} />;
    case 'consultation':
      return <Consultation editor={editor} />;
    case 'talk':
      return <Talk editor={editor} />;
    case 'weighing':
      return <WeighingFields editor={editor} />;
    case 'decision':
      return <DecisionFields editor={editor} />;
    case 'followUp':
      return <FollowUp editor={editor} />;
    case 'closing':
      return <Closing editor={editor} />;
    case 'reopening':
      return <Reopening editor={editor} />;
    default:
      return assertNever(step);
  }
}

function Signs({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change } = editor;
  const faultOf = useFaultText(editor.faults);
  return (
    <Stack gap={4}>
      <TextArea
        label={t('fields.facts')}
        description={t('fields.factsText')}
        value={form.facts}
        onChange={(facts) => change({ facts })}
        error={faultOf('facts')}
        maxLength={5000}
        minRows={4}
        required
        autoFocus
      />
      <TextArea
        label={t('fields.heard')}
        description={t('fields.heardText')}
        value={form.heard}
        onChange={(heard) => change({ heard })}
        maxLength={5000}
        minRows={2}
      />
      <TextArea
        label={t('fields.hypothesis')}
        description={t('fields.hypothesisText')}
        value={form.hypothesis}
        onChange={(hypothesis) => change({ hypothesis })}
        maxLength={5000}
        minRows={2}
      />
    </Stack>
  );
}

function Consultation({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change } = editor;
  const faultOf = useFaultText(editor.faults);
  const veiligThuis = form.with === 'veiligThuis';
  return (
    <FormGrid>
      <SelectField
        label={t('fields.with')}
        placeholder=""
        value={form.with}
        onChange={(value) => change({ with: value })}
        error={faultOf('with')}
        options={consulted.map((value) => ({ value, label: t(`consulted.${value}`) }))}
        required
        autoFocus
      />
      <TextField
        label={t('fields.who')}
        value={form.who}
        onChange={(who) => change({ who })}
        maxLength={120}
      />
      <Full>
        <Checkbox
          label={t('fields.anonymous')}
          description={veiligThuis ? t('fields.anonymousText') : undefined}
          checked={veiligThuis || form.anonymous}
          disabled={veiligThuis}
          onChange={(anonymous) => change({ anonymous })}
        />
      </Full>
      <Full>
        <TextArea
          label={t('fields.advice')}
          description={veiligThuis || form.anonymous ? t('fields.adviceText') : undefined}
          value={form.advice}
          onChange={(advice) => change({ advice })}
          error={faultOf('advice')}
          maxLength={5000}
          minRows={3}
          required
        />
      </Full>
    </FormGrid>
  );
}

function Talk({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change } = editor;
  const faultOf = useFaultText(editor.faults);
  const { withPupil, withParents } = form;
  return (
    <Stack gap={4}>
      <CheckGroup label={t('fields.spoken')}>
        <Checkbox
          label={t('fields.withPupil')}
          checked={withPupil}
          onChange={(checked) => change({ withPupil: checked })}
        />
        <Checkbox
          label={t('fields.withParents')}
          checked={withParents}
          onChange={(checked) => change({ withParents: checked })}
        />
      </CheckGroup>
      {withPupil && withParents ? null : (
        <TextArea
          label={t('fields.notBecause')}
          description={t('fields.notText')}
          value={form.notBecause}
          onChange={(notBecause) => change({ notBecause })}
          error={faultOf('notBecause')}
          maxLength={5000}
          minRows={2}
          required
        />
      )}
      {withPupil || withParents ? (
        <TextArea
          label={t('fields.outcome')}
          value={form.outcome}
          onChange={(outcome) => change({ outcome })}
          error={faultOf('outcome')}
          maxLength={5000}
          minRows={3}
          required
        />
      ) : null}
    </Stack>
  );
}

function FollowUp({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change } = editor;
  const faultOf = useFaultText(editor.faults);
  const about = form.about === 'feedback' || form.about === 'term' ? form.about : '';
  return (
    <Stack gap={4}>
      <RadioField
        label={t('fields.about')}
        value={about}
        onChange={(value) => change({ about: value })}
        error={faultOf('about')}
        options={(['feedback', 'term'] as const).map((value) => ({
          value,
          label: t(`about.${value}`),
        }))}
      />
      <TextArea
        label={t('fields.followOutcome')}
        value={form.outcome}
        onChange={(outcome) => change({ outcome })}
        error={faultOf('outcome')}
        maxLength={5000}
        minRows={3}
        required
      />
    </Stack>
  );
}

function Closing({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change } = editor;
  const faultOf = useFaultText(editor.faults);
  return (
    <Stack gap={4}>
      <RadioField
        label={t('fields.closing')}
        value={codeClosings.find((one) => one === form.closing) ?? ''}
        onChange={(closing) => change({ closing })}
        error={faultOf('closing')}
        options={codeClosings.map((value) => ({ value, label: t(`closings.${value}`) }))}
      />
      <TextArea
        label={t('fields.closingText')}
        value={form.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf('reason')}
        maxLength={5000}
        minRows={2}
        required
      />
    </Stack>
  );
}

function Reopening({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change } = editor;
  const faultOf = useFaultText(editor.faults);
  return (
    <TextArea
      label={t('fields.reopen')}
      value={form.reason}
      onChange={(reason) => change({ reason })}
      error={faultOf('reason')}
      maxLength={5000}
      minRows={2}
      required
      autoFocus
    />
  );
}

// Step 5: reported, helped without a report, or not confirmed, each with what it asks.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, CheckGroup, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { codeDecisions } from '#shared/domain/reporting-code.ts';
import { isAgainst } from '#shared/domain/reporting-code-rules.ts';
import { AdviceNotice } from './advice-notice.tsx';
import { useFaultText } from './use-fault-text.ts';
import type { CodeEditor } from './use-code-form.ts';

type Props = { readonly editor: CodeEditor };

export function DecisionFields({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change, state } = editor;
  const faultOf = useFaultText(editor.faults);
  const decision = codeDecisions.find((one) => one === form.decision) ?? '';
  const against = decision !== '' && isAgainst(decision, state.advice);
  return (
    <Stack gap={4}>
      <AdviceNotice state={state} />
      <RadioField
        label={t('fields.decision')}
        value={decision}
        onChange={(value) => change({ decision: value })}
        error={faultOf('decision')}
        options={codeDecisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
      />
      {decision === 'reported' ? <Reported editor={editor} /> : null}
      {decision === 'notReported' ? <Helped editor={editor} /> : null}
      {decision === '' ? null : (
        <TextArea
          label={decision === 'notConfirmed' ? t('fields.reasonNotConfirmed') : t('fields.reason')}
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={faultOf('reason')}
          maxLength={5000}
          minRows={2}
          required
        />
      )}
      {against ? (
        <TextArea
          label={t('fields.againstBecause')}
          value={form.againstBecause}
          onChange={(againstBecause) => change({ againstBecause })}
          error={faultOf('againstBecause')}
          maxLength={5000}
          minRows={2}
          required
        />
      ) : null}
    </Stack>
  );
}

function Reported({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change, bounds } = editor;
  const faultOf = useFaultText(editor.faults);
  return (
    <FormGrid>
      <DateField
        label={t('fields.reportedOn')}
        value={form.reportedOn}
        min={bounds.heardOn}
        max={bounds.today}
        onChange={(reportedOn) => change({ reportedOn })}
        error={faultOf('reportedOn')}
        required
      />
      <TextField
        label={t('fields.reportNumber')}
        description={t('fields.numberText')}
        value={form.reportNumber}
        onChange={(reportNumber) => change({ reportNumber })}
        maxLength={60}
      />
      <Full>
        <CheckGroup label={t('fields.told')}>
          <Checkbox
            label={t('fields.toldPupil')}
            checked={form.toldPupil}
            onChange={(toldPupil) => change({ toldPupil })}
          />
          <Checkbox
            label={t('fields.toldParents')}
            checked={form.toldParents}
            onChange={(toldParents) => change({ toldParents })}
          />
        </CheckGroup>
      </Full>
      {form.toldPupil && form.toldParents ? null : (
        <Full>
          <TextArea
            label={t('fields.notToldBecause')}
            description={t('fields.notText')}
            value={form.notToldBecause}
            onChange={(notToldBecause) => change({ notToldBecause })}
            error={faultOf('notToldBecause')}
            maxLength={5000}
            minRows={2}
            required
          />
        </Full>
      )}
    </FormGrid>
  );
}

function Helped({ editor }: Props): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { form, change, bounds } = editor;
  const faultOf = useFaultText(editor.faults);
  return (
    <FormGrid>
      <Full>
        <TextArea
          label={t('fields.help')}
          value={form.help}
          onChange={(help) => change({ help })}
          error={faultOf('help')}
          maxLength={5000}
          minRows={2}
          required
        />
      </Full>
      <TextField
        label={t('fields.manager')}
        value={form.manager}
        onChange={(manager) => change({ manager })}
        error={faultOf('manager')}
        maxLength={120}
        required
      />
      <DateField
        label={t('fields.termOn')}
        value={form.termOn}
        min={bounds.today}
        onChange={(termOn) => change({ termOn })}
        error={faultOf('termOn')}
        required
      />
    </FormGrid>
  );
}

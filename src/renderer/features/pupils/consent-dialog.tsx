// Recording what somebody said about one purpose: yes or no, who, when, on paper or spoken.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { SaveDialog, useAsk } from '#renderer/features/people/index.ts';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import {
  consentGivers,
  consentPurposes,
  partiesFor,
  representativeCounts,
  type ConsentFields,
  type ConsentPurpose,
} from '#shared/domain/pupil-consent.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type ConsentDialogProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly representation: ViewOf<'legalRepresentation'> | null;
  readonly purpose: ConsentPurpose;
  readonly onClose: () => void;
};

/** `<ConsentDialog pupil representation purpose onClose />` */
export function ConsentDialog(props: ConsentDialogProps): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const { onClose } = props;
  const today = useToday();
  const { fields, setFields, given, setGiven, save, busy, error } = useConsentForm(props, today);
  const refusal =
    given === ''
      ? t('people:consent.answerFirst')
      : fields.on === ''
        ? t('people:consent.dayFirst')
        : undefined;
  return (
    <SaveDialog
      title={t('people:consent.newTitle')}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      refusal={refusal}
      error={error}
      failed={t('people:consent.failed')}
    >
      <SelectField
        label={t('people:consent.purposeLabel')}
        value={fields.purpose}
        options={consentPurposes.map((one) => ({
          value: one,
          label: t(`people:consent.purpose.${one}`),
        }))}
        onChange={(chosen) =>
          setFields({
            ...fields,
            purpose: consentPurposes.find((one) => one === chosen) ?? fields.purpose,
          })
        }
      />
      <RadioField<'yes' | 'no'>
        label={t('people:consent.givenLabel')}
        value={given}
        options={[
          { value: 'yes', label: t('people:consent.yes') },
          { value: 'no', label: t('people:consent.refusal') },
        ]}
        onChange={setGiven}
      />
      <HowFields fields={fields} onChange={setFields} today={today} names={namesOf(props)} />
      <Counts {...props} fields={fields} today={today} />
    </SaveDialog>
  );
}

const namesOf = ({ representation }: ConsentDialogProps): readonly string[] =>
  representation?.body.representatives.map(({ name }) => name) ?? [];

type FieldsProps = {
  readonly fields: ConsentFields;
  readonly onChange: (fields: ConsentFields) => void;
  readonly today: string;
  readonly names: readonly string[];
};

function WhoFields({ fields, onChange, names }: FieldsProps): ReactElement {
  const { t } = useTranslation(['people']);
  const { givenBy } = fields;
  const isOne = givenBy === 'oneParent' || givenBy === 'guardian';
  return (
    <>
      <SelectField
        label={t('people:consent.byLabel')}
        value={givenBy}
        options={consentGivers.map((one) => ({
          value: one,
          label: t(`people:consent.giver.${one}`),
        }))}
        onChange={(chosen) =>
          onChange({
            ...fields,
            givenBy: consentGivers.find((one) => one === chosen) ?? givenBy,
            givenByName: '',
          })
        }
      />
      {isOne && names.length > 0 ? (
        <SelectField
          label={t('people:consent.whichOne')}
          value={fields.givenByName}
          placeholder={t('people:consent.unnamed')}
          options={names.map((name) => ({ value: name, label: name }))}
          onChange={(givenByName) => onChange({ ...fields, givenByName })}
        />
      ) : null}
    </>
  );
}

function HowFields(props: FieldsProps): ReactElement {
  const { t } = useTranslation(['people']);
  const { fields, onChange, today } = props;
  return (
    <FormGrid>
      <WhoFields {...props} />
      <DateField
        label={t('people:consent.on')}
        value={fields.on}
        max={today}
        required
        onChange={(on) => onChange({ ...fields, on })}
      />
      <SelectField
        label={t('people:consent.howLabel')}
        value={fields.how}
        options={(['paper', 'spoken'] as const).map((one) => ({
          value: one,
          label: t(`people:consent.how.${one}`),
        }))}
        onChange={(chosen) =>
          onChange({ ...fields, how: chosen === 'paper' ? 'paper' : 'spoken', paperAt: '' })
        }
      />
      {fields.how === 'paper' ? (
        <TextField
          label={t('people:consent.paperLabel')}
          value={fields.paperAt}
          maxLength={120}
          onChange={(paperAt) => onChange({ ...fields, paperAt })}
        />
      ) : null}
      <Full>
        <TextField
          label={t('people:consent.scope')}
          description={t('people:consent.scopeHelp')}
          value={fields.scope}
          maxLength={300}
          onChange={(scope) => onChange({ ...fields, scope })}
        />
      </Full>
    </FormGrid>
  );
}

/** Says beforehand when this person's say does not count. */
function Counts(
  props: ConsentDialogProps & { readonly fields: ConsentFields; readonly today: string },
): ReactElement | null {
  const { t } = useTranslation(['people']);
  const { fields, pupil, representation, today } = props;
  const parties = partiesFor(pupil.body.birthDate, today);
  const counts =
    fields.givenBy === 'pupil'
      ? parties.includes('pupil')
      : parties.includes('representatives') &&
        representativeCounts(fields, representation?.body ?? null);
  if (counts) return null;
  return (
    <Notice tone="late" role="status">
      {t('people:consent.doesNotCount')}
    </Notice>
  );
}

function useConsentForm({ pupil, purpose, onClose }: ConsentDialogProps, today: string) {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const { ask, busy, error } = useAsk();
  const [given, setGiven] = useState<'yes' | 'no' | ''>('');
  const [fields, setFields] = useState<ConsentFields>(() => ({
    ...{ purpose, given: true, givenByName: '', on: today, how: 'paper', paperAt: '', scope: '' },
    givenBy: partiesFor(pupil.body.birthDate, today).includes('representatives')
      ? 'parents'
      : 'pupil',
  }));
  const save = async () => {
    const input = { pupilId: pupil.id, fields: { ...fields, given: given === 'yes' } };
    const saved = await ask(() => call('consents.record', input));
    if (!saved) return;
    const { cancelled } = saved.value;
    toast({
      text:
        cancelled > 0
          ? t('people:consent.cancelled', { count: cancelled })
          : t('people:consent.saved'),
      tone: 'ok',
    });
    onClose();
  };
  return { fields, setFields, given, setGiven, save, busy, error };
}

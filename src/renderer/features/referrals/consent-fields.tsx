// Who is asked for consent at this pupil's age, and what was arranged: consent, an exception with its
// reason, or nothing yet.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/ui/use-today.ts';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { consentAdvice, consentFits } from '#shared/domain/consent.ts';
import type { AgeGroup } from '#shared/domain/pupil.ts';
import { consentExceptions } from '#shared/domain/referral.ts';
import { consentOf, type ReferralForm } from './referral-form.ts';
import { useFaultText } from './use-fault-text.ts';
import type { Editor } from './use-referral-editor.ts';

const adviceTexts = {
  under12: 'referrals:form.adviceParents',
  from12: 'referrals:form.adviceBoth',
  from16: 'referrals:form.advicePupilParents',
  from18: 'referrals:form.advicePupil',
  unknown: 'referrals:form.adviceUnknown',
} as const;

export type ConsentFieldsProps = { readonly editor: Editor; readonly age: AgeGroup | null };

export function ConsentFields({ editor, age }: ConsentFieldsProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const { form, change } = editor;
  const internal = form.destinationKind === 'internal';
  const asksParents = age === null || age === 'under12' || age === 'from12';
  return (
    <Section title={t('form.consentTitle')}>
      <Card>
        {internal ? (
          <Secondary>{t('form.internal')}</Secondary>
        ) : (
          <Stack gap={4}>
            <Notice tone="question" title={t('form.whoHears')}>
              {t(adviceTexts[age ?? 'unknown'])}
              {asksParents ? ` ${t('form.guardian')}` : ''}
            </Notice>
            <RadioField
              label={t('form.consentType')}
              value={form.consentType === '' ? 'notYet' : form.consentType}
              onChange={(value) => change({ consentType: value === 'notYet' ? '' : value })}
              options={[
                { value: 'notYet', label: t('form.notYet') },
                { value: 'consent', label: t('form.given') },
                { value: 'exception', label: t('form.withException') },
              ]}
            />
            {form.consentType === 'consent' ? <Given editor={editor} age={age} /> : null}
            {form.consentType === 'exception' ? <Exception editor={editor} /> : null}
          </Stack>
        )}
      </Card>
    </Section>
  );
}

function isMisfit(form: ReferralForm, age: AgeGroup | null): boolean {
  const consent = consentOf(form);
  return consent !== null && !consentFits(consent, consentAdvice('external', age));
}

function Given({ editor, age }: ConsentFieldsProps): ReactElement {
  const { t } = useTranslation(['referrals']);
  const today = useToday();
  const words = useReferralWords();
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  return (
    <Stack gap={4}>
      <RadioField
        label={t('form.givenBy')}
        value={form.givenBy}
        onChange={(givenBy) => change({ givenBy })}
        error={faultText(faults.givenBy)}
        options={(['pupil', 'parents', 'guardian'] as const).map((value) => ({
          value,
          label: words.giver(value),
        }))}
      />
      <DateField
        label={t('form.givenOn')}
        value={form.givenOn}
        max={today}
        onChange={(givenOn) => change({ givenOn })}
        error={faultText(faults.givenOn)}
        required
      />
      {isMisfit(form, age) ? (
        <Notice tone="late" role="status">
          {t('form.misfit')}
        </Notice>
      ) : null}
    </Stack>
  );
}

function Exception({ editor }: { readonly editor: Editor }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const faultText = useFaultText();
  const { form, faults, change } = editor;
  return (
    <Stack gap={4}>
      <SelectField
        label={t('form.ground')}
        placeholder=""
        value={form.exception}
        onChange={(value) =>
          change({ exception: consentExceptions.find((each) => each === value) ?? '' })
        }
        error={faultText(faults.exception)}
        required
        options={consentExceptions.map((value) => ({ value, label: words.ground(value) }))}
      />
      <TextArea
        label={t('form.explanation')}
        description={t('form.explanationText')}
        value={form.explanation}
        onChange={(explanation) => change({ explanation })}
        error={faultText(faults.explanation)}
        maxLength={1000}
        minRows={2}
        required
      />
    </Stack>
  );
}

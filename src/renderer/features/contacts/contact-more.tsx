// The fields of a contact that one does not always need.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoalText } from './use-goal-text.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { contactChannels, contactInitiatives, type ContactFields } from '#shared/domain/contact.ts';
import { goalsOfForm } from '#shared/domain/goal.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import css from './contact-form.module.css';

type Part = {
  readonly value: ContactFields;
  readonly onChange: (change: Partial<ContactFields>) => void;
};

export function InitiativeField({ value, onChange }: Part): ReactElement {
  const { t } = useTranslation(['contacts']);
  return (
    <SelectField
      label={t('form.initiative')}
      value={value.initiative ?? ''}
      placeholder={t('form.notFilled')}
      options={contactInitiatives.map((one) => ({ value: one, label: t(`initiatives.${one}`) }))}
      onChange={(chosen) =>
        onChange({ initiative: contactInitiatives.find((one) => one === chosen) ?? null })
      }
    />
  );
}

/** `<ContactMore value onChange form />` */
export function ContactMore({
  value,
  onChange,
  form,
}: Part & { readonly form: PairForm }): ReactElement {
  const { t } = useTranslation(['contacts']);
  const goalText = useGoalText();
  const themes = goalsOfForm[form];
  return (
    <div className={css['more']}>
      <SelectField
        label={t('form.channel')}
        value={value.channel}
        options={contactChannels.map((one) => ({ value: one, label: t(`channels.${one}`) }))}
        onChange={(chosen) =>
          onChange({ channel: contactChannels.find((one) => one === chosen) ?? value.channel })
        }
      />
      <SelectField
        label={t('form.theme')}
        value={value.theme ?? ''}
        placeholder={t('form.notFilled')}
        options={themes.map((one) => ({ value: one, label: goalText(one) }))}
        onChange={(chosen) => onChange({ theme: themes.find((one) => one === chosen) ?? null })}
      />
      <SelectField
        label={t('form.missedPeriods')}
        value={String(value.missedPeriods)}
        options={[0, 1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({
          value: String(count),
          label: String(count),
        }))}
        onChange={(chosen) => onChange({ missedPeriods: Number(chosen) })}
      />
      <div className={css['wide']}>
        <TextField
          label={t('form.question')}
          maxLength={200}
          value={value.questionForCoach}
          onChange={(questionForCoach) => onChange({ questionForCoach })}
        />
      </div>
    </div>
  );
}

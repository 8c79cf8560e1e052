// The ten forms of support: which are used, what they are called here, and the rules that come with each.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FormGrid, Secondary } from '#renderer/ui/layout.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { formRules, otherForms, pairForms, type PairForm } from '#shared/domain/support-form.ts';
import { withFormUsed, type PeerSupportForm } from './peer-support-form.ts';

export type SupportFormsProps = {
  readonly form: PeerSupportForm;
  readonly closed: boolean;
  readonly onChange: (form: PeerSupportForm) => void;
};

/** `<SupportForms form closed onChange />` */
export function SupportForms({ form, closed, onChange }: SupportFormsProps): ReactElement {
  const { t } = useTranslation(['settings', 'forms']);
  return (
    <Section title={t('settings:peerSupport.forms')}>
      <Card>
        <Secondary>{t('settings:peerSupport.formsHow')}</Secondary>
        <FormGrid>
          {pairForms.map((one) => (
            <OneForm key={one} one={one} form={form} closed={closed} onChange={onChange} />
          ))}
        </FormGrid>
      </Card>
    </Section>
  );
}

function OneForm(props: SupportFormsProps & { readonly one: PairForm }): ReactElement {
  const { t } = useTranslation(['settings', 'forms']);
  const { one, form, closed, onChange } = props;
  const other = otherForms.find((candidate) => candidate === one);
  const rules = useFormRules(one);
  const name = t(`forms:names.${one}`);
  return (
    <>
      <Checkbox
        label={name}
        description={rules}
        checked={other === undefined || form.forms.includes(other)}
        disabled={closed || other === undefined}
        onChange={(used) => {
          if (other !== undefined) onChange(withFormUsed(form, other, used));
        }}
      />
      <TextField
        label={t('settings:peerSupport.ownName', { name })}
        placeholder={name}
        value={form.names[one]}
        maxLength={80}
        disabled={closed}
        onChange={(text) => onChange({ ...form, names: { ...form.names, [one]: text } })}
      />
    </>
  );
}

/** The rules of a form in one line, read from the one place where they stand. */
function useFormRules(form: PairForm): string {
  const { t } = useTranslation('settings');
  return useMemo(() => {
    const rules = formRules[form];
    return [
      t(`peerSupport.rule.${rules.supports}`, { count: rules.supporters }),
      rules.needsQuestion ? t('peerSupport.rule.question') : '',
      rules.needsAgreement ? t('peerSupport.rule.agreement') : '',
      rules.supports === 'pupils'
        ? t('peerSupport.rule.most', { count: rules.mostSupportees })
        : '',
      t(`peerSupport.rule.${rules.place}`),
      rules.neutral ? t('peerSupport.rule.neutral') : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }, [form, t]);
}

// The fields of a hand-over: who gives, who takes, for how long, and why.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { HandoverForm } from './handover-form.ts';
import { useStaff } from './use-staff.ts';

export type HandoverFieldsProps = {
  readonly form: HandoverForm;
  readonly onChange: (change: Partial<HandoverForm>) => void;
};

/** `<HandoverFields form onChange />` */
export function HandoverFields({ form, onChange }: HandoverFieldsProps): ReactElement {
  const { t } = useTranslation(['tasks']);
  const staff = useStaff() ?? [];
  const today = useToday();
  const takers = staff.filter(
    ({ id, active, roles }) => active && id !== form.from && mayDo(roles, 'writePairs'),
  );
  const option = ({ id, name, active }: (typeof staff)[number]) => ({
    value: id,
    label: active ? name : t('handover.stopped', { name }),
  });
  return (
    <FormGrid>
      <SelectField
        label={t('handover.from')}
        value={form.from}
        placeholder={t('handover.choose')}
        options={staff.filter(({ roles }) => mayDo(roles, 'writePairs')).map(option)}
        onChange={(from) => onChange({ from, to: form.to === from ? '' : form.to })}
      />
      <SelectField
        label={t('handover.to')}
        value={form.to}
        placeholder={t('handover.choose')}
        options={takers.map(option)}
        onChange={(to) => onChange({ to })}
      />
      <RadioField
        label={t('handover.kind')}
        value={form.kind}
        options={[
          { value: 'successor', label: t('handover.successor') },
          { value: 'standIn', label: t('handover.standIn') },
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <Stack gap={3}>
        {form.kind === 'standIn' ? (
          <DateField
            label={t('handover.until')}
            value={form.until}
            min={today}
            required
            onChange={(until) => onChange({ until })}
          />
        ) : null}
        <TextField
          label={t('handover.reason')}
          description={t('handover.reasonHelp')}
          value={form.reason}
          required
          maxLength={300}
          onChange={(reason) => onChange({ reason })}
        />
      </Stack>
      <AboutKeys kind={form.kind} />
    </FormGrid>
  );
}

/** What it means for who can read. */
function AboutKeys({ kind }: { readonly kind: HandoverForm['kind'] }): ReactElement {
  const { t } = useTranslation(['tasks']);
  return (
    <Full>
      <Notice>
        {kind === 'standIn' ? t('handover.standInKeys') : t('handover.successorKeys')}
      </Notice>
    </Full>
  );
}

// Writes down that something of a concern was told: what, to whom, when, how and on what ground.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useAsk } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, CheckGroup } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { dateOf } from '#shared/domain/date.ts';
import {
  disclosureGrounds,
  disclosureItems,
  type DisclosureFields,
} from '#shared/domain/disclosure.ts';
import { capital } from './concern-words.ts';
import type { ConcernPage } from './use-concern-page.ts';

type Props = { readonly page: ConcernPage; readonly onClose: () => void };

/** No ground stands there by itself: what nobody chose would be written down as a consent. */
type Form = Omit<DisclosureFields, 'ground'> & {
  readonly ground: DisclosureFields['ground'] | null;
};

const ways = ['spoken', 'phone', 'paper'] as const;

function useDisclose({ page, onClose }: Props) {
  const { t } = useTranslation(['concerns']);
  const toast = useToast();
  const today = useToday();
  const { ask, busy, error } = useAsk();
  const [form, setForm] = useState<Form>(() => ({
    items: ['existence'],
    memberId: null,
    name: '',
    capacity: '',
    on: today,
    how: 'spoken',
    ground: null,
    purpose: '',
  }));
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const { ground } = form;
  const written = form.name.trim() !== '' && form.items.length > 0 && form.on !== '';
  const ready = written && ground !== null;
  const save = async () => {
    if (!written || ground === null) return;
    const input = { concernId: page.concern.id, fields: { ...form, ground } };
    if (!(await ask(() => call('concerns.disclose', input)))) return;
    toast({ text: t('disclose.saved'), tone: 'ok' });
    onClose();
  };
  return { form, change, ready, save, busy, error };
}

export function DiscloseDialog(props: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { form, change, ready, save, busy, error } = useDisclose(props);
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      keepOpen
      title={t('disclose.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('letIn.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={ready ? undefined : t('disclose.missing')}
            onClick={() => void save()}
          >
            {t('disclose.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <Fields {...props} form={form} change={change} />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

type FieldsProps = Props & {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
};

function Fields(props: FieldsProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  const today = useToday();
  const { form, change } = props;
  return (
    <FormGrid>
      <TextField
        label={t('disclose.who')}
        value={form.name}
        onChange={(name) => change({ name })}
        maxLength={120}
        autoFocus
        required
      />
      <TextField
        label={t('disclose.capacity')}
        value={form.capacity}
        onChange={(capacity) => change({ capacity })}
        maxLength={120}
      />
      <DateField
        label={t('disclose.on')}
        value={form.on}
        min={dateOf(props.page.concern.body.heardAtMs)}
        max={today}
        onChange={(on) => change({ on })}
        required
      />
      <SelectField
        label={t('disclose.how')}
        value={form.how}
        options={ways.map((value) => ({
          value,
          label: capital(t(`concerns:knowing.how.${value}`)),
        }))}
        onChange={(value) => change({ how: ways.find((one) => one === value) ?? 'spoken' })}
      />
      <SelectField
        label={t('disclose.ground')}
        value={form.ground ?? ''}
        placeholder={t('disclose.choose')}
        required
        options={disclosureGrounds.map((value) => ({
          value,
          label: capital(t(`concerns:ground.${value}`)),
        }))}
        onChange={(value) =>
          change({ ground: disclosureGrounds.find((one) => one === value) ?? null })
        }
      />
      <TextField
        label={t('disclose.purpose')}
        value={form.purpose}
        onChange={(purpose) => change({ purpose })}
        maxLength={300}
      />
      <Items {...props} />
    </FormGrid>
  );
}

function Items({ form, change }: FieldsProps): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <Full>
      <CheckGroup label={t('disclose.items')}>
        {disclosureItems.map((item) => (
          <Checkbox
            key={item}
            label={capital(t(`concerns:item.${item}`))}
            checked={form.items.includes(item)}
            onChange={(checked) =>
              change({
                items: checked ? [...form.items, item] : form.items.filter((one) => one !== item),
              })
            }
          />
        ))}
      </CheckGroup>
    </Full>
  );
}

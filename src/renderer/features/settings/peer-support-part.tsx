// How this school runs peer support: forms and their names, own lists, the numbers that rules count with.
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMe } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormGrid, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { settingsIn, type ProgrammeSettings } from '#shared/domain/programme-settings.ts';
import { circlesForRoles } from '#shared/domain/role.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  fieldFault,
  numberFields,
  ownLists,
  peerSupportFormOf,
  ruleFault,
  toSettings,
  type FieldFault,
  type PeerSupportForm,
} from './peer-support-form.ts';
import { SupportForms } from './support-forms.tsx';
import { useAllowance } from './who-may.ts';

export function PeerSupportPart(): ReactElement {
  const { t } = useTranslation('settings');
  const me = useMe();
  const stored = useRecords('programmeSettings');
  if (!me || stored === undefined) return <Waiting />;
  if (!circlesForRoles(me.body.roles).includes('programmeTeam')) {
    return (
      <EmptyState icon={IconLock} title={t('peerSupport.closed')}>
        {t('peerSupport.closedHow')}
      </EmptyState>
    );
  }
  const revision = stored[0]?.revision ?? 0;
  return <SettingsForm key={revision} settings={settingsIn(stored)} revision={revision} />;
}

type SettingsFormProps = { readonly settings: ProgrammeSettings; readonly revision: number };

function useSettingsForm({ settings, revision }: SettingsFormProps) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const [form, setForm] = useState(() => peerSupportFormOf(settings));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const allowance = useAllowance('manageProgramme');
  const fault = fieldFault(form);
  const rule = ruleFault(form);
  const unchanged = JSON.stringify(form) === JSON.stringify(peerSupportFormOf(settings));
  const refused =
    allowance.state === 'mayNot' ? t('peerSupport.who', { who: allowance.who }) : undefined;
  const why =
    refused ??
    (fault
      ? t(`peerSupport.fault.${fault}`)
      : rule
        ? t('peerSupport.seeAbove')
        : unchanged
          ? t('peerSupport.unchanged')
          : undefined);
  const save = async (): Promise<void> => {
    const next = toSettings(form);
    if (busy || why !== undefined || !next) return;
    setBusy(true);
    const saved = await call('programmeSettings.save', {
      expectedRevision: revision,
      settings: next,
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (saved.ok) toast({ tone: 'ok', text: t('peerSupport.saved') });
  };
  return { form, setForm, busy, error: error ?? rule, refused, fault, why, save };
}

function SettingsForm(props: SettingsFormProps): ReactElement {
  const { t } = useTranslation('settings');
  const { form, setForm, busy, error, refused, fault, why, save } = useSettingsForm(props);
  const closed = refused !== undefined;
  useShortcut('save', () => void save(), !closed);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit} aria-label={t('tabs.peerSupport')}>
      <Stack gap={5}>
        {closed ? <Notice>{refused}</Notice> : null}
        <SupportForms form={form} closed={closed} onChange={setForm} />
        <OwnLists form={form} fault={fault} closed={closed} onChange={setForm} />
        <Numbers form={form} fault={fault} closed={closed} onChange={setForm} />
        <ErrorNotice error={error} where={t('peerSupport.where')} />
        {closed ? null : (
          <Row justify="end">
            <Button
              type="submit"
              variant="primary"
              shortcut="save"
              busy={busy}
              refusedBecause={why}
            >
              {t('peerSupport.save')}
            </Button>
          </Row>
        )}
      </Stack>
    </form>
  );
}

type PartProps = {
  readonly form: PeerSupportForm;
  readonly fault: FieldFault;
  readonly closed: boolean;
  readonly onChange: (form: PeerSupportForm) => void;
};

function OwnLists({ form, fault, closed, onChange }: PartProps): ReactElement {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('peerSupport.lists')}>
      <Card>
        <FormGrid>
          {ownLists.map((list) => (
            <TextArea
              key={list}
              label={t(`peerSupport.list.${list}`)}
              description={t(
                list === 'holidays' ? 'peerSupport.listHolidays' : 'peerSupport.listHow',
              )}
              value={form.lists[list]}
              disabled={closed}
              maxRows={10}
              error={fault === list ? t(`peerSupport.fault.${list}`) : undefined}
              onChange={(text) => onChange({ ...form, lists: { ...form.lists, [list]: text } })}
            />
          ))}
        </FormGrid>
      </Card>
    </Section>
  );
}

function Numbers({ form, fault, closed, onChange }: PartProps): ReactElement {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('peerSupport.numbers')}>
      <Card>
        <FormGrid>
          {numberFields.map((field) => (
            <TextField
              key={field}
              label={t(`peerSupport.number.${field}`)}
              description={t(`peerSupport.numberHow.${field}`)}
              value={form.numbers[field]}
              inputMode="numeric"
              maxLength={60}
              disabled={closed}
              error={fault === field ? t(`peerSupport.fault.${field}`) : undefined}
              onChange={(text) =>
                onChange({ ...form, numbers: { ...form.numbers, [field]: text } })
              }
            />
          ))}
        </FormGrid>
      </Card>
    </Section>
  );
}

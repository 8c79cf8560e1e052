// The school's card: its name, its site, and how soon the screen locks.
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FormGrid, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  faultIn,
  schoolFormOf,
  toSchool,
  type SchoolForm as SchoolFormState,
} from './school-form.ts';
import { useAllowance } from './who-may.ts';

type School = ViewOf<'school'>;

export function SchoolPart(): ReactElement {
  const { t } = useTranslation('settings');
  const schools = useRecords('school');
  if (schools === undefined) return <Waiting />;
  const [school] = schools;
  if (!school) {
    return (
      <EmptyState icon={IconBuildingCommunity} title={t('school.none')}>
        {t('school.noneHow')}
      </EmptyState>
    );
  }
  return <SchoolForm key={school.revision} school={school} />;
}

function useSchoolForm(school: School) {
  const { t } = useTranslation('settings');
  const toast = useToast();
  const [form, setForm] = useState(() => schoolFormOf(school.body));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const allowance = useAllowance('manageSchool');
  const fault = faultIn(form);
  const start = schoolFormOf(school.body);
  const unchanged =
    form.name === start.name && form.site === start.site && form.minutes === start.minutes;
  const refused =
    allowance.state === 'mayNot' ? t('school.who', { who: allowance.who }) : undefined;
  const why =
    refused ?? (fault ? t(`school.fault.${fault}`) : unchanged ? t('school.unchanged') : undefined);
  const save = async (): Promise<void> => {
    const body = toSchool(form);
    if (busy || why !== undefined || !body) return;
    setBusy(true);
    const saved = await call('school.save', { expectedRevision: school.revision, school: body });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (saved.ok) toast({ tone: 'ok', text: t('school.saved') });
  };
  return { form, setForm, busy, error, refused, fault, why, save };
}

function SchoolForm({ school }: { readonly school: School }): ReactElement {
  const { t } = useTranslation('settings');
  const { form, setForm, busy, error, refused, fault, why, save } = useSchoolForm(school);
  const closed = refused !== undefined;
  useShortcut('save', () => void save(), !closed);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <Stack>
      {refused === undefined ? null : <Notice>{refused}</Notice>}
      <Card>
        <form onSubmit={submit} aria-label={t('tabs.school')}>
          <Stack gap={5}>
            <SchoolFields form={form} fault={fault} closed={closed} onChange={setForm} />
            <ErrorNotice error={error} where={t('school.where')} />
            {closed ? null : (
              <Row justify="end">
                <Button
                  type="submit"
                  variant="primary"
                  shortcut="save"
                  busy={busy}
                  refusedBecause={why}
                >
                  {t('school.save')}
                </Button>
              </Row>
            )}
          </Stack>
        </form>
      </Card>
    </Stack>
  );
}

function SchoolFields(props: {
  readonly form: SchoolFormState;
  readonly fault: ReturnType<typeof faultIn>;
  readonly closed: boolean;
  readonly onChange: (form: SchoolFormState) => void;
}): ReactElement {
  const { t } = useTranslation('settings');
  const { form, fault, closed, onChange } = props;
  return (
    <FormGrid>
      <TextField
        label={t('school.name')}
        description={t('school.nameHow')}
        value={form.name}
        maxLength={120}
        disabled={closed}
        error={fault === 'name' ? t('school.fault.name') : undefined}
        onChange={(name) => {
          onChange({ ...form, name });
        }}
      />
      <TextField
        label={t('school.site')}
        description={t('school.siteHow')}
        value={form.site}
        maxLength={120}
        disabled={closed}
        onChange={(site) => {
          onChange({ ...form, site });
        }}
      />
      <TextField
        label={t('school.minutes')}
        description={t('school.minutesHow')}
        value={form.minutes}
        inputMode="numeric"
        maxLength={2}
        disabled={closed}
        error={fault === 'minutes' ? t('school.fault.minutes') : undefined}
        onChange={(minutes) => {
          onChange({ ...form, minutes: minutes.replaceAll(/\D/gu, '') });
        }}
      />
    </FormGrid>
  );
}

// Giving a colleague a login: who they are, which roles they get, and a first passphrase that is handed
// over in person.
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { NewPassphrase } from '#renderer/features/unlock/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, SectionTitle } from '#renderer/ui/card.tsx';
import { FormGrid, Page, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { AppError } from '#shared/result/errors.ts';
import { AccessConsequence, MemberRoles } from './member-roles.tsx';
import {
  emptyMemberForm,
  loginFrom,
  missingIn,
  toNewMember,
  type NewMemberForm,
} from './new-member-form.ts';
import { pathOfPart } from './settings-parts.ts';
import { useAllowance } from './who-may.ts';

type FormProps = {
  readonly form: NewMemberForm;
  readonly onChange: (form: NewMemberForm) => void;
};

function PersonFields({ form, onChange, taken }: FormProps & { readonly taken: boolean }) {
  const { t } = useTranslation('settings');
  return (
    <FormGrid>
      <TextField
        label={t('member.name')}
        value={form.displayName}
        maxLength={80}
        autoFocus
        onChange={(displayName) => {
          onChange({ ...form, displayName });
        }}
      />
      <TextField
        label={t('member.function')}
        value={form.functionTitle}
        maxLength={80}
        onChange={(functionTitle) => {
          onChange({ ...form, functionTitle });
        }}
      />
      <TextField
        label={t('member.login')}
        description={t('member.loginHow')}
        error={taken ? t('member.loginTaken') : undefined}
        value={form.login}
        maxLength={60}
        onChange={(login) => {
          onChange({ ...form, login: loginFrom(login) });
        }}
      />
    </FormGrid>
  );
}

function FirstPassphrase({ form, onChange }: FormProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <div>
        <SectionTitle>{t('newMember.passphrase')}</SectionTitle>
        <Secondary>{t('newMember.passphraseHow')}</Secondary>
      </div>
      <FormGrid>
        <NewPassphrase
          value={form.choice}
          about={[form.login, form.displayName]}
          onChange={(choice) => {
            onChange({ ...form, choice });
          }}
        />
      </FormGrid>
    </>
  );
}

function useAdding() {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const toast = useToast();
  const [form, setForm] = useState(emptyMemberForm);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const allowance = useAllowance('manageMembers');
  const missing = missingIn(form);
  const refused =
    allowance.state === 'mayNot'
      ? t('members.onlyAdmins', { who: allowance.who })
      : missing
        ? t(`newMember.missing.${missing}`)
        : undefined;
  const add = async (): Promise<void> => {
    if (busy || refused !== undefined) return;
    setBusy(true);
    const added = await call('members.add', toNewMember(form));
    setBusy(false);
    setError(added.ok ? null : added.error);
    if (!added.ok) return;
    const text = t('newMember.added', { name: form.displayName.trim() });
    toast({ text, tone: 'ok', goesAlong: true });
    await navigate({ to: pathOfPart('members') });
  };
  return { form, setForm, busy, error, refused, add };
}

/** Answers `/beheer/medewerkers/nieuw`. */
export function NewMemberScreen(): ReactElement {
  const { t } = useTranslation('settings');
  const { form, setForm, busy, error, refused, add } = useAdding();
  const taken = error?.code === 'loginTaken';
  useShortcut('save', () => void add());
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void add();
  };
  return (
    <Page>
      <PageHeader
        breadcrumb={[{ label: t('title'), to: pathOfPart('members') }]}
        title={t('newMember.title')}
        subtitle={t('newMember.subtitle')}
      />
      <Card>
        <form onSubmit={submit} aria-label={t('newMember.title')}>
          <Stack gap={5}>
            <PersonFields form={form} taken={taken} onChange={setForm} />
            <MemberRoles
              value={form.roles}
              onChange={(chosen) => {
                setForm({ ...form, roles: chosen });
              }}
            />
            <AccessConsequence
              before={[]}
              after={form.roles}
              name={form.displayName.trim() || t('newMember.somebody')}
            />
            <FirstPassphrase form={form} onChange={setForm} />
            <ErrorNotice error={taken ? null : error} where={t('newMember.where')} />
            <Row justify="end">
              <ButtonLink to={pathOfPart('members')}>{t('cancel')}</ButtonLink>
              <Button
                type="submit"
                variant="primary"
                icon={IconUserPlus}
                shortcut="save"
                busy={busy}
                refusedBecause={refused}
              >
                {busy ? t('newMember.busy') : t('newMember.button')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}

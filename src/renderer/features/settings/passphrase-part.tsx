// Changing one's own passphrase: the present one first, the new one twice.
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMe } from '#renderer/db/session.ts';
import { NewPassphrase } from '#renderer/features/unlock/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, SectionTitle } from '#renderer/ui/card.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { PasswordField } from '#renderer/ui/text-field.tsx';
import type { AppError } from '#shared/result/errors.ts';

const nothing = { old: '', choice: { passphrase: '', again: '' } };

function missingIn({ old, choice }: typeof nothing): 'old' | 'new' | 'again' | 'same' | null {
  if (old === '') return 'old';
  if (choice.passphrase === '') return 'new';
  if (choice.passphrase === old) return 'same';
  return choice.passphrase === choice.again ? null : 'again';
}

function usePassphraseForm() {
  const { t } = useTranslation('settings');
  const [form, setForm] = useState(nothing);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const missing = missingIn(form);
  const why = missing ? t(`passphrase.missing.${missing}`) : undefined;
  const save = async (): Promise<void> => {
    if (busy || why !== undefined) return;
    setBusy(true);
    setDone(false);
    const changed = await call('vault.changePassphrase', {
      old: form.old,
      new: form.choice.passphrase,
    });
    setBusy(false);
    setDone(changed.ok);
    setError(changed.ok ? null : changed.error);
    if (changed.ok) setForm(nothing);
  };
  const change = (next: typeof nothing): void => {
    setDone(false);
    setForm(next);
  };
  return { form, change, busy, done, error, why, save };
}

function Failure({ error }: { readonly error: AppError | null }): ReactElement | null {
  const { t } = useTranslation('settings');
  if (error?.code === 'wrongCredentials') {
    return (
      <Notice tone="urgent" role="alert">
        {t('passphrase.wrong')}
      </Notice>
    );
  }
  if (error?.code === 'tooManyAttempts') {
    return (
      <Notice tone="urgent" role="alert">
        {t('passphrase.tooMany', { seconds: error.params?.['waitSeconds'] ?? '' })}
      </Notice>
    );
  }
  return <ErrorNotice error={error} where={t('passphrase.where')} />;
}

export function PassphrasePart(): ReactElement {
  const { t } = useTranslation('settings');
  const me = useMe();
  const { form, change, busy, done, error, why, save } = usePassphraseForm();
  useShortcut('save', () => void save());
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <Card>
      <form onSubmit={submit} aria-label={t('tabs.passphrase')}>
        <Stack gap={5}>
          <p>{t('passphrase.how')}</p>
          <FormGrid>
            <PasswordField
              label={t('passphrase.old')}
              value={form.old}
              autoComplete="current-password"
              onChange={(old) => {
                change({ ...form, old });
              }}
            />
          </FormGrid>
          <SectionTitle>{t('passphrase.newTitle')}</SectionTitle>
          <FormGrid>
            <NewPassphrase
              value={form.choice}
              about={[me?.body.login ?? '', me?.body.displayName ?? '']}
              onChange={(choice) => {
                change({ ...form, choice });
              }}
            />
          </FormGrid>
          <Secondary>{t('passphrase.forgotten')}</Secondary>
          <Failure error={error} />
          {done ? (
            <Notice tone="ok" role="status">
              {t('passphrase.done')}
            </Notice>
          ) : null}
          <Row justify="end">
            <Button
              type="submit"
              variant="primary"
              shortcut="save"
              busy={busy}
              refusedBecause={why}
            >
              {busy ? t('passphrase.busy') : t('passphrase.button')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

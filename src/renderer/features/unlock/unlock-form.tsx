// Login and passphrase for one vault. A wrong one says so without saying which of the two is wrong.
import { useRef, useState, type SyntheticEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { PasswordField, TextField } from '#renderer/ui/text-field.tsx';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { Entered } from './entered.ts';
import css from './unlock.module.css';

type VaultChoice = CallOutput<'vault.list'>['vaults'][number];

type Props = {
  readonly vaults: readonly VaultChoice[];
  /** The vault that is chosen, by its token. */
  readonly token: string;
  readonly onChoose: (token: string) => void;
  /** `given`: what was typed, for who must still choose a passphrase of their own. */
  readonly onUnlocked: (entered: Entered, given: string) => void;
  readonly onOther: (vault: VaultChoice) => void;
  readonly onMake: () => void;
};

/** What was typed, unlocking with it, and choosing another vault. */
function useUnlock({ token, onChoose, onUnlocked, onOther }: Props) {
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const passphraseField = useRef<HTMLInputElement>(null);

  const unlock = async (acceptOlderCopy: boolean): Promise<void> => {
    if (busy || login === '' || passphrase === '') return;
    setError(null);
    setBusy(true);
    const result = await call('vault.unlock', { token, login, passphrase, acceptOlderCopy });
    setBusy(false);
    if (result.ok) {
      const { damaged, ...session } = result.value;
      onUnlocked({ session, damaged }, passphrase);
      return;
    }
    setError(result.error);
    if (result.error.code === 'wrongCredentials') setPassphrase('');
    passphraseField.current?.focus();
  };
  const other = async (): Promise<void> => {
    const chosen = await call('vault.choose');
    setError(chosen.ok ? null : chosen.error);
    if (!chosen.ok || !chosen.value) return;
    onOther(chosen.value);
  };
  const fields = { token, onChoose, login, setLogin, passphrase, setPassphrase, passphraseField };
  return { fields, busy, error, unlock, other };
}

function UnlockFields(props: {
  readonly vaults: Props['vaults'];
  readonly fields: ReturnType<typeof useUnlock>['fields'];
}): ReactElement {
  const { t } = useTranslation('unlock');
  const { token, onChoose, login, setLogin, passphrase, setPassphrase, passphraseField } =
    props.fields;
  return (
    <>
      {props.vaults.length > 1 ? (
        <SelectField
          label={t('unlock.vault')}
          value={token}
          onChange={onChoose}
          options={props.vaults.map(({ token: value, name }) => ({ value, label: name }))}
        />
      ) : null}
      <TextField
        label={t('unlock.login')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoFocus
      />
      <PasswordField
        label={t('unlock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
        inputRef={passphraseField}
      />
    </>
  );
}

export function UnlockForm(props: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const { fields, busy, error, unlock, other } = useUnlock(props);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void unlock(false);
  };
  return (
    <Card>
      <form onSubmit={submit} aria-label={t('unlock.title')}>
        <Stack>
          <h2 className={css['title']}>{t('unlock.title')}</h2>
          <UnlockFields vaults={props.vaults} fields={fields} />
          <ErrorNotice error={error} />
          {error?.code === 'olderCopy' ? (
            <Button onClick={() => void unlock(true)}>{t('unlock.openOlder')}</Button>
          ) : null}
          <Button type="submit" variant="primary" busy={busy}>
            {busy ? t('unlock.busy') : t('unlock.button')}
          </Button>
        </Stack>
      </form>
      <Row justify="between">
        <Button variant="subtle" size="small" onClick={() => void other()}>
          {t('unlock.other')}
        </Button>
        <Button variant="subtle" size="small" onClick={props.onMake}>
          {t('unlock.make')}
        </Button>
      </Row>
    </Card>
  );
}

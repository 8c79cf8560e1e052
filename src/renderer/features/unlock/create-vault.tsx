// Making a vault: the school, the person who makes it and becomes administrator, a passphrase.
import { useState, type SyntheticEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';
import { NewPassphrase, type PassphraseChoice } from './new-passphrase.tsx';
import css from './unlock.module.css';

type Props = {
  readonly onMade: (session: CallOutput<'vault.create'>) => void;
  readonly onBack?: (() => void) | undefined;
  readonly onOther: (vault: CallOutput<'vault.list'>['vaults'][number]) => void;
};

const start = { school: '', site: '', displayName: '', login: '', isCoordinator: true };

/** The form's values, whether they are complete, and making the vault with them. */
function useCreate(onMade: Props['onMade']) {
  const [form, setForm] = useState(start);
  const [choice, setChoice] = useState<PassphraseChoice>({ passphrase: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const complete =
    form.school.trim() !== '' &&
    form.displayName.trim().length > 1 &&
    form.login.trim().length > 1 &&
    choice.passphrase !== '' &&
    choice.passphrase === choice.again;

  const make = async (): Promise<void> => {
    if (busy || !complete) return;
    setError(null);
    setBusy(true);
    const made = await call('vault.create', {
      school: { name: form.school, site: form.site, lockAfterMinutes: 5 },
      login: form.login,
      displayName: form.displayName,
      roles: form.isCoordinator ? ['administrator', 'careCoordinator'] : ['administrator'],
      passphrase: choice.passphrase,
    });
    setBusy(false);
    if (made.ok) onMade(made.value);
    else setError(made.error);
  };
  return { form, setForm, choice, setChoice, busy, error, setError, complete, make };
}

export function CreateVault({ onMade, onBack, onOther }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const { form, setForm, choice, setChoice, busy, error, setError, complete, make } =
    useCreate(onMade);
  const other = async (): Promise<void> => {
    const chosen = await call('vault.choose');
    if (chosen.ok && chosen.value) onOther(chosen.value);
    if (!chosen.ok) setError(chosen.error);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void make();
  };

  return (
    <Card>
      <form onSubmit={submit} aria-label={t('create.title')}>
        <Stack>
          <div>
            <h2 className={css['title']}>{t('create.title')}</h2>
            <Secondary>{t('create.explain')}</Secondary>
          </div>
          <CreateFields form={form} onChange={setForm} choice={choice} onChoice={setChoice} />
          <Secondary>{t('create.forgotten')}</Secondary>
          <ErrorNotice error={error} />
          <Row justify="between">
            <Row>
              {onBack ? <Button onClick={onBack}>{t('create.back')}</Button> : null}
              <Button variant="subtle" onClick={() => void other()}>
                {t('unlock.other')}
              </Button>
            </Row>
            <Button
              type="submit"
              variant="primary"
              busy={busy}
              refusedBecause={complete ? undefined : t('create.incomplete')}
            >
              {busy ? t('create.busy') : t('create.button')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

type FieldsProps = {
  readonly form: typeof start;
  readonly onChange: (form: typeof start) => void;
};

function CreateFields(
  props: FieldsProps & {
    readonly choice: PassphraseChoice;
    readonly onChoice: (choice: PassphraseChoice) => void;
  },
): ReactElement {
  const { t } = useTranslation('unlock');
  const { form, onChange } = props;
  return (
    <FormGrid>
      <NameFields form={form} onChange={onChange} />
      <Full>
        <Checkbox
          label={t('create.coordinator')}
          description={t('create.coordinatorHow')}
          checked={form.isCoordinator}
          onChange={(isCoordinator) => {
            onChange({ ...form, isCoordinator });
          }}
        />
      </Full>
      <NewPassphrase
        value={props.choice}
        onChange={props.onChoice}
        about={[form.school, form.displayName, form.login]}
      />
    </FormGrid>
  );
}

const nameFields = [
  { field: 'school', text: 'create.school', maxLength: 120 },
  { field: 'site', text: 'create.site', maxLength: 120 },
  { field: 'displayName', text: 'create.name', maxLength: 80 },
  { field: 'login', text: 'create.login', maxLength: 60 },
] as const;

function NameFields({ form, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation('unlock');
  return (
    <>
      {nameFields.map(({ field, text, maxLength }, index) => (
        <TextField
          key={field}
          label={t(text)}
          value={form[field]}
          maxLength={maxLength}
          autoFocus={index === 0}
          autoComplete={field === 'login' ? 'username' : 'off'}
          onChange={(typed) => {
            const value = field === 'login' ? typed.toLowerCase().replaceAll(/\s/gu, '') : typed;
            onChange({ ...form, [field]: value });
          }}
        />
      ))}
    </>
  );
}

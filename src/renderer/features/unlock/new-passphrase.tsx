// Choosing a passphrase: twice the same, with its strength judged on this laptop.
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { PassphraseMeter } from '#renderer/ui/passphrase-meter.tsx';
import { Full, Secondary } from '#renderer/ui/layout.tsx';
import { PasswordField } from '#renderer/ui/text-field.tsx';
import type { CallOutput } from '#shared/ipc/contract.ts';

export type PassphraseChoice = {
  readonly passphrase: string;
  readonly again: string;
};

type Props = {
  readonly value: PassphraseChoice;
  readonly onChange: (value: PassphraseChoice) => void;
  /** Names that are too easy to guess for this person. */
  readonly about: readonly string[];
};

type Strength = CallOutput<'passphrase.check'>;

const scores = [0, 1, 2, 3, 4] as const;

/** How long guessing takes at ten tries a second, which is what the key derivation allows. */
function guessingTime(guessesLog10: number): 'moments' | 'days' | 'years' | 'centuries' {
  const seconds = guessesLog10 - 1;
  if (seconds < 4) return 'moments';
  if (seconds < 7) return 'days';
  return seconds < 10 ? 'years' : 'centuries';
}

function useStrength(passphrase: string, about: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const key = about.join('\n');
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      if (passphrase === '') {
        setStrength(null);
        return;
      }
      void call('passphrase.check', { passphrase, about: key.split('\n') }).then((checked) => {
        if (current && checked.ok) setStrength(checked.value);
      });
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [passphrase, key]);
  return strength;
}

/** Two fields and a meter, for use inside a FormGrid. */
export function NewPassphrase({ value, onChange, about }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const strength = useStrength(value.passphrase, about);
  const differs = value.again !== '' && value.again !== value.passphrase;
  return (
    <>
      <PasswordField
        label={t('passphrase.new')}
        value={value.passphrase}
        autoComplete="new-password"
        onChange={(passphrase) => {
          onChange({ ...value, passphrase });
        }}
      />
      <PasswordField
        label={t('passphrase.again')}
        value={value.again}
        autoComplete="new-password"
        error={differs ? t('passphrase.differs') : undefined}
        onChange={(again) => {
          onChange({ ...value, again });
        }}
      />
      <Full>
        {strength === null ? (
          <Secondary>{t('passphrase.how')}</Secondary>
        ) : (
          <PassphraseMeter
            score={scores[strength.score] ?? 0}
            crackTime={t(`passphrase.time.${guessingTime(strength.guessesLog10)}`)}
            hint={t(strength.enough ? 'passphrase.enough' : 'passphrase.tooWeak')}
          />
        )}
      </Full>
    </>
  );
}

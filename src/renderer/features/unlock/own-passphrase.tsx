// The first time someone is in: they choose a passphrase of their own, because the administrator who
// added them knows the first one and could otherwise sign in their name.
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import type { AppError } from '#shared/result/errors.ts';
import { NewPassphrase, type PassphraseChoice } from './new-passphrase.tsx';
import css from './unlock.module.css';

type Props = {
  /** The one that was just used to unlock. */
  readonly given: string;
  readonly login: string;
  readonly onChosen: () => void;
};

export function OwnPassphrase({ given, login, onChosen }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const [choice, setChoice] = useState<PassphraseChoice>({ passphrase: '', again: '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const same = choice.passphrase === given;
  const complete = choice.passphrase !== '' && choice.passphrase === choice.again && !same;

  const choose = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (busy || !complete) return;
    setError(null);
    setBusy(true);
    const changed = await call('vault.changePassphrase', { old: given, new: choice.passphrase });
    setBusy(false);
    setError(changed.ok ? null : changed.error);
    if (changed.ok) onChosen();
  };
  return (
    <Card>
      <form onSubmit={(event) => void choose(event)} aria-label={t('own.title')}>
        <Stack>
          <div>
            <h2 className={css['title']}>{t('own.title')}</h2>
            <Secondary>{t('own.explain')}</Secondary>
          </div>
          <FormGrid>
            <NewPassphrase value={choice} onChange={setChoice} about={[login, given]} />
          </FormGrid>
          <ErrorNotice error={error} />
          <Row justify="between">
            <Button variant="subtle" onClick={() => void call('vault.lock')}>
              {t('own.later')}
            </Button>
            <Button
              type="submit"
              variant="primary"
              busy={busy}
              refusedBecause={complete ? undefined : t(same ? 'own.same' : 'own.incomplete')}
            >
              {t('own.button')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

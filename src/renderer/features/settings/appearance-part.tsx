// How this laptop shows the app: language, colours, contrast, and whether screenshots are kept out.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useAppearance } from '#renderer/ui/appearance.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import type { AppError } from '#shared/result/errors.ts';
import { useAnswer } from './use-answer.ts';

const askPreferences = () => call('preferences.get');
const askInfo = () => call('app.info');

export function AppearancePart(): ReactElement {
  const { t } = useTranslation('settings');
  const { appearance, change } = useAppearance();
  return (
    <Card>
      <Stack gap={5}>
        <p>{t('appearance.how')}</p>
        <RadioField
          label={t('appearance.language')}
          value={appearance.language}
          options={[
            { value: 'nl', label: t('appearance.dutch') },
            { value: 'en', label: t('appearance.english') },
          ]}
          onChange={(language) => {
            change({ language });
          }}
        />
        <RadioField
          label={t('appearance.theme')}
          value={appearance.theme}
          options={[
            { value: 'system', label: t('appearance.system') },
            { value: 'light', label: t('appearance.light') },
            { value: 'dark', label: t('appearance.dark') },
          ]}
          onChange={(theme) => {
            change({ theme });
          }}
        />
        <RadioField
          label={t('appearance.contrast')}
          value={appearance.contrast}
          options={[
            { value: 'normal', label: t('appearance.normal') },
            { value: 'high', label: t('appearance.high') },
          ]}
          onChange={(contrast) => {
            change({ contrast });
          }}
        />
        <ContentProtection />
      </Stack>
    </Card>
  );
}

function ContentProtection(): ReactElement {
  const { t } = useTranslation('settings');
  const { answer, again } = useAnswer(askPreferences);
  const info = useAnswer(askInfo).answer;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  if (answer === null) return <Waiting />;
  if (!answer.ok) {
    return <ErrorNotice error={answer.error} where={t('appearance.where')} onRetry={again} />;
  }
  const set = async (contentProtection: boolean): Promise<void> => {
    setChosen(contentProtection);
    const kept = await call('preferences.set', { contentProtection });
    setError(kept.ok ? null : kept.error);
    setChosen(kept.ok ? kept.value.contentProtection : !contentProtection);
  };
  const isPreview = info?.ok === true && info.value.shell === 'preview';
  return (
    <>
      <Checkbox
        label={t('appearance.protection')}
        description={isPreview ? t('appearance.protectionPreview') : t('appearance.protectionHow')}
        checked={chosen ?? answer.value.contentProtection}
        onChange={(protect) => void set(protect)}
      />
      <ErrorNotice error={error} where={t('appearance.where')} />
    </>
  );
}

// What the weighing says, in a colour and in words; and the red banner when reporting goes first.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import type { CodeState, WeighingAdvice } from '#shared/domain/reporting-code-rules.ts';

const tones: Readonly<Record<WeighingAdvice, Tone>> = {
  reportNow: 'urgent',
  report: 'urgent',
  askAdvice: 'late',
  help: 'ok',
  notConfirmed: 'neutral',
};

/** `<AdviceNotice state />`: calm once what it advises was done. */
export function AdviceNotice({ state }: { readonly state: CodeState }): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const { advice, decision } = state;
  if (advice === null) return <Notice>{t('advice.none')}</Notice>;
  if (tones[advice] === 'urgent' && decision?.decision === 'reported') {
    return <Notice tone="ok">{t('advice.followed')}</Notice>;
  }
  return (
    <Notice tone={tones[advice]} title={t(`advice.${advice}`)}>
      {t(`advice.${advice}Text`)}
    </Notice>
  );
}

/** Report first: the numbers in one line, read aloud when it appears. */
export function ReportBanner(): ReactElement {
  const { t } = useTranslation(['reportingCode', 'emergency']);
  const numbers = {
    safeHome: t('emergency:builtIn.safeHome.number'),
    police: t('emergency:builtIn.police.number'),
  };
  return (
    <Notice tone="urgent" role="alert" title={t('banner.title', numbers)}>
      {t('banner.text')}
    </Notice>
  );
}

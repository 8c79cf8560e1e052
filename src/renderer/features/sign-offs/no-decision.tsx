// Says why this member does not decide on a request, and who can help.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';

/** Why this member does not decide here: they wrote the text, signed it already, or somebody else was asked. */
export function NoDecision(props: {
  readonly because: 'author' | 'otherApprover' | 'signedFirst';
  readonly approverName: string;
}): ReactElement {
  const { t } = useTranslation(['signoff']);
  if (props.because === 'signedFirst') {
    return (
      <Notice tone="late" title={t('decide.fourEyesTitleSecond')}>
        {t('decide.fourEyesSecond')}
      </Notice>
    );
  }
  return props.because === 'author' ? (
    <Notice tone="late" title={t('decide.fourEyesTitle')}>
      {t('decide.fourEyes')}
    </Notice>
  ) : (
    <Notice>{t('decide.notYours', { name: props.approverName })}</Notice>
  );
}

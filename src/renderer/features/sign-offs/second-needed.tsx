// That one more signature is needed, why, and who signed already.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useMemberName } from './use-sign-offs.ts';
import type { Signatures } from './use-signatures.ts';

/** `<SecondNeeded signatures={useSignatures(subject)} />`: nothing where one signature is enough. */
export function SecondNeeded({ signatures }: { readonly signatures: Signatures }) {
  const { needed, given } = signatures;
  if (needed.because === null || given.length >= needed.count) return null;
  return <Second because={needed.because} given={given} />;
}

function Second(props: {
  readonly because: NonNullable<Signatures['needed']['because']>;
  readonly given: Signatures['given'];
}): ReactElement {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const [first] = props.given;
  const title = first ? t('twice.oneMore') : t('twice.two');
  return (
    <Notice tone="late" title={title}>
      <p>{t(`signoff:twice.because.${props.because}`)}</p>
      {first?.decision ? (
        <p>
          {t('twice.first', {
            name: nameOf(first.decision.createdBy),
            when: dates.moment(first.decision.createdAtMs),
          })}
        </p>
      ) : null}
    </Notice>
  );
}

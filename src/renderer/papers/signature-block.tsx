// The signatures on a paper: who signed on the screen, with moment and code, and a line for each to sign in ink.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import type { SignatureBlockContent } from '#shared/domain/signature-block.ts';
import { SignLines } from './sign-lines.tsx';
import css from './paper.module.css';

/** `<SignatureBlock content={signed} />` */
export function SignatureBlock({
  content,
}: {
  readonly content: SignatureBlockContent;
}): ReactElement {
  const { t, i18n } = useTranslation(['papers']);
  const dates = makeDateFormat(i18n.language);
  const { signatures, needed } = content;
  const missing = Math.max(0, needed - signatures.length);
  const lines = [
    ...signatures.map(({ name, functionTitle }) =>
      functionTitle === '' ? name : t('signed.line', { name, functionTitle }),
    ),
    ...Array.from({ length: missing }, (_, place) =>
      t('signed.open', { place: signatures.length + place + 1 }),
    ),
  ];
  return (
    <section className={css['asked']}>
      <h2>{t('signed.title')}</h2>
      <ul>
        {signatures.map(({ name, atMs, code, onBehalfOf }) => (
          <li key={name}>
            {t(onBehalfOf === '' ? 'papers:signed.by' : 'papers:signed.byFor', {
              name,
              other: onBehalfOf,
              when: dates.moment(atMs),
              code,
            })}
          </li>
        ))}
        {missing > 0 ? <li>{t('signed.missing', { count: missing })}</li> : null}
      </ul>
      <SignLines who={lines} />
    </section>
  );
}

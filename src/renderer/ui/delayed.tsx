// Waiting is shown only when there is really something to wait for: not within 300 ms.
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './progress.module.css';

/** `<Delayed>…</Delayed>`: shows its children after 300 ms. */
export function Delayed({ children }: { readonly children: ReactNode }): ReactNode {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return due ? children : null;
}

/** `<Waiting label="Sleutel wordt afgeleid" />`: a calm line for short work without a measure. */
export function Waiting({ label }: { readonly label?: string }): ReactElement {
  const { t } = useTranslation('common');
  return (
    <p role="status" className={css['waiting']}>
      <Delayed>{label ?? t('words.oneMoment')}</Delayed>
    </p>
  );
}

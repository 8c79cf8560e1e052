// Whom to call when someone is not safe now. Shown before unlocking: no lock stands before a number.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import css from './emergency-card.module.css';

const numbers = ['police', 'safeHome', 'suicide', 'childLine', 'inspector'] as const;

export function EmergencyCard(): ReactElement {
  const { t } = useTranslation('unlock');
  return (
    <Section title={t('emergency.title')}>
      <Card>
        <dl className={css['numbers']}>
          {numbers.map((id) => (
            <div key={id}>
              <dt>{t(`emergency.${id}.number`)}</dt>
              <dd>{t(`emergency.${id}.when`)}</dd>
            </div>
          ))}
        </dl>
        <Secondary>{t('emergency.checked')}</Secondary>
      </Card>
    </Section>
  );
}

// The ten steps of a referral in their order, with what is done, what comes now and what was passed over and why.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/card.tsx';
import type { OrderedStep } from '#shared/domain/referral-order.ts';
import css from './order-strip.module.css';

export function OrderStrip({ steps }: { readonly steps: readonly OrderedStep[] }): ReactElement {
  const { t } = useTranslation(['referrals']);
  return (
    <Section title={t('order.title')}>
      <ol className={css['strip']}>
        {steps.map(({ step, state, because }) => (
          <li
            key={step}
            className={css['step']}
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span className={css['name']}>{t(`referrals:order.${step}`)}</span>
            <span className={css['state']}>
              {because === null
                ? t(`referrals:orderState.${state}`)
                : t(`referrals:orderSkip.${because}`)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

// The emergency card itself: whom to call, for what, and what to do first. Knows not where it came from.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { checkOf, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import css from './emergency-card.module.css';

export type CardViewProps = {
  readonly card: EmergencyCard;
  /** Numbers and names only, for the edge of a screen. */
  readonly compact?: boolean;
};

export function CardView({ card, compact = false }: CardViewProps): ReactElement {
  const { t } = useTranslation('emergency');
  return (
    <Section title={t('card.title')}>
      <Card>
        {card.advice === '' || compact ? null : <p className={css['advice']}>{card.advice}</p>}
        <dl className={css['numbers']} data-compact={compact || undefined}>
          {card.lines.map((line, at) => (
            <div key={`${String(at)} ${line.number}`}>
              <dt>{line.number}</dt>
              <dd>
                {line.name}
                {compact || line.when === '' ? null : (
                  <span className={css['when']}>{line.when}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <Checked card={card} />
      </Card>
    </Section>
  );
}

/** Which numbers nobody of the school made sure of lately. */
function Checked({ card }: Pick<CardViewProps, 'card'>): ReactElement | null {
  const { t } = useTranslation('emergency');
  const today = useToday();
  const unsure = card.lines.filter((line) => checkOf(line, today) !== 'checked');
  if (unsure.length === 0) return null;
  const never = card.lines.every(({ checkedOn }) => checkedOn === null);
  return (
    <Secondary>
      {never ? t('card.neverChecked') : t('card.toCheck', { count: unsure.length })}
    </Secondary>
  );
}

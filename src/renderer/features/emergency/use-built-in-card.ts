// The card that comes with the product: national numbers, in the language of the screen.
import { useTranslation } from 'react-i18next';
import { builtInLines, type EmergencyCard } from '#shared/domain/emergency-card.ts';

export function useBuiltInCard(): EmergencyCard {
  const { t } = useTranslation('emergency');
  return {
    lines: builtInLines.map((id) => ({
      name: t(`builtIn.${id}.name`),
      number: t(`builtIn.${id}.number`),
      when: t(`builtIn.${id}.when`),
      checkedOn: null,
    })),
    advice: t('card.advice'),
  };
}

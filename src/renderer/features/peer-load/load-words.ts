// The five loads and where they go, in words.
import { useTranslation } from 'react-i18next';
import type { LoadTrend } from '#shared/domain/peer-check-in.ts';
import { loadOf } from './loads.ts';

export function useLoadWords(): (load: number) => string {
  const { t } = useTranslation(['peerLoad']);
  return (load) => t(`load.${loadOf(load)}`);
}

export function useTrendWords(): (trend: LoadTrend) => string {
  const { t } = useTranslation(['peerLoad']);
  return (trend) => t(`trend.${trend}`);
}

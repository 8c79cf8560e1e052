// The five loads and their words.
import { useTranslation } from 'react-i18next';
import type { LoadTrend } from '#shared/domain/peer-check-in.ts';

export const loads = [1, 2, 3, 4, 5] as const;
export type Load = (typeof loads)[number];

/** The load as one of the five; what is no load becomes the lightest. */
export function loadOf(value: number): Load {
  return loads.find((load) => load === value) ?? 1;
}

export function useLoadWords(): (load: number) => string {
  const { t } = useTranslation(['peerLoad']);
  return (load) => t(`load.${loadOf(load)}`);
}

export function useTrendWords(): (trend: LoadTrend) => string {
  const { t } = useTranslation(['peerLoad']);
  return (trend) => t(`trend.${trend}`);
}

// Whom to call when someone is not safe now, before unlocking: no lock stands before a number.
import type { ReactElement } from 'react';
import { CardView } from './card-view.tsx';
import { useBuiltInCard } from './use-built-in-card.ts';

export function LockedEmergencyCard(): ReactElement {
  return <CardView card={useBuiltInCard()} />;
}

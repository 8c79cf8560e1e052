// Whom to call when someone is not safe now, behind the lock: the school's own card, or the national one.
import type { ReactElement } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { CardView } from './card-view.tsx';
import { useBuiltInCard } from './use-built-in-card.ts';

/** `<EmergencyCard compact />`: numbers with what they are for; compact leaves the explanation out. */
export function EmergencyCard({ compact = false }: { readonly compact?: boolean }): ReactElement {
  const builtIn = useBuiltInCard();
  const stored = useRecords('emergencyCard');
  // While reading the national numbers stand there already: nobody waits for a number.
  return <CardView card={stored?.[0]?.body ?? builtIn} compact={compact} />;
}

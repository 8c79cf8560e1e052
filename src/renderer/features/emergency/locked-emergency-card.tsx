// Whom to call when someone is not safe now, before unlocking: no lock stands before a number. The card of
// the chosen vault's school where this laptop has a copy of it, the national one otherwise.
import { useEffect, useState, type ReactElement } from 'react';
import { call } from '#renderer/bridge.ts';
import type { EmergencyCard } from '#shared/domain/emergency-card.ts';
import { CardView } from './card-view.tsx';
import { useBuiltInCard } from './use-built-in-card.ts';

type Props = {
  /** The vault that is chosen; null while there is none. */
  readonly token: string | null;
};

export function LockedEmergencyCard({ token }: Props): ReactElement {
  const builtIn = useBuiltInCard();
  const [own, setOwn] = useState<{ token: string; card: EmergencyCard | null } | null>(null);
  useEffect(() => {
    if (token === null) return;
    let here = true;
    void call('emergency.card', { token }).then((copy) => {
      if (here) setOwn({ token, card: copy.ok ? copy.value : null });
    });
    return () => {
      here = false;
    };
  }, [token]);
  const card = own !== null && own.token === token ? own.card : null;
  return <CardView card={card ?? builtIn} />;
}

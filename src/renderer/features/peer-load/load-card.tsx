// How heavy it is for each peer of a session, for their coach alone: a digit on the row sets it, saved at once. The
// whole table can read the screen it stands on, so peers have a number here and no name, and it is out of sight
// while a list that tells whose number that is stands there.
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useOwnPeers } from '#renderer/features/intervision/index.ts';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Row, Secondary } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { withoutReplaced } from '#shared/domain/peer-check-in.ts';
import type { AppError } from '#shared/result/errors.ts';
import { LoadChoice, LoadEnds } from './load-choice.tsx';
import { loadOf, type Load } from './loads.ts';
import css from './load.module.css';

export type LoadCardProps = {
  readonly sessionId: RecordId;
  /** All who are expected: their place is their number. */
  readonly peerIds: readonly RecordId[];
  /** The keys that lead here, as they stand on a key cap. */
  readonly keys: readonly string[];
  /** Names stand beside it with their number: then it keeps out of sight. */
  readonly away: boolean;
  readonly onShow: () => void;
};

/** Where those keys land. */
export const loadCardPlace = '#peer-load input';

/** `<LoadCard sessionId peerIds keys away onShow />`: nothing for who is no coach of these peers. */
export function LoadCard(props: LoadCardProps): ReactElement | null {
  const { sessionId, peerIds, keys } = props;
  const { t } = useTranslation(['peerLoad']);
  const own = useOwnPeers();
  const load = useLoads(sessionId);
  const list = useRef<HTMLUListElement>(null);
  const shown = peerIds.filter((id) => own?.has(id));
  if (shown.length === 0) return null;
  if (props.away) return <Away keys={keys} onShow={props.onShow} />;
  const buddy = (id: RecordId) => t('card.buddy', { number: peerIds.indexOf(id) + 1 });
  const go = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const row = list.current?.children[Math.max(0, Math.min(shown.length - 1, at + step))];
    (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector('input'))?.focus();
  };
  return (
    <Section title={t('card.title')} end={<KeyHint keys={keys} />}>
      <Card padding="none">
        <LoadEnds />
        <ul role="list" id="peer-load" ref={list} className={css['rows']}>
          {shown.map((id, at) => (
            <li key={id} className={css['row']}>
              <span className={css['name']}>{buddy(id)}</span>
              <LoadChoice
                label={t('card.of', { name: buddy(id) })}
                value={load.of(id)}
                onChange={(value) => void load.set(id, value)}
                onKeyDown={(event) => go(event, at)}
              />
            </li>
          ))}
        </ul>
      </Card>
      <Secondary>{t('card.keys')}</Secondary>
      <ErrorNotice error={load.error} where={t('notSaved')} />
    </Section>
  );
}

function Away({ keys, onShow }: Pick<LoadCardProps, 'keys' | 'onShow'>): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  return (
    <Section title={t('card.title')} end={<KeyHint keys={keys} />}>
      <Row justify="between">
        <Secondary>{t('card.away')}</Secondary>
        <Button size="small" variant="subtle" onClick={onShow}>
          {t('card.show')}
        </Button>
      </Row>
    </Section>
  );
}

/** What was set in this session; a choice shows at once and falls back when it could not be kept. */
function useLoads(sessionId: RecordId) {
  const checkIns = withoutReplaced(
    useRecordsWhere('peerCheckIn', 'body.sessionId', sessionId) ?? [],
  );
  const on = useToday();
  const [pending, setPending] = useState<ReadonlyMap<RecordId, Load>>(new Map());
  const [error, setError] = useState<AppError | null>(null);
  return {
    error,
    of: (peerId: RecordId): Load | null => {
      const known = checkIns.find(({ body }) => body.peerId === peerId);
      return pending.get(peerId) ?? (known ? loadOf(known.body.load) : null);
    },
    set: async (peerId: RecordId, load: Load) => {
      setPending((before) => new Map(before).set(peerId, load));
      const saved = await call('peerCheckIns.save', { peerId, sessionId, on, load });
      setError(saved.ok ? null : saved.error);
      if (saved.ok) return;
      setPending((before) => new Map([...before].filter(([id]) => id !== peerId)));
    },
  };
}

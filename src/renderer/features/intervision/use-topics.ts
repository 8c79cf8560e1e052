// Adding a topic, mending its words, taking it away and bringing it back.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useToast } from '#renderer/ui/toasts.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type Topic = ViewOf<'intervisionTopic'>;

/** '' for a peer who rather not says. */
function peerOf(broughtBy: string): RecordId | null {
  const id = recordIdSchema.safeParse(broughtBy);
  return id.success ? id.data : null;
}

/** Each answers whether it is on disk. */
export function useTopics(groupId: RecordId) {
  const { t } = useTranslation(['intervision']);
  const toast = useToast();
  const [error, setError] = useState<AppError | null>(null);
  const send = async (input: Omit<CallInput<'intervisionTopics.save'>, 'groupId'>) => {
    const saved = await call('intervisionTopics.save', { ...input, groupId });
    setError(saved.ok ? null : saved.error);
    return saved.ok;
  };
  const add = (text: string, broughtBy: string) =>
    send({
      ...{ topicId: null, expectedRevision: 0, text, state: 'open' },
      broughtBy: peerOf(broughtBy),
    });
  const change = ({ id, revision }: Topic, text: string, broughtBy: string) =>
    send({
      ...{ topicId: id, expectedRevision: revision, text, state: 'open' },
      broughtBy: peerOf(broughtBy),
    });
  const set = ({ id, revision, body }: Topic, state: 'open' | 'withdrawn', later: number) =>
    send({
      ...{ topicId: id, expectedRevision: revision + later, state },
      ...{ text: body.text, broughtBy: body.broughtBy },
    });
  const withdraw = async (topic: Topic) => {
    if (!(await set(topic, 'withdrawn', 0))) return;
    toast({ text: t('topics.withdrawn'), onUndo: () => void set(topic, 'open', 1) });
  };
  return { error, add, change, withdraw };
}

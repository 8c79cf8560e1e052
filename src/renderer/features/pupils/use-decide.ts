// Saying of pupils that they left or are at school, with what comes of it in words.
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export function useDecide() {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const asker = useAsk();
  const decide = async (
    pupils: readonly ViewOf<'pupil'>[],
    status: 'active' | 'left',
  ): Promise<boolean> => {
    const chosen = pupils.map(({ id, revision }) => ({ pupilId: id, expectedRevision: revision }));
    const done = await asker.ask(() => call('pupils.decide', { pupils: chosen, status }));
    if (!done) return false;
    const count = pupils.length;
    const said =
      status === 'left'
        ? t('people:decide.leftDone', { count })
        : t('people:decide.activeDone', { count });
    const { tasks } = done.value;
    const asked = tasks > 0 ? ` ${t('people:decide.tasks', { count: tasks })}` : '';
    toast({ text: said + asked, tone: 'ok' });
    return true;
  };
  return { decide, busy: asker.busy, error: asker.error };
}

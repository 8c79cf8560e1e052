// Laying a learning goal down: a new one, or one that changes.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { LeaderStep } from '#shared/domain/leader-step.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type SaveGoal = {
  readonly pupil: ViewOf<'pupil'>;
  /** Null for a new one. */
  readonly goal: ViewOf<'ownGoal'> | null;
  readonly onClose: () => void;
};

/** `const { text, setText, setOn, setSetOn, save, refusal, busy, error } = useSaveGoal({ pupil, goal, onClose })` */
export function useSaveGoal({ pupil, goal, onClose }: SaveGoal) {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const today = useToday();
  const [text, setText] = useState(goal?.body.goal ?? '');
  const [setOn, setSetOn] = useState(goal?.body.setOn ?? today);
  const { ask, busy, error } = useAsk();
  const save = async (step?: LeaderStep) => {
    const input = {
      pupilId: goal?.body.pupilId ?? pupil.id,
      ownGoal: goal ? { id: goal.id, expectedRevision: goal.revision } : null,
      fields: { goal: text, setOn, ...(step === undefined ? {} : { step }) },
    };
    if (!(await ask(() => call('ownGoals.save', input)))) return;
    toast({ text: t('people:goal.saved'), tone: 'ok' });
    onClose();
  };
  const empty = text.trim() === '' || setOn === '';
  const refusal = empty ? t('people:goal.fillFirst') : undefined;
  return { text, setText, setOn, setSetOn, today, save, refusal, busy, error };
}

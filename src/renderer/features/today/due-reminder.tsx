// A quiet word when the day turns while the app stays open and tasks become due: once, in the app alone.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { newlyDue } from './newly-due.ts';
import { useTodayItems } from './use-today-items.ts';

/** `<DueReminder />` in the frame. */
export function DueReminder(): null {
  const { t } = useTranslation(['tasks']);
  const today = useToday();
  const items = useTodayItems(today);
  const toast = useToast();
  const told = useRef(today);
  useEffect(() => {
    if (!items || told.current === today) return;
    const count = newlyDue(items.now, told.current, today);
    told.current = today;
    if (count > 0) toast({ text: t('toast.dueToday', { count }), tone: 'late' });
  }, [items, today, toast, t]);
  return null;
}

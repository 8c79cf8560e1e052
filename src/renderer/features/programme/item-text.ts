// How an item of the plan is called and what it means: built-in ones from the texts, own ones as written.
import { useTranslation } from 'react-i18next';
import { planItems, type PlanItemState } from '#shared/domain/programme-plan.ts';

type BuiltInItem = (typeof planItems)[keyof typeof planItems][number];

const builtIns: readonly BuiltInItem[] = Object.values(planItems).flat();

/** `const { title, help } = useItemText(item)`; `help` is '' for an own item. */
export function useItemText(item: Pick<PlanItemState, 'id' | 'title'>): {
  readonly title: string;
  readonly help: string;
} {
  const { t } = useTranslation(['programme']);
  const known = builtIns.find((id) => id === item.id);
  if (known === undefined) return { title: item.title, help: '' };
  return { title: t(`items.${known}.title`), help: t(`items.${known}.help`) };
}

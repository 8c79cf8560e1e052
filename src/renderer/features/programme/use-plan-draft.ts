// A part of the plan while it is being written: kept as it is typed, on top of the revision that stood there when it
// began.
import { useState } from 'react';
import * as z from 'zod';
import { useDraft } from '#renderer/features/drafts/index.ts';
import type { Plan } from './use-plan.ts';

/** `const form = usePlanDraft(plan, 'evaluation', formSchema, stored)`; `stored` is what the plan says of it now. */
export function usePlanDraft<Value extends object>(
  plan: Plan,
  part: 'actionPlan' | 'evaluation',
  schema: z.ZodType<Value>,
  stored: Value,
) {
  const draft = useDraft(
    `plan:${plan.schoolYear}:${part}`,
    z.object({ revision: z.int().min(0), value: schema }),
  );
  const [form, setForm] = useState(draft.initial);
  const value = form?.value ?? stored;
  const revision = form?.revision ?? plan.revision;
  return {
    dirty: form !== null,
    draft,
    value,
    revision,
    set: (change: Partial<Value>) => {
      const next = { revision, value: { ...value, ...change } };
      setForm(next);
      draft.keep(next);
    },
    drop: () => {
      setForm(null);
      draft.forget();
    },
  };
}

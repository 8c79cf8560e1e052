// The plan of a school year as the screens have it, and saving one item or one part of it. What somebody
// else changed since is not overwritten: the services say so and the form stays as it is.
import { useMemo, useState } from 'react';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PlanItemState, ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import { emptyPlan } from '#shared/domain/programme-plan-rules.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useTranslation } from 'react-i18next';

export type Plan = {
  readonly schoolYear: string;
  /** Null when nothing was written down for this year yet. */
  readonly id: RecordId | null;
  /** 0 when nothing was written down yet. */
  readonly revision: number;
  readonly body: ProgrammePlanBody;
};

/** The plan of a year, an empty one when there is none; undefined while reading. */
export function usePlan(schoolYear: string): Plan | undefined {
  const plans = useRecords('programmePlan');
  return useMemo(() => {
    if (!plans) return undefined;
    const found = plans
      .filter(({ body }) => body.schoolYear === schoolYear)
      .sort((a, b) => a.createdAtMs - b.createdAtMs)
      .at(0);
    return {
      schoolYear,
      id: found?.id ?? null,
      revision: found?.revision ?? 0,
      body: found?.body ?? emptyPlan(schoolYear),
    };
  }, [plans, schoolYear]);
}

export type PlanSaver = {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Both are true once it is on disk. `expectedRevision` is what stood on the screen. */
  readonly saveItem: (item: PlanItemState, expectedRevision: number) => Promise<boolean>;
  readonly savePart: (
    change: CallInput<'programme.savePart'>['change'],
    expectedRevision: number,
  ) => Promise<boolean>;
};

/** `const { busy, error, saveItem, savePart } = useSavePlan(schoolYear)` */
export function useSavePlan(schoolYear: string): PlanSaver {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const during = async (ask: () => ReturnType<typeof call<'programme.saveItem'>>) => {
    if (busy) return false;
    setBusy(true);
    const saved = await ask();
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    return saved.ok;
  };
  return {
    busy,
    error,
    saveItem: (item, expectedRevision) =>
      during(() => call('programme.saveItem', { schoolYear, expectedRevision, item })),
    savePart: (change, expectedRevision) =>
      during(() => call('programme.savePart', { schoolYear, expectedRevision, change })),
  };
}

/** Why this member cannot change the plan; undefined when they can. */
export function usePlanRefusal(): string | undefined {
  const { t } = useTranslation(['programme']);
  return useMayDo('manageProgramme') ? undefined : t('programme:refused.manage');
}

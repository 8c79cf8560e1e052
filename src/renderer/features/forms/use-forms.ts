// The forms of support as this school uses them: the basic three and those it switched on, by its own names.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { formsInUse, settingsIn } from '#shared/domain/programme-settings.ts';
import type { PairForm } from '#shared/domain/support-form.ts';

/** `const formName = useFormName(); formName('peerBuddy')` */
export function useFormName(): (form: PairForm) => string {
  const { t } = useTranslation(['forms']);
  const own = useRecords('programmeSettings')?.[0]?.body.formNames;
  return useCallback((form) => own?.[form] ?? t(`forms:names.${form}`), [own, t]);
}

/** The forms one can choose from, in their fixed order. */
export function useForms(): readonly PairForm[] {
  return formsInUse(settingsIn(useRecords('programmeSettings') ?? []));
}

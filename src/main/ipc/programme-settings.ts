// The settings of peer support as handlers use them: the school's own, or the defaults.
import type { MemberContext } from './context.ts';
import {
  formsInUse,
  settingsIn,
  type ProgrammeSettings,
} from '#shared/domain/programme-settings.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import { AppFailure } from '#shared/result/errors.ts';

export function programmeSettings(context: MemberContext): ProgrammeSettings {
  return settingsIn(context.list('programmeSettings'));
}

/** A failure if the school does not use one of these forms. */
export function mustUseForms(context: MemberContext, forms: readonly PairForm[]): void {
  const used = formsInUse(programmeSettings(context));
  if (!forms.every((form) => used.includes(form))) throw new AppFailure('formNotInUse');
}

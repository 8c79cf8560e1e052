// Builds the form for consent of one pupil: the purposes that were chosen, and who signs at this age.
import { endOfNextYear, ownFormName, schoolOf, type ExportSource } from '#main/exports/source.ts';
import type { ConsentForm } from '#shared/domain/consent-form.ts';
import { dateOf } from '#shared/domain/date.ts';
import { ageGroupOn, pupilName } from '#shared/domain/pupil.ts';
import type { PaperRequest } from '#shared/ipc/paper.ts';

type Ask = Extract<PaperRequest, { paper: 'consentForm' }>['ask'];

/** Under sixteen, and at an unknown age, who has custody decides; from twelve the pupil signs too. */
export function buildConsentForm(
  source: ExportSource,
  ask: Ask,
): { readonly content: ConsentForm; readonly destroyBy: string } {
  const { body } = source.get('pupil', ask.pupilId);
  const age = ageGroupOn(body.birthDate, dateOf(source.now()));
  return {
    content: {
      ...schoolOf(source),
      pupil: pupilName(body),
      className: body.className,
      age,
      form: ask.form,
      formName: ownFormName(source, ask.form),
      role: ask.role,
      purposes: [...new Set(ask.purposes)],
      pupilSigns: age !== 'under12',
      parentsSign: age === null || age === 'under12' || age === 'from12',
    },
    destroyBy: endOfNextYear(source),
  };
}

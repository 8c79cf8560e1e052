// Builds the agreement of a pair, to be signed by both, the coach and, where it is needed, the parents.
import { libraryContent } from '#main/exports/library/content.ts';
import { endOfNextYear, ownFormName, schoolOf, type ExportSource } from '#main/exports/source.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { ageGroupOn, pupilName } from '#shared/domain/pupil.ts';
import type { SupportAgreement } from '#shared/domain/support-agreement.ts';
import { formRules } from '#shared/domain/support-form.ts';

const parentsUntil = new Set(['under12', 'from12', null]);

export function buildSupportAgreement(
  source: ExportSource,
  request: { readonly pairId: RecordId },
  language: 'nl' | 'en',
): { readonly content: SupportAgreement; readonly destroyBy: string } {
  const { body } = source.get('pair', request.pairId);
  const today = dateOf(source.now());
  const pupils = source.list('pupil');
  const among = (ids: readonly RecordId[]) =>
    ids.flatMap((id) => pupils.find((pupil) => pupil.id === id) ?? []);
  const member = (id: MemberId) =>
    source.vault.members().find((one) => one.id === id)?.displayName ?? '';
  const supportees = among(body.supporteeIds);
  const young = supportees.some((one) => parentsUntil.has(ageGroupOn(one.body.birthDate, today)));
  const rules = libraryContent(language).items.find(({ id }) => id === 'agreement-pair');
  const { place } = formRules[body.form];
  return {
    content: {
      ...schoolOf(source),
      code: body.code,
      form: body.form,
      formName: ownFormName(source, body.form),
      schoolYear: body.schoolYear,
      supporters: among(body.supporterIds).map((one) => pupilName(one.body)),
      supportees: supportees.map((one) => pupilName(one.body)),
      className: body.className,
      startedOn: body.startedOn,
      trialUntil: body.match.trialUntil,
      meetEveryDays: body.meetEveryDays,
      goal: body.goal,
      place,
      outsideAgreedOn: body.outsideAgreedOn,
      secrecyToldOn: body.agreement.secrecyToldOn,
      mentorMayKnow: body.agreement.mentorMayKnow,
      coach: member(body.coachId),
      backstop: member(body.backstopId),
      rules: [...(rules?.lines ?? [])],
      close: rules?.close ?? '',
      parentsSign: young || place === 'anywhere',
    },
    destroyBy: endOfNextYear(source),
  };
}

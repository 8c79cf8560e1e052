// Builds the list of peers for a poster: accepted peers of this school year, only with a consent for it that
// stands today. Everybody else is not on it, and nothing says so.
import { endOfNextYear, ownFormName, schoolOf, type ExportSource } from '#main/exports/source.ts';
import { isAccepted } from '#shared/domain/application-rules.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PosterList } from '#shared/domain/poster-list.ts';
import { consentStands, type ConsentPurpose } from '#shared/domain/pupil-consent.ts';
import { isInLists, pupilName, pupilSortName } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { pairForms, type PairForm } from '#shared/domain/support-form.ts';
import { AppFailure } from '#shared/result/errors.ts';

function peersOf(source: ExportSource, form: PairForm, schoolYear: string): ReadonlySet<RecordId> {
  const applications = source
    .list('application')
    .filter(({ body }) => body.schoolYear === schoolYear && body.withdrawnOn === null);
  const confirmations = source.list('confirmation');
  const accepted = applications
    .map(({ body }) => body.pupilId)
    .filter((id) => isAccepted(id, form, applications, confirmations));
  const supporting = source
    .list('pairCard')
    .filter(({ body }) => body.form === form && body.status !== 'ended')
    .flatMap(({ body }) => body.supporterIds);
  return new Set([...accepted, ...supporting]);
}

/** Throws `nobodyConsented` when nobody's consent stands: there is nothing to print then. */
export function buildPosterList(source: ExportSource): {
  readonly content: PosterList;
  readonly destroyBy: string;
} {
  const today = dateOf(source.now());
  const schoolYear = schoolYearOf(today);
  const consents = source.list('pupilConsent').map(({ body }) => body);
  const custody = source.list('legalRepresentation').map(({ body }) => body);
  const pupils = source
    .list('pupil')
    .filter(({ body }) => isInLists(body) && body.status === 'active')
    .sort((a, b) => pupilSortName(a.body).localeCompare(pupilSortName(b.body), 'nl'));
  const agrees = (pupil: (typeof pupils)[number], purpose: ConsentPurpose): boolean =>
    consentStands(
      purpose,
      pupil.body,
      custody.find(({ pupilId }) => pupilId === pupil.id) ?? null,
      consents.filter(({ pupilId }) => pupilId === pupil.id),
      today,
    ).answer === 'yes';
  const groups = pairForms.flatMap((form) => {
    const ids = peersOf(source, form, schoolYear);
    const peers = pupils
      .filter((pupil) => ids.has(pupil.id) && agrees(pupil, 'poster'))
      .map((pupil) => ({
        name: pupilName(pupil.body),
        className: pupil.body.className,
        photo: agrees(pupil, 'photo'),
      }));
    return peers.length === 0 ? [] : [{ form, formName: ownFormName(source, form), peers }];
  });
  if (groups.length === 0) throw new AppFailure('nobodyConsented');
  const dropIns = source
    .list('dropInSession')
    .filter(({ body }) => body.from <= today && body.until >= today)
    .map(({ body: { title, weekday, startsAt, place } }) => ({ title, weekday, startsAt, place }));
  return {
    content: { ...schoolOf(source), schoolYear, groups, dropIns },
    destroyBy: endOfNextYear(source),
  };
}

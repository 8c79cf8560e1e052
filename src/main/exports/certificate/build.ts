// Builds the certificate of a peer from the training that was finished and the hours of the year. Refuses
// one without a finished training, and own words that name another pupil.
import { hourSourcesOf, ownFormName, schoolOf, type ExportSource } from '#main/exports/source.ts';
import {
  trainingFollowed,
  type Certificate,
  type CertificateAsk,
} from '#shared/domain/certificate.ts';
import { dateOf } from '#shared/domain/date.ts';
import { hoursOf, hourTotals, studyCredits } from '#shared/domain/hours.ts';
import { namesIn } from '#shared/domain/name-check.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { schoolYearDays } from '#shared/domain/school-year.ts';
import { attendedMinutes } from '#shared/domain/training-rules.ts';
import { AppFailure } from '#shared/result/errors.ts';

function checkSkills(source: ExportSource, ask: CertificateAsk): void {
  const others = source
    .list('pupil')
    .filter(({ id }) => id !== ask.pupilId)
    .map(({ body }) => body);
  for (const line of ask.skills) {
    const [name] = namesIn(line, others);
    if (name) throw new AppFailure('paperHasNames', { name, line });
  }
}

function trainingOf(
  source: ExportSource,
  ask: CertificateAsk,
): Pick<Certificate, 'training' | 'conditions'> {
  const trainings = source.list('training').map(({ body }) => body);
  const followed = trainingFollowed(ask.pupilId, ask.form, trainings);
  const completedOn = followed?.trainee.completedOn ?? null;
  if (!followed?.ready || completedOn === null) throw new AppFailure('trainingNotCompleted');
  const { training, trainee, conditions } = followed;
  const attended = training.sessions.filter(
    ({ id, held }) => held && trainee.attended.includes(id),
  );
  return {
    training: {
      name: training.name,
      provider: training.provider === 'external' ? training.providerName : '',
      halfDays: attended.length,
      minutes: attendedMinutes(training, trainee),
      placementMinutes: trainee.placementMinutes,
      completedOn,
    },
    conditions: conditions
      .map(({ name }) => name)
      .filter((name) => name !== 'placement' || trainee.placementMinutes > 0),
  };
}

/** Throws `trainingNotCompleted`, `paperHasNames` or `dateImpossible` (dated before the training ended). */
export function buildCertificate(
  source: ExportSource,
  ask: CertificateAsk,
): { readonly content: Certificate; readonly destroyBy: null } {
  const { body } = source.get('pupil', ask.pupilId);
  const followed = trainingOf(source, ask);
  if (ask.on < followed.training.completedOn) {
    const today = followed.training.completedOn;
    throw new AppFailure('dateImpossible', { field: 'on', date: ask.on, today });
  }
  checkSkills(source, ask);
  const period = { ...schoolYearDays(ask.schoolYear), today: dateOf(source.now()) };
  const totals = hourTotals(hoursOf(ask.pupilId, hourSourcesOf(source), period));
  const { hoursPerCredit } = source.list('programmeSettings')[0]?.body ?? defaultSettings;
  return {
    content: {
      ...schoolOf(source),
      ...followed,
      name: pupilName(body),
      form: ask.form,
      formName: ownFormName(source, ask.form),
      schoolYear: ask.schoolYear,
      practiceMinutes: totals.minutes - totals.byKind.training,
      credits: studyCredits(totals.minutes, hoursPerCredit),
      skills: [...new Set(ask.skills)],
      place: ask.place,
      on: ask.on,
      coordinator: ask.coordinator,
      head: ask.head,
    },
    // It is the peer's to keep.
    destroyBy: null,
  };
}

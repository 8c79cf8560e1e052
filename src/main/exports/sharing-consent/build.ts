// Builds the consent form of one referral: the items that would go along by name, and who signs at this age.
import { endOfNextYear, schoolOf, type ExportSource } from '#main/exports/source.ts';
import { deciders, partiesAsked } from '#shared/domain/consent.ts';
import { dateOf } from '#shared/domain/date.ts';
import { ageGroupOn, pupilName } from '#shared/domain/pupil.ts';
import { goesAlong } from '#shared/domain/referral-share.ts';
import type { SharingConsent } from '#shared/domain/sharing-consent.ts';
import type { PaperRequest } from '#shared/ipc/paper.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Ask = Extract<PaperRequest, { paper: 'sharingConsent' }>['ask'];

/** Throws `notAllowed` inside the school, where telling is enough and nobody signs. */
export function buildSharingConsent(
  source: ExportSource,
  ask: Ask,
): { readonly content: SharingConsent; readonly destroyBy: string } {
  const { body } = source.get('referral', ask.referralId);
  const pupil = source.get('pupil', body.pupilId).body;
  const said = source.list('legalRepresentation').find((one) => one.body.pupilId === body.pupilId);
  const { birthDate } = pupil;
  const deciding = { birthDate, representation: said?.body ?? null };
  const today = dateOf(source.now());
  const parties = partiesAsked(body, deciding, today);
  if (parties.length === 0) throw new AppFailure('notAllowed');
  const named = deciders(deciding);
  return {
    content: {
      ...schoolOf(source),
      code: body.code,
      pupil: pupilName(pupil),
      age: ageGroupOn(birthDate, today),
      destination: body.destination,
      contact: body.contact,
      asked: body.asked,
      items: goesAlong(body).map(({ item }) => item),
      pupilSigns: parties.includes('pupil'),
      signFor: parties.includes('representatives') ? (named.length > 0 ? [...named] : ['']) : [],
    },
    destroyBy: endOfNextYear(source),
  };
}

// A newcomer's pair can cross two schools, each answering for its own pupils. Names and agreements go from the one
// to the other only with consent to share with that school, of each pupil and of who decides for them.
import type { RecordId } from './id.ts';
import type { LegalRepresentationBody } from './legal-representation.ts';
import type { PairBody } from './pair.ts';
import { consentStands, type PupilConsentBody } from './pupil-consent.ts';
import { idsOfPupil, pupilsById } from './pupil-merge.ts';
import type { PupilBody } from './pupil.ts';

type Pupil = { readonly id: RecordId; readonly body: PupilBody };
type People = Pick<PairBody, 'form' | 'supporterIds' | 'supporteeIds'>;

export type SharingSources<P extends Pupil> = {
  readonly pupils: readonly P[];
  readonly representations: readonly { readonly body: LegalRepresentationBody }[];
  readonly consents: readonly { readonly body: PupilConsentBody; readonly createdAtMs: number }[];
};

/** The pupils of a newcomer's pair whose members go to different schools or sites, as far as known; else nobody. */
function acrossSchools<P extends Pupil>(pair: People, pupils: readonly P[]): readonly P[] {
  if (pair.form !== 'newcomerBuddy') return [];
  const byId = pupilsById(pupils);
  const people = [...pair.supporterIds, ...pair.supporteeIds].flatMap((id) => byId.get(id) ?? []);
  const sites = new Set(people.map(({ body }) => body.site.trim()).filter((site) => site !== ''));
  return sites.size > 1 ? people : [];
}

/** The first pupil of a pair across two schools without consent to share with the other school, or null. */
export function sharedWithoutGround<P extends Pupil>(
  pair: People,
  { pupils, representations, consents }: SharingSources<P>,
  today: string,
): P | null {
  const inOrder = consents.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  const without = acrossSchools(pair, pupils).find((pupil) => {
    const ids = idsOfPupil(pupil.id, pupils);
    const said = inOrder.filter(({ body }) => ids.includes(body.pupilId)).map(({ body }) => body);
    const who = representations.find(({ body }) => body.pupilId === pupil.id)?.body ?? null;
    const standing = consentStands('shareWithOtherSchool', pupil.body, who, said, today);
    return standing.answer !== 'yes';
  });
  return without ?? null;
}

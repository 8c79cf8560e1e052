// Who decides for a pupil, live, as the consent card and the order of a referral need it.
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import type { Deciding } from '#shared/domain/consent.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type DecidingView = {
  readonly pupil: ViewOf<'pupil'> | null;
  readonly representation: ViewOf<'legalRepresentation'> | null;
  readonly deciding: Deciding;
};

/** For nobody yet, or a pupil closed to this member: nobody knows who decides. */
export function useDeciding(pupilId: RecordId | null): DecidingView {
  const pupil = useRecord('pupil', pupilId) ?? null;
  const all = useRecords('legalRepresentation');
  const representation = all?.find(({ body }) => body.pupilId === pupilId) ?? null;
  return {
    pupil,
    representation,
    deciding: {
      birthDate: pupil?.body.birthDate ?? null,
      representation: representation?.body ?? null,
    },
  };
}

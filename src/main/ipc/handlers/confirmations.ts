// The word of a second person on a decision: about exactly what stood on their screen, by who was asked,
// and never by who wrote a part of it.
import { authorsOf } from '#main/ipc/sign-off-state.ts';
import { asTyped } from '#main/ipc/counts-signed.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { newId } from '#main/platform/id.ts';
import {
  askedOf,
  standingConfirmation,
  type ConfirmationSubject,
} from '#shared/domain/confirmation-ask.ts';
import type { Put } from '#main/store/index.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Subject = ConfirmationSubject & {
  readonly dossierId: DossierId;
  readonly revision: number;
};

/** The card of a pair says whether it may meet. Who cannot open the programme leaves it as it is. */
function cardPuts(context: MemberContext, subject: Subject, agrees: boolean): readonly Put[] {
  const { vault } = context;
  if (subject.kind !== 'pair' || vault.dossier(vault.programmeDossierId) === null) return [];
  return [pairCardPut(context, subject.id, subject.body, { agrees })];
}

/** The subject as it is now. Throws `notFound` for what nobody confirms, or cannot be read. */
function subjectOf(context: MemberContext, id: RecordId): Subject {
  const stored = context.vault.get(id);
  const record = stored && asTyped(stored);
  if (record?.kind !== 'application' && record?.kind !== 'pair') throw new AppFailure('notFound');
  return record;
}

export const confirmationHandlers = defineHandlers({
  'confirmations.give': (context, { subjectId, revision, agrees, note }) => {
    const { me } = context.vault;
    const subject = subjectOf(context, subjectId);
    const asked = askedOf(subject);
    if (asked === null) throw new AppFailure('nothingToConfirm');
    if (subject.revision !== revision) throw new AppFailure('revisionConflict');
    if (asked.secondId !== null && asked.secondId !== me.id) throw new AppFailure('notAllowed');
    if (!maySign(me.id, authorsOf(context, subjectId))) {
      throw new AppFailure('authorCannotSign', { name: me.displayName });
    }
    const standing = standingConfirmation(subject, context.list('confirmation'));
    if (standing?.body.agrees) throw new AppFailure('alreadyDecided');
    const { dossierId } = subject;
    const recordId = newId<RecordId>();
    const body = { subjectId, revision, agrees, note };
    context.commit({
      puts: [
        { dossierId, recordId, kind: 'confirmation', body, expectedRevision: 0 },
        ...cardPuts(context, subject, agrees),
      ],
      log: [
        {
          action: 'signed',
          subject: { dossierId, recordId: subjectId },
          detail: { decision: agrees ? 'agrees' : 'disagrees' },
        },
      ],
    });
    return undefined;
  },
});

// The clock of a concern as far as it counts: every revision is held against who wrote it and what was written with
// it, so that a changed program silences no alarm. Reads through the one witness that the file has: its commits.
import { commitOf, peopleBefore, settingsBefore } from './as-it-was.ts';
import { concernStepStands } from './counts-serious.ts';
import { asTyped, hadRole } from './counts-signed.ts';
import {
  clockThatHolds,
  waitsAsLadder,
  type ClockWitness,
} from '#shared/domain/concern-clock-history.ts';
import type { ConcernClockBody } from '#shared/domain/concern-clock.ts';
import { permissions } from '#shared/domain/permission.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

type Clock = TypedRecord<'concernClock'>;

/** Whether an author wrote this revision of something in this commit. */
function wroteIn(vault: Vault, id: string, { changedBy }: Clock, commit: number) {
  return vault.authors(id).find((one) => one.commit === commit && one.author === changedBy);
}

/**
 * The concern was closed in the same commit, by who decides. Who reads the concern finds the closing there and
 * judges it; who reads only the clock knows that something was laid down there by somebody who decides.
 */
function closedWith(vault: Vault, clock: Clock): boolean {
  const { concernId, concernDossierId } = clock.body;
  const { changedBy, changedAtMs } = clock;
  if (!hadRole(vault, changedBy, changedAtMs, permissions.decideConcerns)) return false;
  const commit = commitOf(vault, clock);
  const laid = vault.recordsIn(concernDossierId).filter((id) => {
    return wroteIn(vault, id, clock, commit)?.revision === 1;
  });
  if (vault.dossierKind(concernDossierId) === null) return laid.length > 0;
  return laid.some((id) => {
    const stored = vault.get(id);
    const step = stored ? asTyped(stored) : null;
    return (
      step?.kind === 'concernStep' &&
      step.body.concernId === concernId &&
      step.body.event.type === 'closed' &&
      concernStepStands(vault, step)
    );
  });
}

/** Less urgent is said in the course, in the same commit. */
function saidLessUrgent(vault: Vault, clock: Clock, commit: number): boolean {
  const { concernDossierId, concernId, urgency } = clock.body;
  return vault.recordsIn(concernDossierId).some((id) => {
    const stored = wroteIn(vault, id, clock, commit)?.revision === 1 ? vault.get(id) : null;
    const step = stored ? asTyped(stored) : null;
    return (
      step?.kind === 'concernStep' &&
      step.body.concernId === concernId &&
      step.body.event.type === 'urgency' &&
      step.body.event.to === urgency
    );
  });
}

/** The concern was changed in the same commit, and says the same to who reads it. */
function concernMovedWith(vault: Vault, clock: Clock, was: ConcernClockBody): boolean {
  const { concernId, concernDossierId, urgency, heardAtMs } = clock.body;
  const commit = commitOf(vault, clock);
  const written = wroteIn(vault, concernId, clock, commit);
  if (!written) return false;
  if (vault.dossierKind(concernDossierId) === null) return true;
  const stored = vault.history(concernId).find(({ revision }) => revision === written.revision);
  const concern = stored ? asTyped(stored) : null;
  if (concern?.kind !== 'concern') return false;
  const softer = urgencies.indexOf(urgency) > urgencies.indexOf(was.urgency);
  return (
    concern.body.urgency === urgency &&
    concern.body.heardAtMs === heardAtMs &&
    (!softer || saidLessUrgent(vault, clock, commit))
  );
}

function witnessOf(vault: Vault, first: Clock): ClockWitness<Clock> {
  return {
    mayTell: ({ changedBy, changedAtMs }) =>
      hadRole(vault, changedBy, changedAtMs, permissions.followConcerns),
    closed: (clock) => closedWith(vault, clock),
    moved: (clock, was) => {
      const { changedBy, changedAtMs, body } = clock;
      const commit = commitOf(vault, clock);
      return (
        body.heardAtMs <= first.body.heardAtMs &&
        hadRole(vault, changedBy, changedAtMs, permissions.followConcerns) &&
        concernMovedWith(vault, clock, was) &&
        waitsAsLadder(body, was, settingsBefore(vault, commit).ladder, peopleBefore(vault, commit))
      );
    },
  };
}

/** Laid down with its concern, in the same commit: another one beside it does not count. */
function isOfConcern(vault: Vault, { id, body: { concernId, concernDossierId } }: Clock): boolean {
  const [own] = vault.authors(id);
  const [concern] = vault.authors(concernId);
  return (
    own !== undefined &&
    own.commit === concern?.commit &&
    own.author === concern.author &&
    vault.dossierOf(concernId) === concernDossierId
  );
}

/** The clock with what holds of it, and the newest change that does not; null when it is not the concern's own. */
export function clockAsItCounts(vault: Vault, clock: Clock): Clock | null {
  const revisions = clock.revision === 1 ? [clock] : vault.history(clock.id).map(asTyped);
  const [first, ...later] = revisions.flatMap((one) => (one.kind === 'concernClock' ? [one] : []));
  if (!first || !isOfConcern(vault, first)) return null;
  const { body, disregarded } = clockThatHolds([first, ...later], witnessOf(vault, first));
  return disregarded === null ? { ...clock, body } : { ...clock, body, disregarded };
}

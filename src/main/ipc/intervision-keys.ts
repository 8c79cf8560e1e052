// Letting go who was behind the letters of a member's own sessions: at unlock and when a session opens or is finished.
import { commitOf } from './as-it-was.ts';
import type { MemberContext } from './context.ts';
import { versionsOf } from './versions.ts';
import type { Put, Vault } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import { keysToLetGo } from '#shared/domain/intervision-case-key.ts';
import { lookBacksByOutcome } from '#shared/domain/intervision-look-back.ts';
import { schoolYearDays, schoolYearOf } from '#shared/domain/school-year.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Key = TypedRecord<'intervisionCaseKey'>;
type Session = TypedRecord<'intervisionSession'>;

export function letGoPut(key: Key, expectedRevision: number, on: string): Put {
  const { dossierId, id: recordId } = key;
  const body = { ...key.body, presenterId: null, pairId: null, droppedOn: on };
  return { dossierId, recordId, kind: 'intervisionCaseKey', body, expectedRevision };
}

/**
 * The session with its day and year as they were when the first of these keys was kept: its record lies with the
 * programme, where another year would throw a key away or keep it for ever.
 */
function asItWasKept(vault: Vault, session: Session, keys: readonly Key[]): Session {
  const own = keys.filter(({ body }) => body.sessionId === session.id);
  if (own.length === 0) return session;
  const commit = Math.min(...own.map(({ id }) => commitOf(vault, { id, revision: 1 })));
  const then = versionsOf(vault, session, 'intervisionSession').findLast(
    (version) => commitOf(vault, version) <= commit,
  );
  if (!then) return session;
  const { on, schoolYear } = then.body;
  return { ...session, body: { ...session.body, on, schoolYear } };
}

function lapsed(context: MemberContext): readonly Key[] {
  const kept = context.list('intervisionCaseKey').filter(({ body }) => body.droppedOn === null);
  if (kept.length === 0) return [];
  const today = dateOf(context.now());
  const asked = keysToLetGo(kept, {
    sessions: context
      .list('intervisionSession')
      .map((session) => asItWasKept(context.vault, session, kept)),
    groups: context.list('intervisionGroup'),
    outcomes: context.list('intervisionOutcome'),
    lookBacks: lookBacksByOutcome(context.list('intervisionLookBack')),
    today,
  });
  return kept.filter((key) => {
    const { last } = schoolYearDays(schoolYearOf(dateOf(key.createdAtMs)));
    return last < today || asked.includes(key);
  });
}

/** To commit together with what a session's call changes. */
export function lapsedKeyPuts(context: MemberContext): readonly Put[] {
  const today = dateOf(context.now());
  return lapsed(context).map((key) => letGoPut(key, key.revision, today));
}

/** At unlock, whatever the member does next. What cannot be written now waits for the next time. */
export function letLapsedKeysGo(context: MemberContext): void {
  const keys = lapsed(context);
  if (keys.length === 0) return;
  const today = dateOf(context.now());
  try {
    context.commit({
      puts: keys.map((key) => letGoPut(key, key.revision, today)),
      log: keys.map(({ dossierId, id: recordId }) => ({
        ...{ action: 'changed' as const, subject: { dossierId, recordId } },
      })),
    });
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
  }
}

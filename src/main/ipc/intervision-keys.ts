// Letting go who was behind the letters of a member's own sessions: at unlock and when a session opens or is finished.
import type { MemberContext } from './context.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import { keysToLetGo } from '#shared/domain/intervision-case-key.ts';
import { lookBacksByOutcome } from '#shared/domain/intervision-look-back.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Key = TypedRecord<'intervisionCaseKey'>;

export function letGoPut(key: Key, expectedRevision: number, on: string): Put {
  const { dossierId, id: recordId } = key;
  const body = { ...key.body, presenterId: null, pairId: null, droppedOn: on };
  return { dossierId, recordId, kind: 'intervisionCaseKey', body, expectedRevision };
}

function lapsed(context: MemberContext): readonly Key[] {
  const kept = context.list('intervisionCaseKey').filter(({ body }) => body.droppedOn === null);
  if (kept.length === 0) return [];
  return keysToLetGo(kept, {
    sessions: context.list('intervisionSession'),
    groups: context.list('intervisionGroup'),
    outcomes: context.list('intervisionOutcome'),
    lookBacks: lookBacksByOutcome(context.list('intervisionLookBack')),
    today: dateOf(context.now()),
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

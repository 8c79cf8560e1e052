// Sessions of intervision through the services' door, read back as a screen does: each note and outcome is held
// against who was a coach when it was written. Few and many, because judging one must not become slower by how many
// others there are.
import { beginSession, closing, markAll, saveOutcome } from '#test/support/intervision-after.ts';
import { putGroup } from '#test/support/intervision.ts';
import { openTestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

export type SessionFigures = {
  readonly few: number;
  readonly many: number;
  /** Per record read for the first time after unlock, with few and with many sessions held. */
  readonly readFewMs: number;
  readonly readManyMs: number;
  readonly recordsRead: number;
};

const few = 20;
const many = 200;
const outcomesEach = 5;

export async function measureSessions(): Promise<SessionFigures> {
  const vault = await openTestVault();
  try {
    const coach = await vault.as('coach');
    const { groupId } = putGroup(coach, [vault.idOf('coach')]);
    const hold = async (count: number): Promise<void> => {
      const member = await vault.as('coach');
      const door = serveAs(member);
      for (let at = 0; at < count; at += 1) {
        const held = await beginSession(member, [vault.idOf('coach')], { groupId, door });
        await markAll(held);
        for (let outcome = 0; outcome < outcomesEach; outcome += 1) {
          await saveOutcome(held, { text: `Samen lunchen op dag ${String(outcome)}` });
        }
        await door.ask('intervisionSessions.close', closing(member, held));
      }
    };
    /** With nothing in memory yet, as after unlocking. */
    const read = async (): Promise<{ readonly ms: number; readonly count: number }> => {
      const door = serveAs(await vault.as('coach'));
      const started = performance.now();
      const { records } = await door.ask('records.load', undefined);
      return { ms: (performance.now() - started) / records.length, count: records.length };
    };
    await hold(few);
    const { ms: readFewMs } = await read();
    await hold(many - few);
    const { ms: readManyMs, count: recordsRead } = await read();
    return { few, many, readFewMs, readManyMs, recordsRead };
  } finally {
    vault.close();
  }
}

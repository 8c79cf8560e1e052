// Concerns through the services' door, with everything that follows from one: its dossier, its clock, tasks, a
// decision. Read back as a screen does, which judges whether each record counts; few and many, because judging
// one must not become slower by how many others there are.
import { dateOf } from '#shared/domain/date.ts';
import { testConcern } from '#test/support/concern.ts';
import { openTestVault, putPair } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

export type ConcernFigures = {
  readonly few: number;
  readonly many: number;
  /** Laying one down and deciding on it: two commits. */
  readonly layMs: number;
  /** Per record read, with few and with many concerns. */
  readonly readFewMs: number;
  readonly readManyMs: number;
  readonly recordsRead: number;
};

const few = 50;
const many = 500;

export async function measureConcerns(): Promise<ConcernFigures> {
  const vault = await openTestVault();
  try {
    const coordinator = await vault.as('coordinator');
    const pair = putPair(coordinator, vault.idOf('coach'));
    const door = serveAs(coordinator);
    const lay = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at += 1) {
        const { concernId } = await door.ask('concerns.create', {
          pairId: pair.pairId,
          fields: testConcern(pair.supporteeId, vault.now(), { peerId: pair.supporterId }),
          pausePair: false,
        });
        await door.ask('concerns.step', {
          ...{ concernId, on: dateOf(vault.now()), byId: null },
          event: {
            type: 'decision',
            decision: 'keepFollowing',
            reason: 'De mentor vraagt ernaar.',
          },
        });
      }
    };
    const read = async (): Promise<{ readonly ms: number; readonly count: number }> => {
      const started = performance.now();
      const { records } = await door.ask('records.load', undefined);
      return { ms: (performance.now() - started) / records.length, count: records.length };
    };
    const started = performance.now();
    await lay(few);
    const layFew = performance.now() - started;
    const { ms: readFewMs } = await read();
    await lay(many - few);
    const { ms: readManyMs, count: recordsRead } = await read();
    return { few, many, layMs: layFew / few, readFewMs, readManyMs, recordsRead };
  } finally {
    vault.close();
  }
}

// Measures search in texts: how long building takes, what it costs in memory, and how quickly questions
// are answered. Made-up Dutch notes with the words of a school, common and rare.
import { newTextIndex, searchWords } from '#main/store/index.ts';

const common = (
  'de het een in op met van en niet dat zij hij was is naar voor over toen wel nog aan bij ook ' +
  'school klas mentor leerling gesprek rooster huiswerk toets pauze aula gang les vriend thuis'
).split(' ');
const rare = (
  'planning faalangst verhuizing ruzie telefoon bijbaan voetbal orkest dyslexie spijbelen logopedie ' +
  'stage profielkeuze herkansing conciërge mediatheek schoolreis werkstuk presentatie pestprotocol'
).split(' ');

/** The same numbers every time, so that runs can be compared. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick(words: readonly string[], throwDice: () => number): string {
  return words[Math.floor(throwDice() * words.length)] ?? '';
}

/** A note of about 120 words; one in thirty is rare, and every note has a word of its own. */
function noteText(index: number, throwDice: () => number): string {
  const words = Array.from({ length: 120 }, () =>
    throwDice() < 0.03 ? pick(rare, throwDice) : pick(common, throwDice),
  );
  return `${words.join(' ')} Naam${String(index)}.`;
}

const questions = [
  ...['aula', 'huiswerk plan', 'conciergé', 'faalangst toets', 'de', 'niet naar school', 'ru'],
  ...[
    'naam4711',
    'pestprotocol mentor',
    'bestaatniet',
    'de het een in op met',
    'dyslexie orkest ru',
  ],
];

export type SearchFigures = {
  readonly texts: number;
  readonly buildMs: number;
  /** The longest time one step of building kept other calls waiting. */
  readonly longestStepMs: number;
  readonly memoryBytes: number;
  readonly queries: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
};

const shown = 12;
const step = 100;
const rounds = 25;

function take(found: Iterable<string>): number {
  let count = 0;
  for (const _ of found) {
    count += 1;
    if (count === shown) break;
  }
  return count;
}

/** Fills an index with `count` notes, newest first and in steps as the app does, and asks it questions. */
export function measureSearch(count: number): SearchFigures {
  const throwDice = dice(7);
  const before = process.memoryUsage.rss();
  const index = newTextIndex();
  let buildMs = 0;
  let longestStepMs = 0;
  for (let start = 0; start < count; start += step) {
    const texts = Array.from({ length: Math.min(step, count - start) }, (_, at) => ({
      id: String(start + at),
      text: noteText(start + at, throwDice),
    }));
    const from = performance.now();
    index.putOlder(texts);
    const stepMs = performance.now() - from;
    buildMs += stepMs;
    longestStepMs = Math.max(longestStepMs, stepMs);
  }
  const memoryBytes = process.memoryUsage.rss() - before;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const question of questions) {
      const from = performance.now();
      take(index.find(searchWords(question)));
      times.push(performance.now() - from);
    }
  }
  index.close();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return {
    ...{ texts: count, buildMs, longestStepMs, memoryBytes },
    ...{ queries: times.length, p50Ms: at(0.5), p95Ms: at(0.95) },
  };
}

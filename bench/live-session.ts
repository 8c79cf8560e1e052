// An intervision of 300 lines in the real screens: how long a key keeps the screen busy, and how soon a
// session that was cut off is back after unlocking. Needs `npm run build` and a Chromium; says so when there is none.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeHome } from '../e2e/home.ts';
import { pagesOf } from '../e2e/pages/index.ts';
import { startPreviewApp } from '../e2e/start-preview-app.ts';
import { askIn } from '../e2e/ask-in.ts';
import { root } from '../scripts/run-steps.ts';
import { lineKinds } from '#shared/domain/intervision-method.ts';
import { dateOf } from '#shared/domain/date.ts';

export type LiveFigures = {
  readonly lines: number;
  readonly keys: number;
  /** How long a key keeps the page busy, its frame included, in ms. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** From being unlocked until the caret is back in its line, in ms. */
  readonly backMs: number;
  /** Signs of the last line that were lost when it was cut off. */
  readonly lostSigns: number;
};

const lineCount = 300;
const sentence =
  'Hij zegt dat hij het liefst wil dat iemand gewoon een keer meeloopt naar de kantine. ';
const coach = {
  name: 'Bente Meting',
  login: 'bente',
  passphrase: 'molenwiek sardine trapleuning oktober',
};

/**
 * Runs in the page: how long each key keeps the page busy. Its events with what React draws after them, and the style,
 * layout and paint of the frame; the waits in between, for the next event and for the frame, are nobody's work.
 */
function watchKeys(): void {
  const took: number[] = [];
  Object.assign(window, { keyTimes: took });
  let busyMs = 0;
  let startedAt = 0;
  // React draws in a microtask that its own listener asked for earlier than this one.
  const untilDrawn = (then: () => void) => {
    queueMicrotask(() => {
      busyMs += performance.now() - startedAt;
      then();
    });
  };
  const start = () => {
    startedAt = performance.now();
  };
  const inFrame = () => {
    requestAnimationFrame(() => {
      const frameAt = performance.now();
      const painted = new MessageChannel();
      painted.port1.onmessage = () => took.push(busyMs + performance.now() - frameAt);
      painted.port2.postMessage(null);
    });
  };
  addEventListener(
    'keydown',
    () => {
      busyMs = 0;
      start();
    },
    true,
  );
  addEventListener('keydown', () => untilDrawn(() => undefined));
  addEventListener('keypress', start, true);
  addEventListener('input', () => untilDrawn(inFrame));
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** Null when there is nothing built to measure. */
export async function measureLiveSession(): Promise<LiveFigures | null> {
  const builtDir = join(root, 'out');
  if (!existsSync(builtDir)) return null;
  const home = makeHome();
  const onRequest = () => undefined;
  const app = await startPreviewApp({ home, builtDir, locale: 'nl-NL', onRequest });
  try {
    const pages = pagesOf(
      () => app.page(),
      () => 'nl',
    );
    await pages.unlock.fillNewVault('Meetschool', coach);
    await pages.unlock.makeVault();
    const address = await prepare(app.page());
    await pages.frame.goTo(address);
    await pages.intervisionSession.line().focus();
    await app.page().evaluate(watchKeys);
    const typed = sentence.repeat(3);
    await app.page().keyboard.type(typed, { delay: 30 });
    const took: unknown = await app.page().evaluate('window.keyTimes');
    const times = (Array.isArray(took) ? took : [])
      .filter((one) => typeof one === 'number')
      .toSorted((a, b) => a - b);
    // As when the lid closes: the vault shuts at once, without a moment to save.
    await pages.frame.lockedBy(app.systemLock);
    await pages.unlock.unlock(coach);
    const unlockedAt = performance.now();
    await pages.frame.goTo(address);
    // Another page since the lock.
    const line = pages.intervisionSession.line();
    await line.waitFor();
    const backMs = performance.now() - unlockedAt;
    const kept = await line.inputValue();
    return {
      ...{ lines: lineCount, keys: typed.length, backMs },
      ...{ p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) },
      lostSigns: typed.length - kept.length,
    };
  } finally {
    await app.close();
    home.remove();
  }
}

/** A session of five peers with 300 lines under one case; gives its address. */
async function prepare(page: Parameters<typeof askIn>[0]): Promise<string> {
  const { records } = await askIn(page, 'records.load', undefined);
  const me = records.find(({ kind }) => kind === 'member');
  if (me?.kind !== 'member') throw new Error('nobody is logged in');
  const today = dateOf(Date.now());
  const peerIds = [];
  for (const [at, givenName] of ['Noor', 'Bram', 'Lina', 'Youssef', 'Fleur'].entries()) {
    const { pupilId } = await askIn(page, 'pupils.create', {
      ...{ pupilNumber: String(100_001 + at), givenName },
      ...{ namePrefix: '', familyName: 'Meting', className: '4H1', mentorName: '', site: '' },
      birthDate: '2010-03-01',
      schoolYear: '2026-2027',
    });
    peerIds.push(pupilId);
  }
  const group = { name: 'Meetgroep', kind: 'buddies' as const, methodId: 'fiveStep', place: '' };
  const { groupId } = await askIn(page, 'intervisionGroups.save', {
    ...{ groupId: null, expectedRevision: 0 },
    fields: {
      ...{ ...group, coachIds: [me.createdBy], peerIds, everyDays: null },
      ...{ startsAt: '13:05', minutes: 45, agreements: '', active: true },
    },
  });
  const { sessionIds } = await askIn(page, 'intervisionSessions.plan', {
    ...{ groupId, type: 'intervision', startsAt: '13:05', minutes: 45, place: '' },
    ...{ series: { from: today, until: today, everyWeeks: 1 }, leadId: me.createdBy },
  });
  const [sessionId] = sessionIds;
  if (!sessionId) throw new Error('no session was planned');
  const steps = [
    { id: 'explore', title: 'Verkennen', minutes: 45, speaker: 'group', prompt: '', kind: 'fact' },
  ] as const;
  const method = { methodId: 'fiveStep', methodName: 'Vijfstappenmethode' };
  const { notesId } = await askIn(page, 'intervisionSessions.open', {
    ...{ sessionId, expectedRevision: 1, ...method, steps: [...steps], agenda: [] },
  });
  await askIn(page, 'intervisionSessions.saveNotes', {
    ...{ notesId, expectedRevision: 1 },
    fields: {
      ...{ ...method, steps: [...steps], stepId: 'explore', seconds: {}, agenda: [] },
      cases: [],
      lines: Array.from({ length: lineCount }, (_, at) => ({
        ...{ id: randomUUID(), letter: null, stepId: 'explore' },
        kind: lineKinds[at % lineKinds.length] ?? 'fact',
        text: sentence.trim(),
      })),
      ...{ secrecySaid: true, positiveClose: '', paper: 'none' as const },
    },
  });
  return `/intervisie/bijeenkomst/${sessionId}`;
}

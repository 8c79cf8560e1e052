import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppFailure } from '#shared/result/errors.ts';
import { err, ok } from '#shared/result/result.ts';
import { createServicesLink, type ServicesProcess } from './services-link.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A services process of which the test plays both ends. */
class Played {
  readonly received: unknown[] = [];
  killed = false;
  say: (message: unknown) => void = () => undefined;
  exit: () => void = () => undefined;
  readonly asProcess: ServicesProcess = {
    port: {
      post: (message) => this.received.push(message),
      onMessage: (listener) => {
        this.say = listener;
      },
    },
    onExit: (listener) => {
      this.exit = listener;
    },
    kill: () => {
      this.killed = true;
      this.exit();
    },
  };
}

function setUp(answer: () => Promise<unknown> = () => Promise.resolve(null)) {
  const played: Played[] = [];
  const heard = { onEvent: vi.fn(), onClosed: vi.fn(), onGaveUp: vi.fn() };
  const link = createServicesLink({
    spawn: () => {
      const process = new Played();
      played.push(process);
      return process.asProcess;
    },
    start: { profileDir: '/p', vaultsDir: '/v', shell: 'preview', version: '1' },
    answer,
    ...heard,
  });
  return { link, heard, played, last: () => played.at(-1)! };
}

const types = (process: Played) =>
  process.received.map((message) => (message as { readonly type: string }).type);

test('a call waits until the services are ready, and gets its own answer', async () => {
  const { link, last } = setUp();
  const first = link.call('app', 'app.info', 1);
  const second = link.call('app', 'vault.list', 2);
  expect(types(last())).toEqual(['start']);
  last().say({ type: 'ready' });
  expect(types(last())).toEqual(['start', 'call', 'call']);
  last().say({ type: 'result', id: 2, result: ok('b') });
  last().say({ type: 'result', id: 1, result: err({ code: 'locked' }) });
  expect(await second).toEqual(ok('b'));
  expect(await first).toEqual(err({ code: 'locked' }));
});

test('a message that does not parse is dropped and counted', () => {
  const { link, last, heard } = setUp();
  last().say({ type: 'result', id: 'x', result: ok() });
  last().say({ type: 'request', id: 1, request: { name: 'shell.run', command: 'x' } });
  last().say({ type: 'event', name: 'no.such', payload: 1 });
  last().say(null);
  expect(link.droppedMessages()).toBe(4);
  expect(heard.onEvent).not.toHaveBeenCalled();
  expect(types(last())).toEqual(['start']);
});

test('an event of the contract reaches the shell', () => {
  const { last, heard } = setUp();
  last().say({ type: 'event', name: 'records.changed', payload: { a: 1 } });
  expect(heard.onEvent).toHaveBeenCalledWith('records.changed', { a: 1 });
});

test.each<[string, () => Promise<unknown>, unknown]>([
  ['an answer', () => Promise.resolve({ path: '/v/x' }), ok({ path: '/v/x' })],
  ['cancelled', () => Promise.resolve(null), ok(null)],
  [
    'an expected failure',
    () => Promise.reject(new AppFailure('fileTooLarge', { maxMegabytes: 5 })),
    err({ code: 'fileTooLarge', params: { maxMegabytes: 5 } }),
  ],
  ['a surprise', () => Promise.reject(new Error('path /home')), err({ code: 'internal' })],
  ['an answer of another shape', () => Promise.resolve('text'), err({ code: 'internal' })],
])('a request of the services is answered: %s', async (_what, answer, result) => {
  const { last } = setUp(answer);
  last().say({ type: 'request', id: 7, request: { name: 'vault.choose' } });
  await vi.advanceTimersByTimeAsync(0);
  expect(last().received.at(-1)).toEqual({ type: 'answer', id: 7, result });
});

test('after closing, the pages are wiped and a fresh process gets the next calls', async () => {
  const { link, played, last, heard } = setUp();
  last().say({ type: 'ready' });
  const open = link.call('app', 'app.info', 1);
  last().say({ type: 'closed' });
  expect(heard.onClosed).toHaveBeenCalledExactlyOnceWith('sealed');
  expect(await open).toEqual(err({ code: 'locked' }));
  void link.call('app', 'app.info', 2);
  last().exit();
  expect(played).toHaveLength(2);
  last().say({ type: 'ready' });
  expect(last().received.at(-1)).toMatchObject({ type: 'call', input: 2 });
  expect(heard.onClosed).toHaveBeenCalledTimes(1);
});

test('a process that falls answers what was asked with a failure, and is replaced', async () => {
  const { link, played, last, heard } = setUp();
  last().say({ type: 'ready' });
  const open = link.call('app', 'app.info', 1);
  last().exit();
  expect(await open).toEqual(err({ code: 'internal' }));
  expect(heard.onClosed).toHaveBeenCalledExactlyOnceWith('crashed');
  expect(played).toHaveLength(2);
});

test('a process that does not seal within three seconds is ended', () => {
  const { link, played, heard } = setUp();
  played[0]!.say({ type: 'ready' });
  link.lock();
  link.lock();
  expect(types(played[0]!)).toEqual(['start', 'lock']);
  vi.advanceTimersByTime(2_999);
  expect(played[0]!.killed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(played[0]!.killed).toBe(true);
  expect(heard.onClosed).toHaveBeenCalledExactlyOnceWith('timedOut');
  expect(played).toHaveLength(2);
});

test('a process that says closed but stays is ended, for its memory', () => {
  const { played } = setUp();
  played[0]!.say({ type: 'ready' });
  played[0]!.say({ type: 'closed' });
  vi.advanceTimersByTime(3_000);
  expect(played[0]!.killed).toBe(true);
});

test('a process that never gets ready is ended', () => {
  const { played } = setUp();
  vi.advanceTimersByTime(20_000);
  expect(played[0]!.killed).toBe(true);
});

test('services that fall three times within a minute are not started again', async () => {
  const { link, played, last, heard } = setUp();
  for (let fall = 0; fall < 3; fall += 1) last().exit();
  expect(played).toHaveLength(3);
  expect(heard.onGaveUp).toHaveBeenCalledTimes(1);
  expect(await link.call('app', 'app.info', 1)).toEqual(err({ code: 'internal' }));
});

test('locking often is no falling', () => {
  const { played, last, heard } = setUp();
  for (let round = 0; round < 5; round += 1) {
    last().say({ type: 'ready' });
    last().say({ type: 'closed' });
    last().exit();
  }
  expect(played).toHaveLength(6);
  expect(heard.onGaveUp).not.toHaveBeenCalled();
});

test('an answer for a process that is gone goes nowhere', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const { played, last } = setUp(() => promise);
  last().say({ type: 'request', id: 1, request: { name: 'vault.choose' } });
  last().exit();
  resolve(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(types(played[0]!)).toEqual(['start']);
  expect(types(last())).toEqual(['start']);
});

test('closing seals first, starts nothing new and wipes nothing', async () => {
  const { link, played, last, heard } = setUp();
  last().say({ type: 'ready' });
  const closed = link.close();
  expect(types(last())).toEqual(['start', 'lock']);
  last().say({ type: 'closed' });
  last().exit();
  await closed;
  expect(played).toHaveLength(1);
  expect(heard.onClosed).not.toHaveBeenCalled();
  expect(await link.call('app', 'app.info', 1)).toEqual(err({ code: 'locked' }));
});

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerRequest, type Means } from '#main/shell/answer-request.ts';
import { idleLockSeconds, lockWhenAway } from '#main/shell/lock-triggers.ts';
import { shellTexts } from '#main/shell/texts.ts';
import { spawnUtilityServices } from '#main/shell/utility-services.ts';
import { StandInElectron, StandInUtility } from './stand-in.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'achtervang-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('being away', () => {
  test.each(['lock-screen', 'suspend', 'shutdown', 'user-did-resign-active'])(
    'locks: %s',
    (name) => {
      const { powerMonitor } = new StandInElectron(folder);
      const lock = vi.fn();
      const stop = lockWhenAway(powerMonitor, lock);
      powerMonitor.emit(name);
      stop();
      expect(lock).toHaveBeenCalledTimes(1);
    },
  );

  test('locks once when nobody touches the laptop for ten minutes, and again the next time', () => {
    vi.useFakeTimers();
    const { powerMonitor } = new StandInElectron(folder);
    let idle = idleLockSeconds - 1;
    const lock = vi.fn();
    const stop = lockWhenAway(Object.assign(powerMonitor, { getSystemIdleTime: () => idle }), lock);
    vi.advanceTimersByTime(20_000);
    expect(lock).not.toHaveBeenCalled();
    idle = idleLockSeconds;
    vi.advanceTimersByTime(20_000);
    expect(lock).toHaveBeenCalledTimes(1);
    idle = 0;
    vi.advanceTimersByTime(5_000);
    idle = idleLockSeconds;
    vi.advanceTimersByTime(5_000);
    expect(lock).toHaveBeenCalledTimes(2);
    stop();
    vi.useRealTimers();
  });
});

describe('dialogs', () => {
  const setUp = (path: string | null) => {
    const means = {
      openDialog: vi.fn<Means['openDialog']>(() =>
        Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] }),
      ),
      saveDialog: vi.fn<Means['saveDialog']>(() =>
        Promise.resolve({ canceled: path === null, filePath: path ?? '' }),
      ),
      print: () => Promise.resolve({ bytes: new Uint8Array() }),
      documents: '/documents',
      texts: () => shellTexts('nl'),
    };
    return means;
  };
  const open = { name: 'file.open', purpose: 'classList', maxBytes: 3 } as const;

  test('hand over a file without its path, and leave no trace in the recent files', async () => {
    const path = join(folder, 'lijst.csv');
    writeFileSync(path, 'a;b');
    const means = setUp(path);
    expect(await answerRequest(open, means)).toEqual({
      fileName: 'lijst.csv',
      bytes: new TextEncoder().encode('a;b'),
    });
    expect(means.openDialog.mock.lastCall?.[0].properties).toEqual(['openFile', 'dontAddToRecent']);
    writeFileSync(path, 'a;b;');
    await expect(answerRequest(open, means)).rejects.toMatchObject({
      error: { code: 'fileTooLarge' },
    });
  });

  test('answer null when the person cancels', async () => {
    const bytes = new Uint8Array([1]);
    const means = setUp(null);
    expect(await answerRequest(open, means)).toBeNull();
    expect(await answerRequest({ name: 'vault.choose' }, means)).toBeNull();
    const save = { name: 'file.save', suggestedName: 'x.pdf', bytes } as const;
    expect(await answerRequest(save, means)).toBeNull();
  });

  test('save whole, under the name the person chose, starting in Documents', async () => {
    const path = join(folder, 'mijn blad.pdf');
    const means = setUp(path);
    const request = {
      name: 'file.save',
      suggestedName: '../mentorblad.pdf',
      bytes: new Uint8Array([1, 2, 3]),
    } as const;
    expect(await answerRequest(request, means)).toEqual({ fileName: 'mijn blad.pdf' });
    expect(statSync(path).size).toBe(3);
    const options = means.saveDialog.mock.lastCall?.[0];
    expect(options?.defaultPath).toBe(join('/documents', 'mentorblad.pdf'));
    expect(options?.properties).toContain('dontAddToRecent');
    expect(options?.properties).toContain('showOverwriteConfirmation');
  });
});

test('the services run silently in a utility process, and a fatal error does not take the shell', () => {
  const forked: StandInUtility[] = [];
  const services = spawnUtilityServices(
    (file, _args, options) => {
      const utility = new StandInUtility(file, options);
      forked.push(utility);
      return utility;
    },
    '/built/main/services.js',
    false,
  );
  const utility = forked[0]!;
  expect(utility.options).toMatchObject({ stdio: 'ignore', execArgv: [] });
  const exited = vi.fn();
  services.onExit(exited);
  expect(() => utility.emit('error', 'FatalError')).not.toThrow();
  services.port.post(1);
  utility.emit('exit');
  services.port.post(2);
  expect(exited).toHaveBeenCalledTimes(1);
  expect(utility.received).toEqual([1]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { callNames } from '#shared/ipc/names.ts';
import type { ExposedApi } from '#shared/ipc/exposed.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
  ipcRenderer: {
    invoke: vi.fn(() => Promise.resolve('answer')),
    on: vi.fn<(channel: string, listener: (...args: unknown[]) => void) => void>(),
  },
}));
vi.mock('electron', () => electron);

let api: ExposedApi;
beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  await import('./index.ts');
  api = electron.contextBridge.exposeInMainWorld.mock.lastCall?.[1] as ExposedApi;
});

test('the page gets one object with two functions, and nothing of Electron', () => {
  expect(electron.contextBridge.exposeInMainWorld).toHaveBeenCalledExactlyOnceWith(
    'achtervang',
    api,
  );
  expect(Object.keys(api).sort()).toEqual(['call', 'on']);
});

test('every call of the contract goes out over one channel', async () => {
  for (const name of callNames) {
    expect(await api.call(name, { a: 1 })).toBe('answer');
    expect(electron.ipcRenderer.invoke).toHaveBeenLastCalledWith('achtervang:call', name, { a: 1 });
  }
});

test.each(['no.such', 'constructor', ''])(
  'an unknown call does not leave the page: %j',
  async (name) => {
    await expect(api.call(name as never, {})).rejects.toThrow('unknown call');
    expect(electron.ipcRenderer.invoke).not.toHaveBeenCalled();
  },
);

test('a page hears the events of the contract, without their sender, until it stops listening', () => {
  const heard = vi.fn();
  const stop = api.on(heard);
  const [channel, deliver] = electron.ipcRenderer.on.mock.lastCall!;
  expect(channel).toBe('achtervang:event');
  deliver({ sender: 'secret' }, 'vault.locked', { reason: 'idle' });
  deliver({ sender: 'secret' }, 'no.such', {});
  stop();
  deliver({ sender: 'secret' }, 'vault.locked', { reason: 'idle' });
  expect(heard).toHaveBeenCalledExactlyOnceWith('vault.locked', { reason: 'idle' });
});

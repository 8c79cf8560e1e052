// The only bridge into a page: passes known calls out and events in. It decides nothing.
import { contextBridge, ipcRenderer } from 'electron';
import {
  callChannel,
  eventChannel,
  exposedName,
  type EventListener,
  type ExposedApi,
} from '#shared/ipc/exposed.ts';
import { callNames, eventNames, type EventName } from '#shared/ipc/names.ts';

const calls: ReadonlySet<string> = new Set(callNames);
const events: ReadonlySet<string> = new Set(eventNames);
const listeners = new Set<EventListener>();

ipcRenderer.on(eventChannel, (_event, name: EventName, payload: unknown) => {
  if (!events.has(name)) return;
  for (const listener of listeners) listener(name, payload);
});

const api: ExposedApi = {
  call: (name, input) =>
    calls.has(name)
      ? ipcRenderer.invoke(callChannel, name, input)
      : Promise.reject(new Error(`unknown call: ${name}`)),
  on: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld(exposedName, api);

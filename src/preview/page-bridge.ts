// Gives a page of the preview the same window.achtervang as the preload does under Electron, over
// Playwright's private pipe. It must not decide what a page may ask: the call gate does.
import type { Page } from 'playwright-core';
import { exposedName, type EventListener, type ExposedApi } from '#shared/ipc/exposed.ts';
import { callNames, type EventName } from '#shared/ipc/names.ts';
import type { CallGate } from '#main/link/call-gate.ts';

type QueuedEvent = { readonly name: EventName; readonly payload: unknown };

declare global {
  // The two ends of the pipe, taken away before the page's own scripts run.
  var achtervangCall: ((name: unknown, input: unknown) => Promise<unknown>) | undefined;
  var achtervangEvents: (() => Promise<readonly QueuedEvent[]>) | undefined;
}

type InPage = { readonly exposedName: string; readonly callNames: readonly string[] };

/** Runs inside the page before its own scripts; it can use nothing from outside itself. */
function exposeInPage(names: InPage): void {
  const ask = globalThis.achtervangCall;
  const pull = globalThis.achtervangEvents;
  Reflect.deleteProperty(globalThis, 'achtervangCall');
  Reflect.deleteProperty(globalThis, 'achtervangEvents');
  if (ask === undefined || pull === undefined) return;
  const listeners = new Set<EventListener>();
  let pulling = false;
  const follow = async (): Promise<void> => {
    for (;;) {
      for (const event of await pull()) {
        for (const listener of listeners) listener(event.name, event.payload);
      }
    }
  };
  const api: ExposedApi = {
    call: (name, input) =>
      names.callNames.includes(name)
        ? ask(name, input)
        : Promise.reject(new Error(`unknown call: ${name}`)),
    on: (listener) => {
      listeners.add(listener);
      if (!pulling) void follow();
      pulling = true;
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(globalThis, names.exposedName, { value: Object.freeze(api) });
}

export type PageBridge = { readonly emit: (name: EventName, payload: unknown) => void };

/** Must be awaited before the page goes anywhere. */
export async function bridgePage(
  page: Page,
  kind: 'app' | 'paper',
  gate: CallGate,
): Promise<PageBridge> {
  const queue: QueuedEvent[] = [];
  let wake: (() => void) | null = null;

  await page.exposeBinding('achtervangCall', (source, ...args: unknown[]) =>
    gate(
      {
        page: kind,
        isTopFrame: source.page === page && source.frame === page.mainFrame(),
        address: source.frame.url(),
      },
      args,
    ),
  );
  await page.exposeBinding('achtervangEvents', async (source): Promise<readonly QueuedEvent[]> => {
    if (source.frame !== page.mainFrame()) return new Promise(() => undefined);
    // A page that was loaded anew asks anew; the question of the page before it stays open.
    wake = null;
    if (queue.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return queue.splice(0);
  });
  await page.addInitScript(exposeInPage, { exposedName, callNames });

  return {
    emit: (name, payload) => {
      queue.push({ name, payload });
      wake?.();
      wake = null;
    },
  };
}

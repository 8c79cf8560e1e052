// The only reader of what the preload exposes: typed calls and events. Screens go through here.
import type { CallInput, CallOutput, EventPayload } from '#shared/ipc/contract.ts';
import type { CallName, EventName } from '#shared/ipc/names.ts';
import type { Result } from '#shared/result/result.ts';

type Exposed = {
  readonly call: (name: CallName, input: unknown) => Promise<Result<unknown>>;
  readonly on: (listener: (name: EventName, payload: unknown) => void) => () => void;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface Window {
    readonly achtervang: Exposed;
  }
}

/** Asks the services. Never rejects for an expected failure: that is in the Result. */
export async function call<N extends CallName>(
  name: N,
  ...[input]: undefined extends CallInput<N> ? [input?: CallInput<N>] : [input: CallInput<N>]
): Promise<Result<CallOutput<N>>> {
  const result = await window.achtervang.call(name, input);
  // The services parsed the value by this call's output schema before it was sent.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- as said above
  return result as Result<CallOutput<N>>;
}

/** Listens to one event; the answer stops listening. */
export function listen<N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): () => void {
  return window.achtervang.on((eventName, payload) => {
    if (eventName !== name) return;
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- from the same contract
    listener(payload as EventPayload<N>);
  });
}

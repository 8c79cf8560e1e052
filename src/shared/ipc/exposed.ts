// What a page sees of the world outside it: one object on window, the same in both shells.
import type { CallName, EventName } from './names.ts';

/** The name under `window`. */
export const exposedName = 'achtervang';

/** The IPC channels of the Electron shell. */
export const callChannel = 'achtervang:call';
export const eventChannel = 'achtervang:event';

export type EventListener = (name: EventName, payload: unknown) => void;

/**
 * The only way out of a page. `call` answers a Result, to be parsed by the contract; it rejects when
 * the name is not in the contract or the shell itself fails. `on` returns how to stop listening.
 */
export type ExposedApi = {
  readonly call: (name: CallName, input: unknown) => Promise<unknown>;
  readonly on: (listener: EventListener) => () => void;
};

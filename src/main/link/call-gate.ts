// The gate between a page and the services, the same in both shells: who asks, from where, and for
// what. It must not know what a call does.
import { callNames, type CallName } from '#shared/ipc/names.ts';
import { err, type Result } from '#shared/result/result.ts';
import type { ServicesLink } from './services-link.ts';
import { pageAt } from './web-pages.ts';

/** What the shell itself knows of the sender; nothing here comes out of the message. */
export type Sender = {
  /** The page this window was made for. */
  readonly page: 'app' | 'paper';
  /** False for a frame inside a page, and for a frame that is already gone. */
  readonly isTopFrame: boolean;
  /** The address the frame is at now. */
  readonly address: string;
};

const known: ReadonlySet<string> = new Set(callNames);
const paperCalls: ReadonlySet<string> = new Set<CallName>(['paper.take']);

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && known.has(name);
}

export type CallGate = (sender: Sender, args: readonly unknown[]) => Promise<Result<unknown>>;

/** Refuses strangers with `notAllowed` and unknown questions with `invalidInput`. */
export function createCallGate(origin: string, call: ServicesLink['call']): CallGate {
  return async (sender, args) => {
    if (!sender.isTopFrame || pageAt(sender.address, origin) !== sender.page) {
      return err({ code: 'notAllowed' });
    }
    const [name, input] = args;
    if (args.length !== 2 || !isCallName(name)) return err({ code: 'invalidInput' });
    if (sender.page === 'paper' && !paperCalls.has(name)) return err({ code: 'notAllowed' });
    return call(sender.page, name, input);
  };
}

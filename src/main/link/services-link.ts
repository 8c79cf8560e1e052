// The shell's end of the line to the services process: starts it, asks it, answers it, and starts a
// fresh one when it has closed or fallen. It holds no key and reads no content.
import { eventNames, type CallName, type EventName } from '#shared/ipc/names.ts';
import { AppFailure, type ErrorCode } from '#shared/result/errors.ts';
import { assertNever, err, ok, type Result } from '#shared/result/result.ts';
import {
  shellAnswerSchemas,
  toShellSchema,
  type Port,
  type ShellRequest,
  type ToServices,
  type ToShell,
} from '#main/port.ts';
import { createFallGuard } from './fall-guard.ts';

/** One running services process, whatever started it. */
export type ServicesProcess = {
  readonly port: Port;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

/** Why the pages must be wiped. */
export type ClosedReason = 'sealed' | 'crashed' | 'timedOut';

export type ServicesLinkOptions = {
  readonly spawn: () => ServicesProcess;
  readonly start: Omit<Extract<ToServices, { type: 'start' }>, 'type'>;
  readonly answer: (request: ShellRequest) => Promise<unknown>;
  readonly onEvent: (name: EventName, payload: unknown) => void;
  /** The vault is closed: every page must be wiped. */
  readonly onClosed: (reason: ClosedReason) => void;
  /** The services fell again and again; no new one is started. */
  readonly onGaveUp: () => void;
  /** How long the services may take to seal everything after a lock. */
  readonly lockTimeoutMs?: number;
  /** How long a new process may take until it is ready. */
  readonly readyTimeoutMs?: number;
};

export type ServicesLink = {
  /** Asks the services; every failure of the process itself answers `internal` or `locked`. */
  readonly call: (
    page: 'app' | 'paper',
    name: CallName,
    input: unknown,
  ) => Promise<Result<unknown>>;
  /** Seals and closes the vault; a process that takes too long is ended. */
  readonly lock: () => void;
  /** As lock, and starts no new process; resolves when the process has ended. */
  readonly close: () => Promise<void>;
  /** Messages from the services that did not parse and were dropped. */
  readonly droppedMessages: () => number;
};

type Held = {
  readonly message: ToServices;
  readonly settle: (result: Result<unknown>) => void;
};

/** One process from start to exit. */
type Life = {
  readonly process: ServicesProcess;
  readonly pending: Map<number, (result: Result<unknown>) => void>;
  readonly timers: Set<NodeJS.Timeout>;
  ready: boolean;
  locking: boolean;
  ending: ClosedReason | null;
};

const knownEvents: readonly string[] = eventNames;

function isEventName(name: string): name is EventName {
  return knownEvents.includes(name);
}

/** Starts the services at once and keeps one running until `close`. */
export function createServicesLink(options: ServicesLinkOptions): ServicesLink {
  const keeper = new Keeper(options);
  return {
    call: (page, name, input) => keeper.call(page, name, input),
    lock: () => keeper.lock(),
    close: () => keeper.close(),
    droppedMessages: () => keeper.dropped,
  };
}

class Keeper {
  readonly #options: ServicesLinkOptions;
  readonly #lockTimeoutMs: number;
  readonly #closers: (() => void)[] = [];
  readonly #fell = createFallGuard();
  /** Calls that came while no process was ready; the next ready one gets them. */
  readonly #held: Held[] = [];
  #lastId = 0;
  #closing = false;
  #life: Life | null = null;
  dropped = 0;

  constructor(options: ServicesLinkOptions) {
    this.#options = options;
    this.#lockTimeoutMs = options.lockTimeoutMs ?? 3_000;
    this.#begin();
  }

  call(page: 'app' | 'paper', name: CallName, input: unknown): Promise<Result<unknown>> {
    if (this.#closing) return Promise.resolve(err({ code: 'locked' }));
    if (this.#life === null) return Promise.resolve(err({ code: 'internal' }));
    this.#lastId += 1;
    const message: ToServices = { type: 'call', id: this.#lastId, page, name, input };
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
    this.#held.push({ message, settle: resolve });
    this.#sendHeld(this.#life);
    return promise;
  }

  lock(): void {
    const life = this.#life;
    if (life === null || life.locking || life.ending !== null) return;
    life.locking = true;
    life.process.port.post({ type: 'lock' } satisfies ToServices);
    this.#after(life, this.#lockTimeoutMs, () => {
      if (life.ending !== null) return;
      this.#end(life, 'timedOut');
      life.process.kill();
    });
  }

  close(): Promise<void> {
    this.#closing = true;
    this.#refuseHeld('locked');
    if (this.#life === null) return Promise.resolve();
    const { promise, resolve }: PromiseWithResolvers<void> = Promise.withResolvers();
    this.#closers.push(resolve);
    this.lock();
    return promise;
  }

  #begin(): void {
    const life: Life = {
      process: this.#options.spawn(),
      pending: new Map(),
      timers: new Set(),
      ready: false,
      locking: false,
      ending: null,
    };
    this.#life = life;
    life.process.port.onMessage((message) => this.#receive(life, message));
    life.process.onExit(() => this.#exited(life));
    life.process.port.post({ type: 'start', ...this.#options.start } satisfies ToServices);
    this.#after(life, this.#options.readyTimeoutMs ?? 20_000, () => {
      if (!life.ready) life.process.kill();
    });
  }

  #after(life: Life, ms: number, action: () => void): void {
    const timer = setTimeout(() => {
      life.timers.delete(timer);
      action();
    }, ms);
    life.timers.add(timer);
  }

  #receive(life: Life, message: unknown): void {
    const parsed = toShellSchema.safeParse(message);
    if (parsed.success) this.#handle(life, parsed.data);
    else this.dropped += 1;
  }

  #handle(life: Life, message: ToShell): void {
    switch (message.type) {
      case 'ready':
        life.ready = true;
        this.#sendHeld(life);
        return;
      case 'result':
        life.pending.get(message.id)?.(message.result);
        life.pending.delete(message.id);
        return;
      case 'event':
        if (isEventName(message.name)) this.#options.onEvent(message.name, message.payload);
        else this.dropped += 1;
        return;
      case 'request':
        void this.#answer(life, message.id, message.request);
        return;
      case 'closed':
        this.#end(life, 'sealed');
        // It ends itself; one that lingers would keep keys in memory.
        this.#after(life, this.#lockTimeoutMs, () => life.process.kill());
        return;
      default:
        assertNever(message);
    }
  }

  #sendHeld(life: Life): void {
    if (!life.ready || life.ending !== null) return;
    for (const { message, settle } of this.#held.splice(0)) {
      if (message.type === 'call') life.pending.set(message.id, settle);
      life.process.port.post(message);
    }
  }

  #refuseHeld(code: ErrorCode): void {
    for (const { settle } of this.#held.splice(0)) settle(err({ code }));
  }

  async #answer(life: Life, id: number, request: ShellRequest): Promise<void> {
    let result: Result<unknown>;
    try {
      const answer = await this.#options.answer(request);
      result = ok(shellAnswerSchemas[request.name].parse(answer));
    } catch (error) {
      result = err(error instanceof AppFailure ? error.error : { code: 'internal' });
    }
    if (this.#life === life) {
      life.process.port.post({ type: 'answer', id, result } satisfies ToServices);
    }
  }

  /** The vault of this process is closed, however that came: nobody gets its answers any more. */
  #end(life: Life, reason: ClosedReason): void {
    if (life.ending !== null) return;
    life.ending = reason;
    const code: ErrorCode = reason === 'crashed' ? 'internal' : 'locked';
    for (const settle of life.pending.values()) settle(err({ code }));
    life.pending.clear();
    if (!this.#closing) this.#options.onClosed(reason);
  }

  #exited(life: Life): void {
    if (this.#life !== life) return;
    for (const timer of life.timers) clearTimeout(timer);
    this.#end(life, 'crashed');
    this.#life = null;
    for (const closer of this.#closers.splice(0)) closer();
    if (this.#closing) return;
    // A process that closed before it was ready has not run either.
    const fell = life.ending === 'crashed' || !life.ready;
    if (fell && this.#fell()) {
      this.#refuseHeld('internal');
      this.#options.onGaveUp();
    } else this.#begin();
  }
}

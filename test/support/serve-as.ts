// The services' door over a test vault, opened as one member: calls go through parsing and permission.
import { handlers } from '#main/ipc/handlers/index.ts';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { createServe } from '#main/ipc/serve.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { CallName } from '#shared/ipc/names.ts';
import type { ErrorCode } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

export type Door = {
  /** The value, or throws with the error's code in its message. */
  readonly ask: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** The code of the refusal, or 'ok'. */
  readonly refusal: <N extends CallName>(name: N, input: CallInput<N>) => Promise<ErrorCode | 'ok'>;
  readonly surprises: readonly string[];
};

export function serveAs(member: MemberContext, change: Partial<AppContext> = {}): Door {
  const context = { ...member, ...change };
  const surprises: string[] = [];
  const serve = createServe({
    handlers,
    app: context,
    member: () => context,
    report: (name, error) => {
      surprises.push(`${name}: ${String(error)}`);
    },
  });
  const answer = async <N extends CallName>(
    name: N,
    input: CallInput<N>,
  ): Promise<Result<CallOutput<N>>> => (await serve('app', name, input)) as Result<CallOutput<N>>;
  return {
    ask: async (name, input) => {
      const result = await answer(name, input);
      if (!result.ok)
        throw new Error(`${name}: ${JSON.stringify(result.error)} ${surprises.at(-1) ?? ''}`);
      return result.value;
    },
    refusal: async (name, input) => {
      const result = await answer(name, input);
      return result.ok ? 'ok' : result.error.code;
    },
    surprises,
  };
}

// What the services ask of the shell, and the answers on their way back.
import { shellAnswerSchemas, type ShellRequest, type ToShell } from './port.ts';
import type { AskShell } from './ipc/context.ts';
import { AppFailure } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

export function createShellRequests(post: (message: ToShell) => void): {
  readonly ask: AskShell;
  readonly settle: (id: number, result: Result<unknown>) => void;
} {
  let lastId = 0;
  const waiting = new Map<number, (result: Result<unknown>) => void>();

  const raw = (request: ShellRequest): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      post({ type: 'request', id: lastId, request });
    });

  const ask: AskShell = async (request) => {
    const result = await raw(request);
    if (!result.ok) throw new AppFailure(result.error.code, result.error.params);
    const schema = shellAnswerSchemas[request.name];
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the schema of this request
    return schema.parse(result.value) as never;
  };

  return {
    ask,
    settle: (id, result) => {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
  };
}

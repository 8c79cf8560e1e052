// The door of the services: a name and unknown input come in, a Result goes out. Nothing throws
// out of `serve`: a surprise is written to the error stream without its data and becomes `internal`.
import { contract } from '#shared/ipc/contract.ts';
import { callNames, type CallName } from '#shared/ipc/names.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { AppContext, Handlers, MemberContext } from './context.ts';

/** Half a character, cut off by a limit or a paste, becomes the sign for it; nothing else changes. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wellFormed(part)]));
}

export type Page = 'app' | 'paper';

export type Serve = (page: Page, name: string, input: unknown) => Promise<Result<unknown>>;

const known: ReadonlySet<string> = new Set(callNames);

function isCallName(name: string): name is CallName {
  return known.has(name);
}

/** The paper page may ask for its paper and nothing else. */
function pageMayAsk(page: Page, name: CallName): boolean {
  return (page === 'paper') === (name === 'paper.take');
}

/**
 * Builds the door. `member` gives the unlocked context, null while locked. `report` receives the
 * name of a call that failed by surprise, and the error.
 */
export function createServe(options: {
  readonly handlers: Handlers;
  readonly app: AppContext;
  readonly member: () => MemberContext | null;
  readonly report: (name: string, error: unknown) => void;
}): Serve {
  const { handlers, app, member, report } = options;

  async function answer(page: Page, name: string, input: unknown): Promise<Result<unknown>> {
    if (!isCallName(name) || !pageMayAsk(page, name)) return err({ code: 'notAllowed' });
    const { access, input: inputSchema, output } = contract[name];
    const context = member();
    if (access !== 'open') {
      if (!context) return err({ code: 'locked' });
      if (!mayDo(context.vault.me.roles, access)) {
        return err({ code: 'notAllowed', params: { permission: access } });
      }
    }
    const parsed = inputSchema.safeParse(wellFormed(input));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return err({
        code: 'invalidInput',
        params: { field: issue?.path.join('.') ?? '', rule: issue?.code ?? '' },
      });
    }
    // The contract pairs each name with its own input, which a union over names cannot express.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- parsed by the same entry
    const handler = handlers[name] as (context: AppContext, input: unknown) => unknown;
    const value = await handler(context ?? app, parsed.data);
    return ok(output.parse(value));
  }

  return async (page, name, input) => {
    try {
      return await answer(page, name, input);
    } catch (error) {
      if (error instanceof AppFailure) return err(error.error);
      report(name, error);
      return err({ code: 'internal' });
    }
  };
}

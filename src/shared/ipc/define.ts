// The small machinery of the contract: what a call and an event are. No call is named here.
import type * as z from 'zod';
import type { Permission } from '#shared/domain/permission.ts';

/** Who may ask: `open` before unlocking too, otherwise a permission of the unlocked member. */
export type Access = 'open' | Permission;

export type CallDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly access: Access;
  readonly input: I;
  readonly output: O;
};

/** One question of a screen to the services, with the shapes of its question and its answer. */
export function call<I extends z.ZodType, O extends z.ZodType>(
  access: Access,
  input: I,
  output: O,
): CallDefinition<I, O> {
  return { access, input, output };
}

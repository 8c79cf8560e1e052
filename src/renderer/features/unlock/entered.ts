// What it means to be in: who, in which vault, and how many damaged parts were found on opening.
import type { CallOutput } from '#shared/ipc/contract.ts';

export type Entered = {
  readonly session: CallOutput<'vault.create'>;
  readonly damaged: number;
};

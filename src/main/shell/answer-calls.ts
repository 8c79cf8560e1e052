// Hears the calls of one page and passes them to the gate with what Electron knows of the sender.
import type { IpcMain, WebFrameMain } from 'electron';
import { callChannel } from '#shared/ipc/exposed.ts';
import type { CallGate } from '#main/link/call-gate.ts';

type Frame = Pick<WebFrameMain, 'detached' | 'origin' | 'url'> & { readonly parent: unknown };

export type CallingContents = {
  readonly ipc: {
    readonly handle: (
      channel: string,
      listener: (
        event: { readonly senderFrame: Frame | null },
        ...args: unknown[]
      ) => Promise<unknown>,
    ) => ReturnType<IpcMain['handle']>;
  };
};

/** `page` is what this window was made for; a page cannot say it is another. */
export function answerCalls(
  contents: CallingContents,
  page: 'app' | 'paper',
  origin: string,
  gate: CallGate,
): void {
  contents.ipc.handle(callChannel, ({ senderFrame: frame }, ...args) =>
    gate(
      {
        page,
        isTopFrame:
          frame !== null && frame.parent === null && !frame.detached && frame.origin === origin,
        address: frame?.url ?? '',
      },
      args,
    ),
  );
}

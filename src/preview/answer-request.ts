// Answers what the services ask of the shell: choosing files, keeping files, printing. Under
// Electron the dialogs of the system do this.
import { mkdir } from 'node:fs/promises';
import { assertNever } from '#shared/result/result.ts';
import { addChosenFile, readChosenFile, safeFileName } from '#main/link/chosen-file.ts';
import type { ShellRequest } from '#main/port.ts';
import type { PaperJob } from './paper.ts';

/** Gives the path of the file to open, or null for cancelled. */
export type Chooser = (what: 'classList' | 'transfer' | 'vault') => Promise<string | null>;

/** Keeps a file that leaves the app and says under which name, or null for cancelled. */
export type Saver = (suggestedName: string, bytes: Uint8Array) => Promise<string | null>;

export type Means = {
  readonly choose: Chooser;
  readonly save: Saver;
  readonly print: (job: PaperJob) => Promise<{ readonly bytes: Uint8Array }>;
};

/** Keeps files in one folder, under a free name. */
export function saveInto(folder: string): Saver {
  return async (suggestedName, bytes) => {
    await mkdir(folder, { recursive: true });
    return addChosenFile(folder, safeFileName(suggestedName), bytes);
  };
}

export async function answerRequest(request: ShellRequest, means: Means): Promise<unknown> {
  switch (request.name) {
    case 'file.open': {
      const path = await means.choose(request.purpose);
      return path === null ? null : readChosenFile(path, request.maxBytes);
    }
    case 'vault.choose': {
      const path = await means.choose('vault');
      return path === null ? null : { path };
    }
    case 'file.save': {
      const fileName = await means.save(request.suggestedName, request.bytes);
      return fileName === null ? null : { fileName };
    }
    case 'pdf.make':
      return means.print(request);
    default:
      return assertNever(request);
  }
}

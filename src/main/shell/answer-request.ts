// Answers what the services ask of the shell with the dialogs of the system. Paths stay on this side
// of the wall: a page never learns or names one.
import { basename, dirname, join } from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { assertNever } from '#shared/result/result.ts';
import { readChosenFile, replaceChosenFile, safeFileName } from '#main/link/chosen-file.ts';
import type { ShellRequest } from '#main/port.ts';
import type { PrintJob } from './paper-printer.ts';
import type { ShellTexts } from './texts.ts';

export type Means = {
  readonly openDialog: (
    options: OpenDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;
  readonly saveDialog: (
    options: SaveDialogOptions,
  ) => Promise<{ readonly canceled: boolean; readonly filePath: string }>;
  readonly print: (job: PrintJob) => Promise<{ readonly bytes: Uint8Array }>;
  readonly documents: string;
  readonly texts: () => ShellTexts;
};

const classLists = ['xlsx', 'csv', 'tsv', 'txt'];

async function choose(
  means: Means,
  title: string,
  filter: string,
  extensions: string[],
): Promise<string | null> {
  const { canceled, filePaths } = await means.openDialog({
    title,
    defaultPath: means.documents,
    filters: [
      { name: filter, extensions },
      { name: means.texts().filterAll, extensions: ['*'] },
    ],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function save(means: Means, suggestedName: string, bytes: Uint8Array) {
  const fileName = safeFileName(suggestedName);
  const { canceled, filePath } = await means.saveDialog({
    title: means.texts().saveFile,
    defaultPath: join(means.documents, fileName),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return null;
  await replaceChosenFile(dirname(filePath), basename(filePath), bytes);
  return { fileName: basename(filePath) };
}

/** Throws an AppFailure for what is expected to go wrong; null when the person cancelled. */
export async function answerRequest(request: ShellRequest, means: Means): Promise<unknown> {
  const texts = means.texts();
  switch (request.name) {
    case 'file.open': {
      const path =
        request.purpose === 'transfer'
          ? await choose(means, texts.openTransfer, texts.filterTransfer, ['age'])
          : await choose(means, texts.openClassList, texts.filterClassList, classLists);
      return path === null ? null : readChosenFile(path, request.maxBytes);
    }
    case 'vault.choose': {
      const path = await choose(means, texts.openVault, texts.filterVault, ['achtervang']);
      return path === null ? null : { path };
    }
    case 'file.save':
      return save(means, request.suggestedName, request.bytes);
    case 'pdf.make':
      return means.print(request);
    default:
      return assertNever(request);
  }
}

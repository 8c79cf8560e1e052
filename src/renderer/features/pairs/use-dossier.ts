// Opens a dossier once, for as long as its page is there: the texts go to the working set, who may read
// it and the earlier versions of notes stay with the page.
import { useEffect, useState } from 'react';
import { openDossier } from '#renderer/db/working-set.ts';
import type { DossierId } from '#shared/domain/id.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

export type OpenDossier = {
  readonly state: 'opening' | 'open' | 'failed';
  readonly readers: CallOutput<'dossiers.open'>['readers'];
  /** Earlier versions of amended notes, oldest first. */
  readonly earlier: readonly ViewOf<'note'>[];
  readonly error: AppError | null;
  readonly reload: () => void;
};

export function useDossier(dossierId: DossierId): OpenDossier {
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<Omit<OpenDossier, 'reload'>>({
    state: 'opening',
    readers: [],
    earlier: [],
    error: null,
  });
  useEffect(() => {
    let here = true;
    void openDossier(dossierId).then((result) => {
      if (!here) return;
      if (result.ok) {
        const earlier = result.value.earlier.filter((record) => record.kind === 'note');
        setOpened({ state: 'open', readers: result.value.readers, earlier, error: null });
      } else {
        setOpened((before) => ({ ...before, state: 'failed', error: result.error }));
      }
    });
    return () => {
      here = false;
    };
  }, [dossierId, round]);
  return { ...opened, reload: () => setRound((before) => before + 1) };
}

// Reading a dossier on a page: it is opened once, which writes down that it was read.
import { useEffect, useMemo, useState } from 'react';
import { openDossier } from '#renderer/db/working-set.ts';
import type { DossierId, MemberId } from '#shared/domain/id.ts';
import type { AppError } from '#shared/result/errors.ts';
import { isSubject, type Subject } from './subject.ts';

/** Opens the dossier once, which writes down that it was read, and gives earlier versions of texts. */
export function useReading(dossierId: DossierId | null): {
  /** Earlier versions of what can be signed, as far as the services hand them out. */
  readonly earlier: readonly Subject[];
  readonly readers: readonly {
    readonly type: 'member' | 'circle';
    readonly name: string;
    readonly memberId: MemberId | null;
  }[];
  readonly error: AppError | null;
} {
  const [read, setRead] = useState<Awaited<ReturnType<typeof openDossier>> | null>(null);
  useEffect(() => {
    let current = true;
    if (dossierId === null) return undefined;
    void openDossier(dossierId).then((opened) => {
      if (current) setRead(opened);
    });
    return () => {
      current = false;
    };
  }, [dossierId]);
  return useMemo(
    () => ({
      earlier: read?.ok ? read.value.earlier.filter(isSubject) : [],
      readers: read?.ok ? read.value.readers : [],
      error: read?.ok === false ? read.error : null,
    }),
    [read],
  );
}

// Who had a hand in a text, or in what it rests on: they do not sign it. Asked of the services, because a
// signer cannot open what a closing rests on.
import { useEffect, useState } from 'react';
import { call } from '#renderer/bridge.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { Subject } from './subject.ts';

type Written = Pick<Subject, 'id' | 'contentHash' | 'createdBy' | 'changedBy'>;

/** Until the services have answered: who wrote the first and the newest version. */
export function useAuthors(subject: Written): readonly MemberId[] {
  const { id, contentHash, createdBy, changedBy } = subject;
  const [authors, setAuthors] = useState<readonly MemberId[]>([]);
  useEffect(() => {
    let current = true;
    void call('signOffs.authors', { subjectId: id }).then((result) => {
      if (current && result.ok) setAuthors(result.value.authors);
    });
    return () => {
      current = false;
    };
  }, [id, contentHash]);
  return [...new Set([createdBy, changedBy, ...authors])];
}

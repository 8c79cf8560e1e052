// The names and classes that a line is held against: everyone this member can read.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pointerIndex, type PointerIndex } from './pointers.ts';

const nobody: PointerIndex = new Map();

/** `peerIds`: who sits at the table. */
export function usePointers(peerIds: readonly RecordId[]): PointerIndex {
  const pupils = useRecords('pupil');
  const members = useRecords('member');
  const contacts = useRecords('staffContact');
  return useMemo(() => {
    if (!pupils || !members || !contacts) return nobody;
    return pointerIndex({
      pupils: pupils.map(({ body }) => body),
      peers: pupils.filter(({ id }) => peerIds.includes(id)).map(({ body }) => body),
      staff: [
        ...members.map(({ body }) => body.displayName),
        ...contacts.map(({ body }) => body.name),
      ],
      classes: [...new Set(pupils.map(({ body }) => body.className))].filter((name) => name !== ''),
    });
  }, [pupils, members, contacts, peerIds]);
}

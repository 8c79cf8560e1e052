// The record that the address of a screen names.
import { useParams } from '@tanstack/react-router';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';

/** `useIdInPath('lessonId')`; null when the address names no record. */
export function useIdInPath(name: string): RecordId | null {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const read = recordIdSchema.safeParse(params[name]);
  return read.success ? read.data : null;
}

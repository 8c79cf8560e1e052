// Hands out the next case code of a school year, as a change to commit together with the case.
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import { caseCode, type CountedCase } from '#shared/domain/case-counter.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Put } from '#main/store/index.ts';

export function nextCase(
  context: MemberContext,
  counts: CountedCase,
  schoolYear: string,
): { readonly code: string; readonly put: Put } {
  const current = context
    .list('caseCounter')
    .find(({ body }) => body.counts === counts && body.schoolYear === schoolYear);
  const body = { counts, schoolYear, last: (current?.body.last ?? 0) + 1 };
  return {
    code: caseCode(body),
    put: {
      dossierId: context.vault.programmeDossierId,
      recordId: current?.id ?? newId<RecordId>(),
      kind: 'caseCounter',
      body,
      expectedRevision: current?.revision ?? 0,
    },
  };
}

// Log entries as rows of words: when, who, what, on what.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogAction, LogEntry } from '#shared/domain/log-entry.ts';
import type { LogView } from '#shared/ipc/record-view.ts';
import { detailParts, type DetailPart } from './log-detail.ts';
import { useThingWords } from './use-vault-things.ts';
import type { ThingIndex } from './vault-things.ts';

export type LogRow = {
  readonly id: string;
  readonly atMs: number;
  readonly who: string;
  readonly action: LogAction;
  readonly what: string;
  readonly subject: string;
  readonly detail: string;
};

function useDetailWords(): (part: DetailPart) => string {
  const { t } = useTranslation('settings');
  return useCallback(
    (part: DetailPart) => {
      switch (part.name) {
        case 'schoolYear':
        case 'code':
        case 'copy':
          return t(`log.detail.${part.name}`, { value: part.value });
        case 'outcome':
          return t(`log.detail.outcome.${part.value}`);
        case 'decision':
          return t(`log.detail.decision.${part.value}`);
        case 'status':
          return t(`log.detail.status.${part.value}`);
        default:
          return t(`log.detail.counts.${part.name}`, { count: part.count });
      }
    },
    [t],
  );
}

/** Undefined while entries or names are still being read. */
export function useLogRows(
  entries: readonly LogView[] | undefined,
  things: ThingIndex | undefined,
): readonly LogRow[] | undefined {
  const { t } = useTranslation('settings');
  const words = useThingWords();
  const detailWords = useDetailWords();
  return useMemo(() => {
    if (!entries || !things) return undefined;
    const subjectOf = (subject: LogEntry['subject']): string => {
      if (subject?.recordId !== undefined) {
        const record = things.record(subject.recordId);
        if (record.kind === 'member') return things.member(subject.recordId) ?? words(record);
        if (record.kind !== 'closed') return words(record);
      }
      if (subject?.dossierId !== undefined) return words(things.dossier(subject.dossierId));
      return subject?.recordId === undefined ? '' : words({ kind: 'closed' });
    };
    return entries.map((entry) => ({
      id: entry.id,
      atMs: entry.body.atMs,
      who: things.member(entry.createdBy) ?? t('thing.unknownMember'),
      action: entry.body.action,
      what: t(`log.action.${entry.body.action}`),
      subject: subjectOf(entry.body.subject),
      detail: detailParts(entry.body.detail).map(detailWords).join(', '),
    }));
  }, [t, entries, things, words, detailWords]);
}

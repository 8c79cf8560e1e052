// The imports there have been, newest first: when, by whom, what they did, and whether they were taken
// back. Reads records only.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { memberRecordId } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary } from '#renderer/ui/layout.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ListTable } from './import-list-table.tsx';
import { UndoImport } from './import-undo.tsx';

const mostShown = 100;

function changedAnything({ body }: ViewOf<'importRun'>): boolean {
  return body.created + body.updated + body.missing > 0;
}

export function EarlierImports(): ReactElement | null {
  const { t } = useTranslation(['pupils']);
  const dates = useDateFormat();
  const runs = useRecords('importRun');
  const members = useRecords('member');
  const names = useMemo(
    () => new Map((members ?? []).map(({ id, body }) => [id, body.displayName])),
    [members],
  );
  const shown = useMemo(
    () => (runs ?? []).filter(changedAnything).sort((a, b) => b.createdAtMs - a.createdAtMs),
    [runs],
  );
  if (runs === undefined) return null;
  return (
    <Section title={t('earlier.title')}>
      {shown.length === 0 ? (
        <Secondary>{t('earlier.none')}</Secondary>
      ) : (
        <ListTable
          label={t('earlier.title')}
          heads={[
            ...[t('earlier.when'), t('earlier.who'), t('lists.year'), t('earlier.counts')],
            t('earlier.undo'),
          ]}
          rows={shown.slice(0, mostShown).map((run) => {
            const when = dates.moment(run.createdAtMs);
            const { schoolYear, created, updated, missing } = run.body;
            return {
              key: run.id,
              cells: [
                when,
                names.get(memberRecordId(run.createdBy)) ?? t('earlier.unknown'),
                schoolYear,
                t('earlier.did', { created, updated, missing }),
                <UndoImport key={run.id} runId={run.id} label={t('earlier.undoOf', { when })} />,
              ],
            };
          })}
          total={shown.length}
        />
      )}
    </Section>
  );
}

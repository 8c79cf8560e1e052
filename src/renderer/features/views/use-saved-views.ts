// The kept views of a table, by name.
import { useMemo } from 'react';
import { useRecordsWhere } from '#renderer/db/use-records.ts';
import type { TableName } from '#shared/domain/saved-view.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** Undefined while still reading. */
export function useSavedViews(table: TableName): readonly ViewOf<'savedView'>[] | undefined {
  const views = useRecordsWhere('savedView', 'body.table', table);
  return useMemo(
    () =>
      views
        ?.filter(({ body }) => body.kept)
        .sort((a, b) => a.body.name.localeCompare(b.body.name, 'nl')),
    [views],
  );
}

// A data table whose filters, order, groups and columns can be kept under a name. The view that was chosen
// last is there again next time.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { TableName, TableState } from '#shared/domain/saved-view.ts';
import {
  DataTable,
  firstShape,
  type DataTableProps,
  type ShownTable,
  type TableShape,
} from '#renderer/ui/data-table.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { useSavedViews } from './use-saved-views.ts';
import { ViewPanel } from './view-panel.tsx';

export type ViewTableProps<Row> = Omit<
  DataTableProps<Row>,
  'shape' | 'onShape' | 'toolbarEnd' | 'rows'
> & {
  readonly rows: readonly Row[] | undefined;
  readonly table: TableName;
  /** The screen's own filters as texts; `onFilters` gets back what it gave, also from an older version. */
  readonly filters: TableState['filters'];
  readonly onFilters: (filters: TableState['filters']) => void;
};

/** `<ViewTable table="pairs" filters onFilters …as a DataTable />` */
export function ViewTable<Row>(props: ViewTableProps<Row>): ReactElement {
  const { table, filters: _filters, onFilters: _onFilters, ...plain } = props;
  const views = useSavedViews(table);
  return views ? <Kept {...props} views={views} /> : <DataTable {...plain} rows={undefined} />;
}

type Dialog = 'name' | 'rename' | { readonly exporting: ShownTable } | null;

function Kept<Row>(
  props: ViewTableProps<Row> & { readonly views: readonly ViewOf<'savedView'>[] },
): ReactElement {
  const { table, filters, onFilters: _onFilters, views, ...plain } = props;
  const { shape, setShape, chosenId, choose } = useChosen(props);
  const [dialog, setDialog] = useState<Dialog>(null);
  const chosen = views.find(({ id }) => id === chosenId) ?? null;
  const state: TableState = { ...shape, filters };
  const close = () => setDialog(null);
  return (
    <>
      <DataTable
        {...plain}
        shape={shape}
        onShape={setShape}
        toolbarEnd={(read) => (
          <ViewPanel
            table={table}
            views={views}
            chosen={chosen}
            state={state}
            onChoose={choose}
            onSaveAs={() => setDialog('name')}
            onRename={() => setDialog('rename')}
            onExport={() => setDialog({ exporting: read() })}
          />
        )}
      />
      {dialog === 'name' ? (
        <NameDialog table={table} state={state} view={null} onSaved={choose} onClose={close} />
      ) : null}
      {dialog === 'rename' && chosen ? (
        <NameDialog table={table} state={chosen.body.state} view={chosen} onClose={close} />
      ) : null}
      {dialog !== null && typeof dialog === 'object' ? (
        <ExportDialog table={table} title={props.label} shown={dialog.exporting} onClose={close} />
      ) : null}
    </>
  );
}

function shapeOf(state: TableState): TableShape {
  const { filters: _filters, ...shape } = state;
  return shape;
}

/** Which view is shown, beginning with the one chosen last time. */
function useChosen<Row>(
  props: ViewTableProps<Row> & { readonly views: readonly ViewOf<'savedView'>[] },
) {
  const [first] = useState(() => props.views.find(({ body }) => body.chosen) ?? null);
  const [chosenId, setChosenId] = useState<string | null>(first?.id ?? null);
  const [shape, setShape] = useState(() =>
    first ? shapeOf(first.body.state) : firstShape(props.initialSort),
  );
  const onFilters = useRef(props.onFilters);
  useEffect(() => {
    onFilters.current = props.onFilters;
  });
  useEffect(() => {
    if (first) onFilters.current(first.body.state.filters);
  }, [first]);
  const choose = (id: string | null, state: TableState | null): void => {
    setChosenId(id);
    setShape(state ? shapeOf(state) : firstShape(props.initialSort));
    props.onFilters(state ? state.filters : {});
  };
  return { shape, setShape, chosenId, choose };
}

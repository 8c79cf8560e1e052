// How a table is shown: its order, what it is grouped by and which columns stand in it; and the panel that
// changes the last two.
import type { ReactElement } from 'react';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableState } from '#shared/domain/saved-view.ts';
import { Checkbox } from './checkbox.tsx';
import type { DataColumn, SortBy } from './data-table-model.ts';
import { DropPanel } from './drop-panel.tsx';
import { Stack } from './layout.tsx';
import { SelectField } from './select-field.tsx';

export type TableShape = Omit<TableState, 'filters'>;

export function firstShape(sort: SortBy | undefined): TableShape {
  return {
    query: '',
    sort: sort ? { column: sort.column, descending: sort.descending === true } : null,
    group: null,
    hidden: [],
  };
}

/** The columns to show: those not hidden, and the first one when all are. */
export function shownColumns<Row>(
  columns: readonly DataColumn<Row>[],
  hidden: readonly string[],
): readonly DataColumn<Row>[] {
  const shown = columns.filter(({ id }) => !hidden.includes(id));
  return shown.length > 0 ? shown : columns.slice(0, 1);
}

/** `<ShapePanel columns shape onShape />` */
export function ShapePanel<Row>(props: {
  readonly columns: readonly DataColumn<Row>[];
  readonly shape: TableShape;
  readonly onShape: (shape: TableShape) => void;
}): ReactElement {
  const { t } = useTranslation('common');
  const { columns, shape, onShape } = props;
  const groups = columns.filter(({ groupable }) => groupable === true);
  const shown = shownColumns(columns, shape.hidden);
  const toggle = (id: string, show: boolean): void => {
    const others = shape.hidden.filter((one) => one !== id);
    onShape({ ...shape, hidden: show ? others : [...others, id] });
  };
  return (
    <DropPanel label={t('table.columns')} icon={IconColumns3}>
      {() => (
        <Stack gap={3}>
          {groups.length > 0 ? (
            <SelectField
              label={t('table.groupBy')}
              value={shape.group ?? ''}
              placeholder={t('table.noGroup')}
              options={groups.map(({ id, header }) => ({ value: id, label: header }))}
              onChange={(group) => onShape({ ...shape, group: group === '' ? null : group })}
            />
          ) : null}
          <div role="group" aria-label={t('table.shownColumns')}>
            {columns.map(({ id, header }) => {
              const isShown = shown.some((column) => column.id === id);
              const last = isShown && shown.length === 1;
              return (
                <Checkbox
                  key={id}
                  label={header}
                  checked={isShown}
                  disabled={last}
                  description={last ? t('table.lastColumn') : undefined}
                  onChange={(show) => toggle(id, show)}
                />
              );
            })}
          </div>
        </Stack>
      )}
    </DropPanel>
  );
}

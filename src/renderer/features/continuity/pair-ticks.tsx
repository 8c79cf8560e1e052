// A table of pairs to tick, all or one by one, with what tells them apart.
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormName } from '#renderer/features/forms/index.ts';
import { useMemberNames, usePairNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/data-table.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type PairView = ViewOf<'pair'>;

export type PairTicksProps = {
  readonly label: string;
  readonly pairs: readonly PairView[] | undefined;
  readonly chosen: ReadonlySet<RecordId>;
  readonly onChange: (chosen: ReadonlySet<RecordId>) => void;
  readonly empty: ReactNode;
};

/** `<PairTicks label pairs chosen onChange empty />` */
export function PairTicks(props: PairTicksProps): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { pairs, chosen, onChange } = props;
  const columns = useColumns(chosen, onChange);
  return (
    <DataTable
      label={props.label}
      rows={pairs}
      columns={columns}
      rowId={rowId}
      height="content"
      filterLabel={t('ticks.search')}
      toolbar={
        <>
          <Button size="small" onClick={() => onChange(new Set((pairs ?? []).map(({ id }) => id)))}>
            {t('ticks.all')}
          </Button>
          <Button size="small" onClick={() => onChange(new Set())}>
            {t('ticks.none')}
          </Button>
          <Secondary>
            {t('ticks.chosen', { count: chosen.size, total: pairs?.length ?? 0 })}
          </Secondary>
        </>
      }
      empty={props.empty}
    />
  );
}

const rowId = (row: PairView): string => row.id;

function useColumns(
  chosen: ReadonlySet<RecordId>,
  onChange: (chosen: ReadonlySet<RecordId>) => void,
): readonly DataColumn<PairView>[] {
  const { t } = useTranslation(['tasks']);
  const names = usePairNames();
  const formName = useFormName();
  const { nameOf } = useMemberNames();
  return useMemo(() => {
    const titleOf = ({ body }: PairView) => names?.title(body) ?? body.code;
    const toggle = (id: RecordId, on: boolean) => {
      const next = new Set(chosen);
      if (on) next.add(id);
      else next.delete(id);
      onChange(next);
    };
    return [
      {
        id: 'pair',
        header: t('ticks.pair'),
        value: titleOf,
        cell: (row) => (
          <Checkbox
            label={titleOf(row)}
            checked={chosen.has(row.id)}
            onChange={(on) => toggle(row.id, on)}
          />
        ),
        grow: 2,
      },
      { id: 'code', header: t('ticks.code'), value: ({ body }) => body.code, width: 110 },
      { id: 'form', header: t('ticks.form'), value: ({ body }) => formName(body.form), width: 150 },
      {
        id: 'coach',
        header: t('ticks.coach'),
        value: ({ body }) => nameOf(body.coachId),
        width: 170,
      },
    ];
  }, [chosen, onChange, names, formName, nameOf, t]);
}

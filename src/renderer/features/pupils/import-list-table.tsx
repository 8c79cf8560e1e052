// One list of an import as a plain table in its own scrolling box, reachable by keyboard, saying so when it
// is cut off. Knows no kind of row.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Secondary } from '#renderer/ui/layout.tsx';
import css from './import.module.css';

type ListTableProps = {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly total: number;
};

export function ListTable({ label, heads, rows, total }: ListTableProps): ReactElement {
  const { t } = useTranslation(['pupils']);
  return (
    <>
      <div className={css['scroll']} role="group" aria-label={label} tabIndex={0}>
        <table className={css['table']}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={heads[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < total ? (
        <Secondary>{t('tab.cut', { shown: rows.length, total })}</Secondary>
      ) : null}
    </>
  );
}

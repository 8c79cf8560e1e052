// A list of what a part of the plan holds, each with what one can do with it, and how one adds.
import type { ReactElement, ReactNode } from 'react';
import { IconTrash, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import css from './programme.module.css';

export type PartRow = {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Chips and buttons at the end of the row. */
  readonly end?: ReactNode;
  /** Left out: the row cannot be removed here. */
  readonly onRemove?: (() => void) | undefined;
};

/** `<PartList label rows icon empty />` */
export function PartList(props: {
  readonly label: string;
  readonly rows: readonly PartRow[];
  readonly icon: Icon;
  readonly empty: string;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  if (props.rows.length === 0) {
    return (
      <Card>
        <EmptyState icon={props.icon} title={props.empty} />
      </Card>
    );
  }
  return (
    <Card padding="none">
      <ul role="list" aria-label={props.label} className={css['list']}>
        {props.rows.map((row) => (
          <li key={row.id} className={css['listRow']}>
            <span className={css['listText']}>
              <span className={css['listTitle']}>{row.title}</span>
              {row.subtitle ? <span className={css['listSubtitle']}>{row.subtitle}</span> : null}
            </span>
            {row.end}
            {row.onRemove ? (
              <IconButton
                icon={IconTrash}
                label={t('list.remove', { name: row.title })}
                onClick={row.onRemove}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

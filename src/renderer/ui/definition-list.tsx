// Facts with their names: who, when, which school year.
import type { ReactElement, ReactNode } from 'react';
import css from './definition-list.module.css';

export type Definition = {
  readonly term: string;
  readonly value: ReactNode;
};

export type DefinitionListProps = {
  readonly items: readonly Definition[];
  /** `beside` puts the term before its value, `under` above it. Default `beside`. */
  readonly layout?: 'beside' | 'under';
};

/** `<DefinitionList items={[{ term, value }]} layout />`; an empty value is shown as a dash. */
export function DefinitionList({ items, layout = 'beside' }: DefinitionListProps): ReactElement {
  return (
    <dl className={css['list']} data-layout={layout}>
      {items.map((item) => (
        <div key={item.term} className={css['item']}>
          <dt className={css['term']}>{item.term}</dt>
          <dd>{item.value === '' || item.value == null ? '–' : item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

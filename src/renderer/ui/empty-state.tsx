// Nothing here is a state too: it says so, says why it is fine or what to do, and offers the next step.
import type { ReactElement, ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import css from './empty-state.module.css';

export type EmptyStateProps = {
  readonly icon?: Icon;
  /** A sentence: "Er wacht niets op jou." */
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** `<EmptyState icon title action>explanation</EmptyState>` */
export function EmptyState(props: EmptyStateProps): ReactElement {
  const EmptyIcon = props.icon;
  return (
    <div className={css['empty']}>
      {EmptyIcon ? <EmptyIcon size={28} stroke={1.5} aria-hidden="true" /> : null}
      <p className={css['title']}>{props.title}</p>
      {props.children ? <div className={css['text']}>{props.children}</div> : null}
      {props.action}
    </div>
  );
}

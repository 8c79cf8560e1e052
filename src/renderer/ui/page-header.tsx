// The head of a screen: where am I, what is this, what can I do here.
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import css from './page-header.module.css';

export type Crumb = { readonly label: string; readonly to?: string };

export type PageHeaderProps = {
  readonly title: ReactNode;
  /** The way back; the last crumb without `to` is where one is. */
  readonly breadcrumb?: readonly Crumb[];
  /** One sentence under the title. */
  readonly subtitle?: ReactNode;
  /** Chips beside the title. */
  readonly chips?: ReactNode;
  /** Buttons at the end, the primary one last. */
  readonly actions?: ReactNode;
};

/** `<PageHeader title breadcrumb={[{ label, to }]} subtitle chips actions />` */
export function PageHeader(props: PageHeaderProps): ReactElement {
  const { t } = useTranslation('common');
  const { title, breadcrumb, subtitle, chips, actions } = props;
  return (
    <header className={css['header']}>
      <div className={css['text']}>
        {breadcrumb && breadcrumb.length > 0 ? (
          <nav aria-label={t('frame.breadcrumb')} className={css['crumbs']}>
            {breadcrumb.map((crumb, index) => (
              <Fragment key={`${crumb.label}-${String(index)}`}>
                {index > 0 ? <span aria-hidden="true"> › </span> : null}
                {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : <span>{crumb.label}</span>}
              </Fragment>
            ))}
          </nav>
        ) : null}
        <div className={css['titleRow']}>
          <h1 className={css['title']} tabIndex={-1}>
            {title}
          </h1>
          {chips ? <div className={css['chips']}>{chips}</div> : null}
        </div>
        {subtitle ? <p className={css['subtitle']}>{subtitle}</p> : null}
      </div>
      {actions ? <div className={css['actions']}>{actions}</div> : null}
    </header>
  );
}

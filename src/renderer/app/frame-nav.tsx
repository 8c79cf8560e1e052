// The parts of the app at the left, each with how many things wait there.
import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Hidden } from '#renderer/ui/layout.tsx';
import type { NavItem } from './navigation.ts';
import { useNavCounts } from './use-nav-counts.ts';
import css from './frame-nav.module.css';

export function FrameNav({ items }: { readonly items: readonly NavItem[] }): ReactElement {
  const { t } = useTranslation('common');
  const counts = useNavCounts();
  return (
    <nav aria-label={t('frame.navigation')} className={css['nav']}>
      <ul role="list" className={css['list']}>
        {items.map((item) => {
          const count = counts[item.id] ?? 0;
          return (
            <li key={item.id} className={css['item']} data-apart={item.apart}>
              <Link to={item.path} className={css['link']} title={t(item.label)}>
                <item.icon size={18} stroke={1.8} aria-hidden="true" />
                <span className={css['label']}>{t(item.label)}</span>
                {count > 0 ? (
                  <>
                    <span className={css['count']} aria-hidden="true">
                      {count}
                    </span>
                    <Hidden>{t('frame.waiting', { count })}</Hidden>
                  </>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

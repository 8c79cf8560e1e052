// The top bar: name of the app, search, whether all is saved, who is logged in, lock.
import type { ReactElement } from 'react';
import { IconLock, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { ShortcutHint } from '#renderer/ui/key-hint.tsx';
import { Logo } from '#renderer/ui/logo.tsx';
import { SavedState, useSaved } from '#renderer/ui/saved-state.tsx';
import { useShortcutKeys } from '#renderer/ui/shortcut-scope.tsx';
import { useFrame } from './frame-state.ts';
import css from './top-bar.module.css';

export function TopBar({ onSearch }: { readonly onSearch: () => void }): ReactElement {
  const { t } = useTranslation('common');
  const { memberName, onLock } = useFrame();
  const { saved } = useSaved();
  const { aria } = useShortcutKeys('search');
  return (
    <header className={css['bar']}>
      <div className={css['name']}>
        <Logo />
        <span>{t('app.name')}</span>
      </div>
      <button
        type="button"
        className={css['search']}
        aria-keyshortcuts={aria}
        aria-haspopup="dialog"
        onClick={onSearch}
      >
        <IconSearch size={18} stroke={1.8} aria-hidden="true" />
        <span className={css['searchText']}>{t('frame.search')}</span>
        <ShortcutHint id="search" />
      </button>
      <div className={css['end']}>
        <SavedState saved={saved} />
        <span className={css['member']}>
          {t('frame.loggedIn')} <strong>{memberName}</strong>
        </span>
        <Button icon={IconLock} shortcut="lock" onClick={onLock}>
          {t('frame.lock')}
        </Button>
      </div>
    </header>
  );
}

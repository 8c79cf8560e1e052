// Someone walks in: one key and nothing can be read, one key and everything is back as it was. The
// content is hidden and inert, the title of the window says nothing.
import { useEffect, useRef, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import css from './blank-screen.module.css';

export type BlankScreenProps = { readonly active: boolean; readonly onEnd: () => void };

export function BlankScreen({ active, onEnd }: BlankScreenProps): ReactElement | null {
  return active ? createPortal(<Cover onEnd={onEnd} />, document.body) : null;
}

function Cover({ onEnd }: { readonly onEnd: () => void }): ReactElement {
  const { t } = useTranslation('common');
  const cover = useRef<HTMLDivElement>(null);
  const name = t('app.name');
  useEffect(() => {
    const before = document.activeElement;
    const title = document.title;
    const hidden = [...document.body.children].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element !== cover.current && !element.inert,
    );
    document.documentElement.dataset['blank'] = 'true';
    document.title = name;
    for (const element of hidden) element.inert = true;
    cover.current?.focus();
    const end = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      onEnd();
    };
    window.addEventListener('keydown', end, { capture: true });
    window.addEventListener('pointerdown', end, { capture: true });
    return () => {
      window.removeEventListener('keydown', end, { capture: true });
      window.removeEventListener('pointerdown', end, { capture: true });
      for (const element of hidden) element.inert = false;
      delete document.documentElement.dataset['blank'];
      document.title = title;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [name, onEnd]);
  return (
    <div ref={cover} data-blank-cover="" className={css['cover']} tabIndex={-1} role="status">
      {t('blank.text')}
    </div>
  );
}

// The one frame around every screen: search and commands on top, the parts at the left, the screen in
// the middle. Answers the keys that work everywhere.
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recordIdSchema } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { QuickNoteDialog } from '#renderer/features/pairs/index.ts';
import { DueReminder } from '#renderer/features/today/index.ts';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useLeaveToasts } from '#renderer/ui/toasts.tsx';
import { BlankScreen } from './blank-screen.tsx';
import { CommandPalette } from './command-palette.tsx';
import { FrameNav } from './frame-nav.tsx';
import { useFrame } from './frame-state.ts';
import { HelpDialog } from './help-dialog.tsx';
import { navItemAt, type NavItem } from './navigation.ts';
import { TopBar } from './top-bar.tsx';
import css from './frame.module.css';

type Open = 'palette' | 'help' | 'blank' | 'quickNote' | undefined;

export type FrameProps = {
  /** The parts that have a screen. */
  readonly items: readonly NavItem[];
};

export function Frame({ items }: FrameProps): ReactElement {
  const { t } = useTranslation('common');
  const { onLock, roles } = useFrame();
  const mayWrite = mayDo(roles, 'writeNotes');
  const [open, setOpen] = useState<Open>();
  const main = useRef<HTMLElement>(null);
  const close = useCallback(() => setOpen(undefined), []);
  useShortcut('search', () => setOpen('palette'));
  useShortcut('help', () => setOpen('help'));
  useShortcut('blank', () => setOpen('blank'));
  useShortcut('lock', onLock);
  useShortcut('quickNote', () => setOpen('quickNote'), mayWrite);
  useShortcut('concern', useNewConcern(), mayDo(roles, 'reportConcerns'));
  usePlace(main);
  return (
    <div className={css['frame']}>
      <a
        className={css['skip']}
        href="#inhoud"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('frame.skip')}
      </a>
      <TopBar onSearch={() => setOpen('palette')} />
      <FrameNav items={items} />
      <main id="inhoud" ref={main} className={css['content']} tabIndex={-1}>
        <Outlet />
      </main>
      {open === 'palette' ? <CommandPalette items={items} onClose={close} /> : null}
      {open === 'quickNote' ? <QuickNoteDialog onClose={close} /> : null}
      <HelpDialog open={open === 'help'} onClose={close} />
      <DueReminder />
      <BlankScreen active={open === 'blank'} onEnd={close} />
    </div>
  );
}

/** To a new concern, with the pair or the pupil whose page is open. */
function useNewConcern(): () => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [, part, id] = pathname.split('/');
  const known = recordIdSchema.safeParse(id);
  const search = !known.success
    ? {}
    : part === 'koppels'
      ? { pair: known.data }
      : part === 'leerlingen'
        ? { pupil: known.data }
        : {};
  return () => void navigate({ to: '/signalen/nieuw', search });
}

/** On another address: the part in the window title, old toasts gone, back to the top, the focus not lost. */
function usePlace(main: { readonly current: HTMLElement | null }): void {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  const item = navItemAt(pathname);
  const part = item ? t(item.label) : undefined;
  const name = t('app.name');
  const leaveToasts = useLeaveToasts();
  useEffect(() => {
    document.title = part ? `${part} – ${name}` : name;
  }, [part, name]);
  useEffect(() => leaveToasts(), [leaveToasts, pathname]);
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
    if (document.activeElement === document.body) main.current?.focus();
  }, [main, pathname]);
}

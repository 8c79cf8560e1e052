// Whether what one typed is on disk. Editors report, the top bar shows; a failure never goes away alone.
import {
  createContext,
  useContext,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from './chip.tsx';
import { useDateFormat } from './date-text.ts';
import css from './chip.module.css';

export type Saved =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly atMs: number }
  | { readonly state: 'failed' };

/** `<SavedState saved={{ state: 'saved', atMs }} />`: "Opgeslagen 14:02". */
export function SavedState({ saved }: { readonly saved: Saved }): ReactElement {
  const { t } = useTranslation('common');
  const dates = useDateFormat();
  return (
    <span role="status" className={css['state']}>
      {saved.state === 'saving' ? (
        <Chip icon={IconPencil}>{t('saved.saving')}</Chip>
      ) : saved.state === 'saved' ? (
        <Chip tone="ok" icon={IconCheck}>
          {t('saved.saved', { time: dates.time(saved.atMs) })}
        </Chip>
      ) : saved.state === 'failed' ? (
        <Chip tone="urgent" icon={IconAlertTriangle}>
          {t('saved.failed')}
        </Chip>
      ) : null}
    </span>
  );
}

type SavedScope = { readonly saved: Saved; readonly report: (saved: Saved) => void };

const SavedContext = createContext<SavedScope>({
  saved: { state: 'idle' },
  report: () => undefined,
});

export function SavedProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [saved, report] = useState<Saved>({ state: 'idle' });
  const scope = useMemo(() => ({ saved, report }), [saved]);
  return <SavedContext value={scope}>{children}</SavedContext>;
}

/** `const { report } = useSaved(); report({ state: 'saved', atMs: Date.now() })` after the answer. */
export function useSaved(): SavedScope {
  return useContext(SavedContext);
}

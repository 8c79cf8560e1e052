// F1: all keys in one place, straight from the table of shortcuts.
import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionKeys } from '#renderer/features/intervision-session/index.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint, ShortcutHint } from '#renderer/ui/key-hint.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { shortcuts } from './shortcuts.ts';
import css from './help-dialog.module.css';

export type HelpDialogProps = { readonly open: boolean; readonly onClose: () => void };

export function HelpDialog({ open, onClose }: HelpDialogProps): ReactElement {
  const { t } = useTranslation('common');
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')} size="wide" textOnly>
      <Section title={t('shortcuts.intro')} level={3}>
        <dl className={css['keys']}>
          {shortcuts.map(({ id, label }) => (
            <div key={id} className={css['line']}>
              <dt>{t(label)}</dt>
              <dd className={css['caps']}>
                <ShortcutHint id={id} />
                {id === 'blank' ? (
                  <>
                    {t('shortcuts.or')} {t('shortcuts.doubleEscape')}
                  </>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('shortcuts.tableTitle')} level={3}>
        <dl className={css['keys']}>
          <Line label={t('shortcuts.tableMove')} caps={['↑', '↓']} />
          <Line label={t('shortcuts.tableEnds')} caps={['Home', 'End']} />
          <Line label={t('shortcuts.tableOpen')} caps={['↵']} />
        </dl>
      </Section>
      <Section title={t('shortcuts.sessionTitle')} level={3}>
        <SessionKeys />
      </Section>
    </Dialog>
  );
}

function Line({ label, caps }: { readonly label: string; readonly caps: readonly string[] }) {
  return (
    <div className={css['line']}>
      <dt>{label}</dt>
      <dd className={css['caps']}>
        {caps.map((cap) => (
          <KeyHint key={cap} keys={[cap]} />
        ))}
      </dd>
    </div>
  );
}

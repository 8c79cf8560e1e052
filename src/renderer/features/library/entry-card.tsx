// One card, guideline or agreement on screen, with its tick for printing and, when it is the school's own,
// how to change it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecord } from '#renderer/db/use-records.ts';
import { useThemeWord } from '#renderer/papers/library.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Hidden, Row, Secondary } from '#renderer/ui/layout.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { LibraryEntry } from '#shared/domain/library.ts';
import css from './library.module.css';

export type EntryCardProps = {
  readonly entry: LibraryEntry;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly refusedBecause: string | undefined;
  readonly onEdit: () => void;
  readonly onDropped: () => void;
};

/** `<EntryCard entry chosen onChoose refusedBecause onEdit onDropped />` */
export function EntryCard(props: EntryCardProps): ReactElement {
  const { t } = useTranslation(['library']);
  const themeWord = useThemeWord();
  const { entry, chosen } = props;
  const List = entry.kind === 'questionCard' ? 'ol' : 'ul';
  return (
    <li className={css['entry']} data-chosen={chosen || undefined}>
      <div className={css['head']}>
        <Checkbox
          label={<Hidden>{t('choose', { title: entry.title })}</Hidden>}
          checked={chosen}
          onChange={props.onChoose}
        />
        <div>
          <Secondary>{themeWord(entry.theme)}</Secondary>
          <h2 className={css['title']}>{entry.title}</h2>
        </div>
        {entry.own ? <Chip>{t('own')}</Chip> : null}
      </div>
      <List className={css['lines']}>
        {entry.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
      <p className={css['close']}>
        <b>{t('close')}</b> {entry.close}
      </p>
      {entry.own ? <OwnActions {...props} /> : null}
    </li>
  );
}

function OwnActions({ entry, refusedBecause, onEdit, onDropped }: EntryCardProps) {
  const { t } = useTranslation(['library']);
  const toast = useToast();
  const id = recordIdSchema.safeParse(entry.id);
  const record = useRecord('libraryItem', id.success ? id.data : null);
  const keep = async (kept: boolean, expectedRevision: number) => {
    if (!record) return false;
    const item = { id: record.id, expectedRevision };
    const saved = await call('library.save', { item, body: { ...record.body, kept } });
    return saved.ok;
  };
  const drop = async () => {
    if (!record || !(await keep(false, record.revision))) return;
    onDropped();
    toast({ text: t('dropped'), onUndo: () => void keep(true, record.revision + 1) });
  };
  return (
    <Row justify="end">
      <Button size="small" refusedBecause={refusedBecause} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button size="small" refusedBecause={refusedBecause} onClick={() => void drop()}>
        {t('drop')}
      </Button>
    </Row>
  );
}

// The quick note: type a part of a name, Enter, and write. Works from every screen with Ctrl+J.
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconPencilPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { askForComposer } from '#renderer/features/notes/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { Choice } from './find-choices.ts';
import { SearchPicker } from './search-picker.tsx';
import { usePairNames } from './use-pair-names.ts';

/** Pairs one can write about, with their code; undefined while still reading. */
export function usePairChoices(): readonly Choice<RecordId>[] | undefined {
  const pairs = useRecords('pair');
  const names = usePairNames();
  return useMemo(() => {
    if (!pairs || !names) return undefined;
    return pairs
      .filter(({ body }) => body.status !== 'ended')
      .map(({ id, body }) => ({
        id,
        label: `${names.supporters(body)} → ${names.supportees(body)}`,
        detail: [...names.classes(body), body.code].join(' · '),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  }, [pairs, names]);
}

/** `<QuickNoteDialog onClose />`: choose a pair, then the cursor stands in its composer. */
export function QuickNoteDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const navigate = useNavigate();
  const choices = usePairChoices();
  const choose = ([pairId]: readonly RecordId[]) => {
    if (!pairId) return;
    onClose();
    askForComposer(pairId);
    void navigate({ to: `/koppels/${pairId}` });
  };
  return (
    <Dialog open title={t('quick.title')} onClose={onClose}>
      {choices?.length === 0 ? (
        <>
          <p>{t('quick.noPairs')}</p>
          <ButtonLink to="/koppels/nieuw">{t('list.new')}</ButtonLink>
        </>
      ) : choices ? (
        <SearchPicker
          label={t('quick.label')}
          description={t('quick.help')}
          choices={choices}
          value={none}
          max={1}
          autoFocus
          inline
          onChange={choose}
        />
      ) : null}
    </Dialog>
  );
}

const none: readonly RecordId[] = [];

/** `<QuickNoteButton />`: the button with its key; the frame answers Ctrl+J on every screen. */
export function QuickNoteButton(): ReactElement {
  const { t } = useTranslation(['pairs']);
  const mayNote = useMayDo('writeNotes');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={IconPencilPlus}
        shortcut="quickNote"
        refusedBecause={mayNote ? undefined : t('refused.writeNotes')}
        onClick={() => setOpen(true)}
      >
        {t('quick.button')}
      </Button>
      {open ? <QuickNoteDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

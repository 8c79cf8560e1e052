// What one writes on top of a pair's timeline: a note or a contact. Both keep what was typed while the
// other is in sight.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { ContactComposer } from '#renderer/features/contacts/index.ts';
import {
  NoteComposer,
  useComposerRequest,
  type ComposerKind,
} from '#renderer/features/notes/index.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type PairComposerProps = {
  readonly pair: ViewOf<'pair'>;
  readonly today: string;
  /** Who will be able to read it, in words. */
  readonly readers: string;
};

/** `<PairComposer pair today readers />`; a pair that ended is only read. */
export function PairComposer(props: PairComposerProps): ReactElement {
  const { t } = useTranslation(['contacts', 'pairs']);
  const { pair, today } = props;
  const mayNote = useMayDo('writeNotes');
  const [kind, setKind] = useState<ComposerKind>('note');
  const [asked, setAsked] = useState(0);
  useComposerRequest(pair.id, (wanted) => {
    setKind(wanted);
    setAsked((before) => before + 1);
  });
  if (pair.body.status === 'ended') return <Notice>{t('pairs:refused.ended')}</Notice>;
  return (
    <Stack gap={2}>
      <div>
        <Segmented
          label={t('composer.switch')}
          value={kind}
          options={[
            { value: 'note', label: t('composer.note') },
            { value: 'contact', label: t('composer.contact') },
          ]}
          onChange={(chosen) => {
            setKind(chosen);
            setAsked(0);
          }}
        />
      </div>
      <NoteComposer
        pair={pair}
        today={today}
        readers={props.readers}
        active={kind === 'note'}
        asked={asked}
        refusedBecause={mayNote ? undefined : t('pairs:refused.writeNotes')}
      />
      <ContactComposer pair={pair} today={today} active={kind === 'contact'} asked={asked} />
    </Stack>
  );
}

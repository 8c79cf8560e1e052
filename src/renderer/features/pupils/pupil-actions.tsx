// What one can do with a pupil: mend, merge a double, say that they left or are back.
import { useState, type ReactElement } from 'react';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { isListed } from '#shared/domain/pupil-merge.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { LeftDialog } from './left-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { useDecide } from './use-decide.ts';

export type PupilActionsProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly ids: readonly RecordId[];
};

/** `<PupilActions pupil ids />`; nothing for a double that was merged, or for who may not change pupils. */
export function PupilActions({ pupil, ids }: PupilActionsProps): ReactElement | null {
  const { t } = useTranslation(['people']);
  const mayManage = useMayDo('managePeople');
  const [open, setOpen] = useState<'left' | 'merge' | null>(null);
  const { decide, busy } = useDecide();
  const close = () => setOpen(null);
  if (!mayManage || !isListed(pupil.body)) return null;
  return (
    <>
      {pupil.body.status === 'left' ? (
        <Button busy={busy} onClick={() => void decide([pupil], 'active')}>
          {t('people:pupil.back')}
        </Button>
      ) : (
        <Button onClick={() => setOpen('left')}>{t('people:left.do')}</Button>
      )}
      <ButtonLink to={`/signalen/nieuw?pupil=${pupil.id}`}>{t('people:pupil.concern')}</ButtonLink>
      <Button onClick={() => setOpen('merge')}>{t('people:merge.open')}</Button>
      <ButtonLink to={`/leerlingen/${pupil.id}/wijzigen`} icon={IconPencil}>
        {t('people:pupil.edit')}
      </ButtonLink>
      {open === 'left' ? <LeftDialog pupil={pupil} ids={ids} onClose={close} /> : null}
      {open === 'merge' ? <MergeDialog pupil={pupil} onClose={close} /> : null}
    </>
  );
}

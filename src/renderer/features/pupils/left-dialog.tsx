// Before a pupil is said to have left: what still runs, and what will and will not happen with it.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { SaveDialog } from '#renderer/features/people/index.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { stillRunning } from './still-running.ts';
import { useDecide } from './use-decide.ts';

export type LeftDialogProps = {
  readonly pupil: ViewOf<'pupil'>;
  /** The pupil's own id and those of doubles merged into it. */
  readonly ids: readonly RecordId[];
  readonly onClose: () => void;
};

/** `<LeftDialog pupil ids onClose />` */
export function LeftDialog({ pupil, ids, onClose }: LeftDialogProps): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const name = pupilName(pupil.body);
  const { decide, busy, error } = useDecide();
  const save = async () => {
    if (await decide([pupil], 'left')) onClose();
  };
  return (
    <SaveDialog
      title={t('people:left.title', { name })}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      saveLabel={t('people:left.do')}
      error={error}
      failed={t('people:left.failed')}
    >
      <Running ids={ids} />
      <p>{t('people:left.what')}</p>
    </SaveDialog>
  );
}

function Running({ ids }: { readonly ids: readonly RecordId[] }): ReactElement {
  const { t } = useTranslation(['people']);
  const pairs = useRecords('pair');
  const cards = useRecords('pairCard');
  const tasks = useRecords('task');
  const running = useMemo(
    () => pairs && cards && tasks && stillRunning(ids, { pairs, cards, tasks }),
    [ids, pairs, cards, tasks],
  );
  if (!running) return <Waiting />;
  const { asSupporter, asSupportee } = running;
  if (asSupporter.length + asSupportee.length + running.tasks === 0) {
    return <p>{t('people:left.nothing')}</p>;
  }
  const none = t('people:left.none');
  return (
    <>
      <p>{t('people:left.running')}</p>
      <DefinitionList
        items={[
          { term: t('people:left.asSupporter'), value: asSupporter.join(', ') || none },
          { term: t('people:left.asSupportee'), value: asSupportee.join(', ') || none },
          { term: t('people:left.tasks'), value: String(running.tasks) },
        ]}
      />
    </>
  );
}

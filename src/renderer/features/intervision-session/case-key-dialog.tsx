// Who is behind a letter: kept for who asks this alone, until the case was followed up.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { SessionPeer } from './use-session-people.ts';

type CaseKeyDialogProps = {
  readonly sessionId: RecordId;
  readonly letter: string;
  readonly peers: readonly SessionPeer[];
  readonly known: ViewOf<'intervisionCaseKey'> | undefined;
  /** The letters of this session of which it is kept. */
  readonly kept: readonly string[];
  readonly onClose: () => void;
};

/** Pairs with those of who brought it in first. */
function ownFirst(pairs: readonly ViewOf<'pair'>[], presenterId: RecordId | null) {
  const own = ({ body }: ViewOf<'pair'>) =>
    presenterId !== null && body.supporterIds.includes(presenterId);
  return pairs.toSorted((a, b) => Number(own(b)) - Number(own(a)));
}

export function CaseKeyDialog(props: CaseKeyDialogProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { sessionId, letter, peers, known, onClose } = props;
  const pairs = useRecords('pair')?.filter(({ body }) => body.status !== 'ended');
  const [presenter, setPresenter] = useState<string>(known?.body.presenterId ?? '');
  const [pair, setPair] = useState<string>(known?.body.pairId ?? '');
  const [error, setError] = useState<AppError | null>(null);
  const presenterId = peers.find(({ id }) => id === presenter)?.id ?? null;
  const offered = ownFirst(pairs ?? [], presenterId);
  const pairId = pairs?.find(({ id }) => id === pair)?.id ?? null;
  const save = async () => {
    const input = { sessionId, letter, presenterId, pairId };
    const saved = await call('intervisionSessions.linkCase', input);
    if (saved.ok) onClose();
    else setError(saved.error);
  };
  const drop = async () => {
    if (!known) return;
    const input = { caseKeyId: known.id, expectedRevision: known.revision };
    const dropped = await call('intervisionSessions.dropCase', input);
    if (dropped.ok) onClose();
    else setError(dropped.error);
  };
  return (
    <FormDialog
      size="small"
      title={t('link.title', { letter })}
      saveLabel={t('link.keep')}
      onSave={() => void save()}
      onClose={onClose}
      error={error}
      extra={
        known && known.body.droppedOn === null ? (
          <Button variant="subtle" onClick={() => void drop()}>
            {t('link.drop')}
          </Button>
        ) : null
      }
    >
      <SelectField
        autoFocus
        label={t('link.presenter')}
        value={presenter}
        onChange={setPresenter}
        placeholder={t('link.nobody')}
        options={peers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        label={t('link.pair')}
        value={pair}
        onChange={setPair}
        placeholder={t('link.noPair')}
        options={offered.map(({ id, body }) => ({ value: id, label: body.code }))}
      />
      <Kept letters={props.kept} />
      <Secondary>{t('link.sealed')}</Secondary>
    </FormDialog>
  );
}

/** Of which letters it is kept who is behind them. */
function Kept({ letters }: { readonly letters: CaseKeyDialogProps['kept'] }): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <Secondary>
      {letters.length === 0
        ? t('link.keptNone')
        : t('link.kept', { letters: letters.toSorted().join(', ') })}
    </Secondary>
  );
}

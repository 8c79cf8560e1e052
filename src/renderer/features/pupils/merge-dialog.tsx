// Merging a double: choosing which of two stays, with the reasons why it cannot be said beforehand.
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker } from '#renderer/features/pairs/index.ts';
import { SaveDialog, useAsk } from '#renderer/features/people/index.ts';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { isListed, mergeFault } from '#shared/domain/pupil-merge.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { describePupil } from './pupil-pairs.ts';

export type MergeDialogProps = {
  readonly pupil: ViewOf<'pupil'>;
  /** Chosen beforehand: the other of two who look alike. */
  readonly otherId?: RecordId | undefined;
  readonly onClose: () => void;
};

/** `<MergeDialog pupil otherId onClose />` */
export function MergeDialog(props: MergeDialogProps): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const { pupil, onClose } = props;
  const pupils = useRecords('pupil');
  const [chosen, setChosen] = useState<readonly RecordId[]>(props.otherId ? [props.otherId] : []);
  const [kept, setKept] = useState<RecordId>(pupil.id);
  const other = pupils?.find(({ id }) => id === chosen[0]);
  const double = kept === pupil.id ? other : pupil;
  const { refusal, merge, busy, error } = useMerge(double, kept, onClose);
  const choices = useMemo(
    () =>
      (pupils ?? [])
        .filter(({ id, body }) => id !== pupil.id && isListed(body))
        .map(({ id, body }) => ({
          id,
          label: pupilName(body),
          detail: `${body.className} ${body.pupilNumber}`.trim(),
        })),
    [pupils, pupil.id],
  );
  return (
    <SaveDialog
      title={t('people:merge.title', { name: pupilName(pupil.body) })}
      onClose={onClose}
      onSave={() => void merge()}
      busy={busy}
      refusal={refusal}
      saveLabel={t('people:merge.do')}
      error={error}
      failed={t('people:merge.failed')}
    >
      <p>{t('people:merge.what')}</p>
      <SearchPicker
        inline
        label={t('people:merge.other')}
        choices={choices}
        value={chosen}
        max={1}
        autoFocus
        onChange={(next) => {
          setChosen(next);
          setKept(pupil.id);
        }}
      />
      {other ? (
        <RadioField<string>
          label={t('people:merge.keep')}
          description={t('people:merge.keepHelp')}
          value={kept}
          onChange={(id) => setKept(id === other.id ? other.id : pupil.id)}
          options={[pupil, other].map(({ id, body }) => ({
            value: id,
            label: describePupil(body),
          }))}
        />
      ) : null}
    </SaveDialog>
  );
}

function useMerge(double: ViewOf<'pupil'> | undefined, keptPupilId: RecordId, onClose: () => void) {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { ask, busy, error } = useAsk();
  const pupils = useRecords('pupil');
  const pairs = useRecords('pair');
  const fault =
    double && pupils && pairs
      ? mergeFault(
          double.id,
          keptPupilId,
          pupils,
          pairs.map(({ body }) => body),
        )
      : null;
  const refusal = !double
    ? t('people:merge.chooseFirst')
    : fault
      ? errorText({ code: fault })
      : undefined;
  const merge = async () => {
    if (!double) return;
    const { id: doubleId, revision } = double;
    const input = { doubleId, expectedRevision: revision, keptId: keptPupilId };
    if (!(await ask(() => call('pupils.merge', input)))) return;
    toast({
      text: t('people:merge.done'),
      tone: 'ok',
      goesAlong: true,
      onUndo: () => void call('pupils.unmerge', { doubleId, expectedRevision: revision + 1 }),
    });
    onClose();
    void navigate({ to: `/leerlingen/${keptPupilId}` });
  };
  return { refusal, merge, busy, error };
}

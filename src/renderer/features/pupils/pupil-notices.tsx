// What must be seen before anything else on a pupil's page: not at home, perhaps left, a double.
import { useMemo, useState, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { doubleFinder } from '#shared/domain/pupil-doubles.ts';
import { isListed } from '#shared/domain/pupil-merge.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { LeftDialog } from './left-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { describePupil } from './pupil-pairs.ts';
import { useDecide } from './use-decide.ts';

export type PupilNoticesProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly ids: readonly RecordId[];
  readonly representation: ViewOf<'legalRepresentation'> | null;
};

/** `<PupilNotices pupil ids representation />` */
export function PupilNotices({ pupil, ids, representation }: PupilNoticesProps): ReactElement {
  const { t } = useTranslation(['pupils', 'people']);
  const { status } = pupil.body;
  const name = pupilName(pupil.body);
  return (
    <>
      {representation?.body.notAtHome ? (
        <Notice tone="urgent" title={t('people:decides.notAtHome')}>
          {t('people:decides.notAtHomeText')}
        </Notice>
      ) : null}
      {status === 'maybeLeft' && isListed(pupil.body) ? (
        <MaybeLeft pupil={pupil} ids={ids} name={name} />
      ) : null}
      {status === 'left' ? <Notice>{t('pupils:pupil.left', { name })}</Notice> : null}
      {pupil.body.mergedInto === null ? null : (
        <Merged double={pupil} keptId={pupil.body.mergedInto} />
      )}
      {ids.slice(1).map((id) => (
        <MergedDouble key={id} id={id} />
      ))}
      {isListed(pupil.body) ? <LooksLike pupil={pupil} /> : null}
    </>
  );
}

function MaybeLeft(props: {
  readonly pupil: ViewOf<'pupil'>;
  readonly ids: readonly RecordId[];
  readonly name: string;
}): ReactElement {
  const { t } = useTranslation(['pupils', 'people']);
  const mayManage = useMayDo('managePeople');
  const refusal = mayManage ? undefined : t('people:refused');
  const { decide, busy, error } = useDecide();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Notice
        tone="late"
        title={t('pupils:pupil.maybeLeftTitle')}
        actions={
          <>
            <Button
              size="small"
              busy={busy}
              refusedBecause={refusal}
              onClick={() => void decide([props.pupil], 'active')}
            >
              {t('people:decide.stillHere')}
            </Button>
            <Button size="small" refusedBecause={refusal} onClick={() => setOpen(true)}>
              {t('people:left.do')}
            </Button>
          </>
        }
      >
        {t('pupils:pupil.maybeLeft', { name: props.name })}
      </Notice>
      <ErrorNotice error={error} where={t('people:decide.failed')} />
      {open ? (
        <LeftDialog pupil={props.pupil} ids={props.ids} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function useUnmerge(double: ViewOf<'pupil'> | null | undefined) {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const asker = useAsk();
  const unmerge = async () => {
    if (!double) return;
    const { id: doubleId, revision: expectedRevision } = double;
    const done = await asker.ask(() => call('pupils.unmerge', { doubleId, expectedRevision }));
    if (done) toast({ text: t('people:merge.undone'), tone: 'ok' });
  };
  return { unmerge, busy: asker.busy, error: asker.error };
}

/** On the page of a double: whose page to go to, and the way back. */
function Merged(props: {
  readonly double: ViewOf<'pupil'>;
  readonly keptId: RecordId;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const kept = useRecord('pupil', props.keptId);
  const { unmerge, busy, error } = useUnmerge(props.double);
  const mayManage = useMayDo('managePeople');
  return (
    <>
      <Notice
        tone="late"
        title={t('people:merge.isDouble')}
        actions={
          <Button
            size="small"
            busy={busy}
            refusedBecause={mayManage ? undefined : t('people:refused')}
            onClick={() => void unmerge()}
          >
            {t('people:merge.undo')}
          </Button>
        }
      >
        {t('people:merge.isDoubleText')}{' '}
        {kept ? <Link to={`/leerlingen/${kept.id}`}>{describePupil(kept.body)}</Link> : null}
      </Notice>
      <ErrorNotice error={error} where={t('people:merge.undoFailed')} />
    </>
  );
}

/** On the page of the kept pupil: which double is in here. */
function MergedDouble({ id }: { readonly id: RecordId }): ReactElement | null {
  const { t } = useTranslation(['people']);
  const double = useRecord('pupil', id);
  const { unmerge, busy, error } = useUnmerge(double);
  const mayManage = useMayDo('managePeople');
  if (!double) return null;
  return (
    <>
      <Notice
        actions={
          <Button
            size="small"
            busy={busy}
            refusedBecause={mayManage ? undefined : t('people:refused')}
            onClick={() => void unmerge()}
          >
            {t('people:merge.undo')}
          </Button>
        }
      >
        {t('people:merge.holds', { who: describePupil(double.body) })}
      </Notice>
      <ErrorNotice error={error} where={t('people:merge.undoFailed')} />
    </>
  );
}

/** Another pupil who may be the same. */
function LooksLike({ pupil }: { readonly pupil: ViewOf<'pupil'> }): ReactElement | null {
  const { t } = useTranslation(['people']);
  const pupils = useRecords('pupil');
  const mayManage = useMayDo('managePeople');
  const [open, setOpen] = useState(false);
  const [double] = useMemo(() => doubleFinder(pupils ?? [])(pupil.body, pupil.id), [pupils, pupil]);
  const other = pupils?.find(({ id }) => id === double?.id);
  if (!double || !other) return null;
  return (
    <>
      <Notice
        tone="late"
        title={t('people:double.maybe')}
        actions={
          <Button
            size="small"
            refusedBecause={mayManage ? undefined : t('people:refused')}
            onClick={() => setOpen(true)}
          >
            {t('people:merge.open')}
          </Button>
        }
      >
        <Link to={`/leerlingen/${other.id}`}>{describePupil(other.body)}</Link>
        {': '}
        {t(`people:double.reason.${double.reason}`)}
      </Notice>
      {open ? (
        <MergeDialog pupil={pupil} otherId={other.id} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

// Says while somebody types that this pupil may already be in the vault.
import { useMemo, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { doubleFinder } from '#shared/domain/pupil-doubles.ts';
import { toPupilFields, type PupilForm } from './pupil-form.ts';
import { nameWithClass } from './pupil-pairs.ts';

export type DoubleNoticeProps = {
  readonly form: PupilForm;
  /** The pupil that is being changed; null for a new one. */
  readonly ownId: RecordId | null;
};

const shownAtOnce = 4;

/** `<DoubleNotice form ownId />`; nothing when nobody looks like this pupil. */
export function DoubleNotice({ form, ownId }: DoubleNoticeProps): ReactElement | null {
  const { t } = useTranslation(['people']);
  const pupils = useRecords('pupil');
  const find = useMemo(() => doubleFinder(pupils ?? []), [pupils]);
  const fields = toPupilFields(form) ?? toPupilFields({ ...form, birthDate: '' });
  const doubles = fields ? find(fields, ownId).slice(0, shownAtOnce) : [];
  if (doubles.length === 0) return null;
  return (
    <Notice tone="late" role="status" title={t('people:double.maybe')}>
      <ul>
        {doubles.map(({ id, reason }) => {
          const pupil = pupils?.find((one) => one.id === id);
          return pupil ? (
            <li key={id}>
              <Link to={`/leerlingen/${id}`}>{nameWithClass(pupil.body)}</Link>
              {': '}
              {t(`people:double.reason.${reason}`)}
            </li>
          ) : null;
        })}
      </ul>
      {ownId === null ? t('people:double.sure') : t('people:double.mergeThere')}
    </Notice>
  );
}

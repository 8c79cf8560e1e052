// The decisions that wait for this member as the second person, as a list on Akkoord.
import type { ReactElement } from 'react';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName } from '#renderer/features/forms/index.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { pupilName } from '#shared/domain/pupil.ts';
import { useNameOf, useWaitingConfirmations, type SubjectView } from './use-confirmations.ts';

/** `<WaitingConfirmations />`: stands under the title "Tweede paar ogen". */
export function WaitingConfirmations(): ReactElement {
  const { t } = useTranslation(['signoff']);
  const waiting = useWaitingConfirmations();
  if (!waiting) return <Waiting />;
  if (waiting.length === 0) return <Secondary>{t('signoff:second.empty')}</Secondary>;
  return (
    <ListCard label={t('signoff:second.title')}>
      {waiting.map((subject) => (
        <WaitingRow key={subject.id} subject={subject} />
      ))}
    </ListCard>
  );
}

function useSubjectTitle(): (subject: SubjectView) => string {
  const { t } = useTranslation(['signoff']);
  const pupils = useRecords('pupil');
  const formName = useFormName();
  return (subject) => {
    const form = formName(subject.body.form);
    if (subject.kind === 'pair') return t('signoff:second.pair', { code: subject.body.code, form });
    const { pupilId } = subject.body;
    const pupil = pupils?.find(({ id }) => id === pupilId);
    const name = pupil ? pupilName(pupil.body) : t('signoff:second.unknownPupil');
    return t('signoff:second.application', { name, form });
  };
}

function WaitingRow({ subject }: { readonly subject: SubjectView }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const nameOf = useNameOf();
  const titleOf = useSubjectTitle();
  const dates = useDateFormat();
  const by = subject.kind === 'application' ? subject.body.decision?.by : subject.createdBy;
  const name = nameOf(by);
  return (
    <ListRow
      icon={IconEye}
      tone="accent"
      title={titleOf(subject)}
      subtitle={t('signoff:second.by', { name, when: dates.moment(subject.changedAtMs) })}
      badge={<strong>{t('signoff:second.look')}</strong>}
      to={
        subject.kind === 'application'
          ? `/leerlingen/aanmeldingen/${subject.id}`
          : `/koppels/${subject.id}`
      }
    />
  );
}

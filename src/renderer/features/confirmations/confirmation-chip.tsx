// Where the word of a second person stands, as one short word.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import { useConfirmationState, type SubjectView } from './use-confirmations.ts';

/** `<ConfirmationChip subject={application} />`; nothing when no second person is asked. */
export function ConfirmationChip({
  subject,
}: {
  readonly subject: SubjectView;
}): ReactElement | null {
  const { t } = useTranslation(['signoff']);
  const state = useConfirmationState(subject);
  if (!state?.asked) return null;
  if (!state.standing) return <Chip tone="late">{t('signoff:second.waiting')}</Chip>;
  return state.standing.body.agrees ? (
    <Chip tone="ok">{t('signoff:second.agrees')}</Chip>
  ) : (
    <Chip tone="question">{t('signoff:second.disagrees')}</Chip>
  );
}

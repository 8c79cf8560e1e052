// Words for a training: topics of the product and of the school, and who takes part.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { memberRecordId } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { isTrainingTopic } from '#shared/domain/training-template.ts';
import type { Trainee } from '#shared/domain/training.ts';

/** A topic of the product in words; a school's own topic is its own word. */
export function useTopicName(): (topic: string) => string {
  const { t } = useTranslation(['training']);
  return useCallback(
    (topic) => (isTrainingTopic(topic) ? t(`training:topics.${topic}`) : topic),
    [t],
  );
}

export type TraineeName = { readonly name: string; readonly detail: string };

/** Name and class, or name and function. */
export function useTraineeName(): (trainee: Trainee) => TraineeName {
  const { t } = useTranslation(['training']);
  const pupils = useRecords('pupil');
  const members = useRecords('member');
  const contacts = useRecords('staffContact');
  return useCallback(
    ({ pupilId, memberId, contactId }) => {
      const pupil = pupils?.find(({ id }) => id === pupilId)?.body;
      if (pupil) return { name: pupilName(pupil), detail: pupil.className };
      const recordId = memberId === null ? null : memberRecordId(memberId);
      const member = members?.find(({ id }) => id === recordId)?.body;
      if (member) return { name: member.displayName, detail: t('trainee.colleague') };
      const contact = contacts?.find(({ id }) => id === contactId)?.body;
      return { name: contact?.name ?? t('trainee.unknown'), detail: t('trainee.colleague') };
    },
    [pupils, members, contacts, t],
  );
}

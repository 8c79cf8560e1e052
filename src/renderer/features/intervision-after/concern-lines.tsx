// What was too heavy for the group: each becomes a signal with its sentence carried over.
import type { ReactElement } from 'react';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { useOutcomesOf } from './outcomes-card.tsx';

export function ConcernLines({ sessionId }: { readonly sessionId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const concerns = useOutcomesOf(sessionId)?.filter(({ body }) => body.kind === 'concern') ?? [];
  if (concerns.length === 0) return null;
  return (
    <Section title={t('concerns.title')}>
      <ListCard label={t('concerns.title')}>
        {concerns.map(({ id, body }) => (
          <ListRow
            key={id}
            icon={body.concernId === null ? IconAlertTriangle : IconCheck}
            tone={body.concernId === null ? 'urgent' : 'ok'}
            title={body.text}
            subtitle={t(body.concernId === null ? 'concerns.notYet' : 'concerns.made')}
            action={
              body.concernId === null ? (
                <ButtonLink variant="primary" to={`/signalen/nieuw?from=outcome:${id}`}>
                  {t('concerns.make')}
                </ButtonLink>
              ) : (
                <ButtonLink size="small" to={`/signalen/${body.concernId}`}>
                  {t('concerns.open')}
                </ButtonLink>
              )
            }
          />
        ))}
      </ListCard>
    </Section>
  );
}

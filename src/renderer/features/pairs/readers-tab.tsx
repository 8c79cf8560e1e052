// Who may read a pair's dossier: told plainly, because it is what a pupil may ask.
import type { ReactElement } from 'react';
import { IconUser, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { useReaderName } from './reader-names.ts';
import type { OpenDossier } from './use-dossier.ts';

type Reader = OpenDossier['readers'][number];

/** `<ReadersTab dossier />` */
export function ReadersTab({ dossier }: { readonly dossier: OpenDossier }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const name = useReaderName();
  const whyOf = ({ type, name: code }: Reader): string => {
    if (type === 'member') return t('readers.member');
    return code === 'emergency' ? t('readers.emergency') : t('readers.circle');
  };
  if (dossier.state === 'opening') return <Waiting />;
  return (
    <Stack gap={4}>
      <Section title={t('readers.title')}>
        <ListCard>
          {dossier.readers.map((reader) => (
            <ListRow
              key={`${reader.type}-${reader.name}`}
              icon={reader.type === 'circle' ? IconUsersGroup : IconUser}
              title={name(reader)}
              subtitle={whyOf(reader)}
            />
          ))}
        </ListCard>
      </Section>
      <Secondary>{t('readers.explanation')}</Secondary>
      <Secondary>{t('readers.logged')}</Secondary>
    </Stack>
  );
}

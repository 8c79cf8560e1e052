// What the next session of a group starts with, as far as this coach can read it: what was left open, what mentors
// said, what peers want to talk about.
import { IconHistory, IconMessage2, IconUserCheck, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import type { AgendaPoint } from '#shared/domain/intervision-notes.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useAgenda } from './use-agenda.ts';

const icons: Readonly<Record<AgendaPoint['source'], Icon>> = {
  lookBack: IconHistory,
  mentor: IconUserCheck,
  topic: IconMessage2,
  own: IconMessage2,
};

/** `<GroupAgenda group />` */
export function GroupAgenda(props: { readonly group: ViewOf<'intervisionGroup'> }): ReactElement {
  const { group } = props;
  const { t } = useTranslation(['intervision']);
  const agenda = useAgenda(group.id);
  const about = useAbout();
  return (
    <Section title={t('agenda.title')}>
      {agenda.length === 0 ? (
        <Card>
          <Secondary>{t('agenda.empty')}</Secondary>
        </Card>
      ) : (
        <ListCard label={t('agenda.title')}>
          {agenda.map((point) => (
            <ListRow
              key={point.sourceId ?? point.id}
              icon={icons[point.source]}
              title={point.text}
              subtitle={about(point)}
            />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

/** Where a point comes from; of a mentor's word also about whom it is, which the session's notes leave out. */
function useAbout(): (point: AgendaPoint) => string {
  const { t } = useTranslation(['intervision']);
  const notes = useRecords('note');
  const pupils = useRecords('pupil');
  return ({ source, sourceId }) => {
    if (source !== 'mentor') return t(`agenda.${source}`);
    const peerId = notes?.find(({ id }) => id === sourceId)?.body.peerId;
    const peer = pupils?.find(({ id }) => id === peerId);
    return peer ? t('agenda.mentorAbout', { name: pupilName(peer.body) }) : t('agenda.mentor');
  };
}

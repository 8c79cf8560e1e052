// Who belongs to a group, by which method it works, and what it agreed: beside its sessions.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useMethods } from './use-methods.ts';

type SideProps = { readonly group: ViewOf<'intervisionGroup'> };

/** `<GroupSide group />` */
export function GroupSide({ group }: SideProps): ReactElement {
  return (
    <Stack gap={4}>
      <Peers group={group} />
      <How group={group} />
      <Agreed group={group} />
    </Stack>
  );
}

function Peers({ group }: SideProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const pupils = useRecords('pupil');
  const peers = (pupils ?? [])
    .filter(({ id }) => group.body.peerIds.includes(id))
    .toSorted((a, b) => pupilName(a.body).localeCompare(pupilName(b.body), 'nl'));
  return (
    <Section title={t('group.peersCount', { count: group.body.peerIds.length })}>
      {peers.length === 0 ? (
        <Card>
          <Secondary>{t('group.noPeers')}</Secondary>
        </Card>
      ) : (
        <ListCard label={t('group.peers')}>
          {peers.map(({ id, body }) => (
            <ListRow
              key={id}
              title={pupilName(body)}
              subtitle={body.className}
              to={`/leerlingen/${id}`}
            />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

function How({ group }: SideProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { nameOf } = useMemberNames();
  const { all } = useMethods();
  const { body } = group;
  const method = all.find(({ id }) => id === body.methodId);
  return (
    <Section title={t('group.how')}>
      <Card>
        <DefinitionList
          layout="under"
          items={[
            { term: t('group.coaches'), value: body.coachIds.map(nameOf).join(', ') },
            { term: t('group.method'), value: method?.name ?? '' },
            {
              term: t('group.usual'),
              value: [
                t('group.usualTime', { time: body.startsAt, count: body.minutes }),
                ...(body.place === '' ? [] : [body.place]),
              ].join(' · '),
            },
          ]}
        />
      </Card>
    </Section>
  );
}

/** The two rules that hold in every group, and what this one agreed. */
function Agreed({ group }: SideProps): ReactElement {
  const { t } = useTranslation(['intervision', 'pairs']);
  const lines = group.body.agreements.split('\n').filter((line) => line.trim() !== '');
  return (
    <Section title={t('group.agreements')}>
      <Card>
        <Stack gap={2}>
          <p>{t('pairs:agreement.firstRule')}</p>
          <p>{t('pairs:agreement.secrecyRule')}</p>
          {lines.map((line, at) => (
            <p key={`${String(at)}-${line}`}>{line}</p>
          ))}
        </Stack>
      </Card>
    </Section>
  );
}

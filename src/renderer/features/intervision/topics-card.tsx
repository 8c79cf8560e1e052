// What peers want to bring in: one line, Enter, the next. Only the coaches of the group see it.
import { useState, type ReactElement } from 'react';
import { IconMessage2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type TopicsCardProps = { readonly group: ViewOf<'intervisionGroup'> };

export function TopicsCard({ group }: TopicsCardProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const toast = useToast();
  const topics = useRecordsWhere('intervisionTopic', 'body.groupId', group.id);
  const pupils = useRecords('pupil');
  const [error, setError] = useState<AppError | null>(null);
  const open = topics?.filter(({ body }) => body.state === 'open') ?? [];
  const peers = (pupils ?? []).filter(({ id }) => group.body.peerIds.includes(id));
  const nameOf = (id: string | null) => {
    const peer = peers.find((one) => one.id === id);
    return peer ? pupilName(peer.body) : t('topics.notSaid');
  };
  const set = async (
    topic: ViewOf<'intervisionTopic'>,
    state: 'open' | 'withdrawn',
    by: number,
  ) => {
    const { text, broughtBy } = topic.body;
    const saved = await call('intervisionTopics.save', {
      ...{ topicId: topic.id, expectedRevision: topic.revision + by, groupId: group.id },
      ...{ text, broughtBy, state },
    });
    setError(saved.ok ? null : saved.error);
    return saved.ok;
  };
  const withdraw = async (topic: ViewOf<'intervisionTopic'>) => {
    if (!(await set(topic, 'withdrawn', 0))) return;
    toast({ text: t('topics.withdrawn'), onUndo: () => void set(topic, 'open', 1) });
  };
  return (
    <Section title={t('topics.title')}>
      <NewTopic group={group} peers={peers} />
      <ErrorNotice error={error} />
      {open.length === 0 ? (
        <Secondary>{t('topics.empty')}</Secondary>
      ) : (
        <ListCard label={t('topics.title')}>
          {open.map((topic) => (
            <ListRow
              key={topic.id}
              icon={IconMessage2}
              title={topic.body.text}
              subtitle={nameOf(topic.body.broughtBy)}
              action={
                <IconButton
                  icon={IconX}
                  label={t('topics.withdraw', { text: topic.body.text })}
                  onClick={() => void withdraw(topic)}
                />
              }
            />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

function NewTopic(props: TopicsCardProps & { readonly peers: readonly ViewOf<'pupil'>[] }) {
  const { t } = useTranslation(['intervision']);
  const [text, setText] = useState('');
  const [broughtBy, setBroughtBy] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const add = async () => {
    if (text.trim() === '') return;
    const by = props.peers.find(({ id }) => id === broughtBy)?.id ?? null;
    const saved = await call('intervisionTopics.save', {
      ...{ topicId: null, expectedRevision: 0, groupId: props.group.id, text, broughtBy: by },
      state: 'open',
    });
    setError(saved.ok ? null : saved.error);
    if (saved.ok) setText('');
  };
  return (
    <Card>
      <Stack gap={3}>
        <FormGrid>
          <TextField
            label={t('topics.text')}
            value={text}
            maxLength={500}
            onChange={setText}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              void add();
            }}
          />
          <SelectField
            label={t('topics.broughtBy')}
            value={broughtBy}
            placeholder={t('topics.notSaid')}
            options={props.peers.map(({ id, body }) => ({ value: id, label: pupilName(body) }))}
            onChange={setBroughtBy}
          />
        </FormGrid>
        <Row justify="end">
          <Button onClick={() => void add()}>{t('topics.add')}</Button>
        </Row>
        <ErrorNotice error={error} />
      </Stack>
    </Card>
  );
}

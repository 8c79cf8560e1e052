// What peers want to bring in: one line, Enter, the next. Only the coaches of the group see it.
import { useState, type ReactElement } from 'react';
import { IconMessage2, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useNameFinder } from './use-name-finder.ts';
import { useTopics } from './use-topics.ts';

type Topic = ViewOf<'intervisionTopic'>;
type TopicsCardProps = { readonly group: ViewOf<'intervisionGroup'> };

/** `<TopicsCard group />` */
export function TopicsCard({ group }: TopicsCardProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const topics = useRecordsWhere('intervisionTopic', 'body.groupId', group.id);
  const pupils = useRecords('pupil') ?? [];
  const { error, add, change, withdraw } = useTopics(group.id);
  const [changing, setChanging] = useState<Topic | null>(null);
  const open = topics?.filter(({ body }) => body.state === 'open') ?? [];
  const nameOf = (id: string | null) => {
    const peer = pupils.find((one) => one.id === id);
    return peer ? pupilName(peer.body) : t('topics.notSaid');
  };
  return (
    <Section title={t('topics.title')}>
      <Card>
        <Stack gap={3}>
          <TopicFields
            key={changing?.id ?? 'new'}
            group={group}
            topic={changing}
            onSave={async (text, by) => {
              const saved = changing ? await change(changing, text, by) : await add(text, by);
              if (saved) setChanging(null);
              return saved;
            }}
            onCancel={() => setChanging(null)}
          />
          <ErrorNotice error={error} />
        </Stack>
      </Card>
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
                <>
                  <IconButton
                    icon={IconPencil}
                    label={t('topics.change', { text: topic.body.text })}
                    onClick={() => setChanging(topic)}
                  />
                  <IconButton
                    icon={IconX}
                    label={t('topics.withdraw', { text: topic.body.text })}
                    onClick={() => void withdraw(topic)}
                  />
                </>
              }
            />
          ))}
        </ListCard>
      )}
    </Section>
  );
}

/** One line and from whom; Enter keeps it, and the next can be typed. */
function TopicFields(props: {
  readonly group: ViewOf<'intervisionGroup'>;
  readonly topic: Topic | null;
  readonly onSave: (text: string, broughtBy: string) => Promise<boolean>;
  readonly onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation(['intervision', 'common']);
  const pupils = useRecords('pupil') ?? [];
  const { group, topic } = props;
  const [text, setText] = useState(topic?.body.text ?? '');
  const [broughtBy, setBroughtBy] = useState<string>(topic?.body.broughtBy ?? '');
  const peers = pupils.filter(({ id }) => group.body.peerIds.includes(id));
  const save = async () => {
    if (text.trim() === '' || !(await props.onSave(text, broughtBy))) return;
    setText('');
    // The next one is of nobody until it is said.
    setBroughtBy('');
  };
  return (
    <Stack gap={3}>
      <TextField
        label={t('topics.text')}
        autoFocus={topic !== null}
        value={text}
        maxLength={500}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void save();
        }}
      />
      <Names text={text} />
      <Row align="end" justify="between">
        <SelectField
          label={t('topics.broughtBy')}
          value={broughtBy}
          placeholder={t('topics.notSaid')}
          options={peers.map(({ id, body }) => ({ value: id, label: pupilName(body) }))}
          onChange={setBroughtBy}
        />
        <Row>
          {topic ? <Button onClick={props.onCancel}>{t('common:words.cancel')}</Button> : null}
          <Button onClick={() => void save()}>{t(topic ? 'group.save' : 'topics.add')}</Button>
        </Row>
      </Row>
    </Stack>
  );
}

/** A topic is read where the whole group can look along. */
function Names({ text }: { readonly text: string }): ReactElement | null {
  const { t } = useTranslation(['intervision']);
  const names = useNameFinder()(text);
  if (names.length === 0) return null;
  return (
    <Notice tone="late" role="status">
      {t('topics.names', { names: names.join(', ') })}
    </Notice>
  );
}

// The whole of a concern on one page, from top to bottom, for who takes over: who, what, decided, done, still
// open, and who knows.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useTaskSentence } from '#renderer/features/tasks/index.ts';
import { Card } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { isClosed } from '#shared/domain/referral.ts';
import { useKnowers } from './concern-knowing.tsx';
import { sharedItems } from './concern-sharing.ts';
import type { Reading } from './concern-side.tsx';
import { People, useRouteLines } from './concern-text.tsx';
import { useConcernWords } from './concern-words.ts';
import { useConcernCourse } from './use-concern-course.ts';
import type { ConcernPage } from './use-concern-page.ts';
import css from './concern-page.module.css';

type Props = { readonly page: ConcernPage; readonly reading: Reading };

export function ConcernStory({ page, reading }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { body } = page.concern;
  const route = useRouteLines(page);
  const decided = page.steps.some(({ body: { event } }) => event.type === 'decision');
  return (
    <Card>
      <Stack gap={5}>
        <People page={page} level={2} />
        <Part title={t('story.what')}>
          <DefinitionList
            layout="under"
            items={[
              { term: t('report.ownWords'), value: body.ownWords },
              { term: t('report.facts'), value: body.facts },
              { term: t('text.interpretation'), value: body.interpretation },
              { term: t('report.immediateAction'), value: body.immediateAction },
              ...route,
            ]}
          />
        </Part>
        <Part title={t('story.decided')}>
          {decided ? <Decisions page={page} /> : <Secondary>{t('story.notDecided')}</Secondary>}
        </Part>
        <Part title={t('story.done')}>
          <Done page={page} />
        </Part>
        <Part title={t('story.open')}>
          <StillOpen page={page} />
        </Part>
        <Part title={t('story.knows')}>
          <Knows page={page} reading={reading} />
        </Part>
      </Stack>
    </Card>
  );
}

function Part(props: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section>
      <h2 className={css['part']}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Decisions({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  return (
    <ul className={css['story']}>
      {page.steps.flatMap(({ id, body: { event, on, byId }, createdBy }) =>
        event.type === 'decision'
          ? [
              <li key={id}>
                {`${t(`concerns:words.decision.${event.decision}`)}. ${event.reason}`}
                <Secondary>{`${dates.day(on)}, ${nameOf(byId ?? createdBy)}`}</Secondary>
              </li>,
            ]
          : [],
      )}
    </ul>
  );
}

function Done({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const items = useConcernCourse(page);
  if (items.length === 0) return <Secondary>{t('course.empty')}</Secondary>;
  return (
    <ol className={css['story']}>
      {items.map(({ id, on, title, text, by }) => (
        <li key={id}>
          {[title, text].filter((part) => part !== '').join(': ')}
          <Secondary>{[dates.day(on), by].filter((part) => part !== '').join(', ')}</Secondary>
        </li>
      ))}
    </ol>
  );
}

function StillOpen({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns', 'signoff']);
  const dates = useDateFormat();
  const words = useConcernWords();
  const sentence = useTaskSentence();
  const { nameOf } = useMemberNames();
  const clock = page.clock?.body;
  const rungs = clock?.stopped === false ? clock.rungs : [];
  const lines = [
    ...rungs
      .filter(({ knewAtMs }) => knewAtMs === null)
      .map(({ party, byMs }) =>
        t('story.mustKnow', { who: words.party(party), moment: dates.moment(byMs) }),
      ),
    ...page.openTasks.map(({ body }) =>
      t('story.task', {
        task: sentence(body, page.concern.body.code),
        name: nameOf(body.ownerId),
        day: dates.dayShort(body.dueOn),
      }),
    ),
    ...page.referrals
      .filter(({ status }) => !isClosed(status))
      .map(({ referral, status }) =>
        t('story.referral', {
          destination: referral.body.destination,
          status: t(`signoff:closing.referralStatus.${status}`),
        }),
      ),
  ];
  if (lines.length === 0) return <Secondary>{t('story.nothingOpen')}</Secondary>;
  return (
    <ul className={css['story']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Knows(props: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const knowers = useKnowers(props);
  return (
    <DefinitionList
      items={knowers.map(({ name, capacity, cells }) => {
        const known = sharedItems.filter((item) => cells[item] !== undefined);
        const all = known.length >= sharedItems.length - 2;
        return {
          term: [name, capacity].filter((part) => part !== '').join(', '),
          value: all
            ? t('story.everything')
            : known.map((item) => t(`concerns:item.${item}`)).join(', '),
        };
      })}
    />
  );
}

// What was heard: own words, facts and what the writer makes of it, clearly apart; who was what in it; how it
// came up the ladder.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberNames, usePairNames } from '#renderer/features/pairs/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ConcernPage } from './use-concern-page.ts';
import css from './concern-page.module.css';

export function ConcernText({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { body } = page.concern;
  return (
    <Section title={t('text.title')}>
      <Card>
        <Stack gap={4}>
          {body.tooHeavy ? (
            <Row>
              <Chip tone="late">{t('text.tooHeavy')}</Chip>
            </Row>
          ) : null}
          <Said title={t('report.ownWords')} text={body.ownWords} quote />
          <Said title={t('report.facts')} text={body.facts} />
          <Said title={t('text.interpretation')} text={body.interpretation} apart />
          <Said title={t('report.immediateAction')} text={body.immediateAction} />
          <People page={page} />
          <Route page={page} />
        </Stack>
      </Card>
    </Section>
  );
}

function Said(props: {
  readonly title: string;
  readonly text: string;
  readonly quote?: boolean;
  /** Not a finding but a thought. */
  readonly apart?: boolean;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { title, text, quote = false, apart = false } = props;
  const empty = text.trim() === '';
  return (
    <div data-apart={apart || undefined} className={css['said']}>
      <h3 className={css['heading']}>{title}</h3>
      {empty ? <Secondary>{t('text.nothing')}</Secondary> : null}
      {!empty && quote ? <blockquote className={css['quote']}>{text}</blockquote> : null}
      {!empty && !quote ? <p className={css['plain']}>{text}</p> : null}
    </div>
  );
}

/** `<People page level={2} />`: everybody with what they were in this one event. */
export function People(props: {
  readonly page: ConcernPage;
  readonly level?: 2 | 3;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { people } = props.page.concern.body;
  const Heading = props.level === 2 ? 'h2' : 'h3';
  return (
    <div>
      <Heading className={css[props.level === 2 ? 'part' : 'heading']}>{t('text.people')}</Heading>
      <ul className={css['people']}>
        {people.map(({ name, className, role }, at) => (
          <li key={`${name}-${String(at)}`}>
            {`${name} ${className}`.trim()}
            <Secondary>{t(`concerns:words.role.${role}`)}</Secondary>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How it came up the ladder, as lines; only what is known. */
export function useRouteLines(page: ConcernPage) {
  const { t } = useTranslation(['concerns']);
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const { route, broughtBy, heardBy, peerId } = page.concern.body;
  const names = usePairNames();
  const peer = peerId === null ? undefined : names?.pupils.get(peerId);
  const who = t(`concerns:words.broughtBy.${broughtBy}`);
  const day = (date: string | null) => (date === null ? t('text.notAsked') : dates.day(date));
  const answer =
    route.pupilAnswer === null ? '' : t(`concerns:words.pupilAnswer.${route.pupilAnswer}`);
  const to = route.broughtTo.map((one) => t(`concerns:words.broughtTo.${one}`)).join(', ');
  const with_ = (date: string | null, more: string) =>
    date === null && more !== ''
      ? more
      : [day(date), more].filter((text) => text !== '').join(' · ');
  return [
    { term: t('text.heardBy'), value: nameOf(heardBy) },
    {
      term: t('text.broughtBy'),
      value: peer ? t('text.broughtByPeer', { who, name: pupilName(peer.body) }) : who,
    },
    { term: t('text.encouraged'), value: with_(route.encouragedOn, answer) },
    { term: t('text.brought'), value: with_(route.broughtOn, to) },
    { term: t('text.pupilTold'), value: day(route.pupilToldOn) },
  ];
}

function Route({ page }: { readonly page: ConcernPage }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const items = useRouteLines(page);
  return (
    <div>
      <h3 className={css['heading']}>{t('text.route')}</h3>
      <DefinitionList items={items} layout="under" />
    </div>
  );
}

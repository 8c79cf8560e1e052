// The right column of today: my drafts and how calm the house is.
import type { ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isAside, useDrafts } from '#renderer/features/drafts/index.ts';
import { noteDraftWords } from '#renderer/features/notes/index.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Secondary } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { ShareBar } from '#renderer/ui/progress.tsx';
import { AsideDrafts } from './aside-drafts.tsx';
import { draftPlace, draftWords, type DraftPlace } from './draft-places.ts';
import type { HouseCount } from './today-items.ts';
import type { TodayWords } from './today-row.tsx';
import css from './today.module.css';

const shownDrafts = 6;
const shownLetters = 60;

const placeTexts = {
  note: 'today:drafts.note',
  amendment: 'today:drafts.amendment',
  contact: 'today:drafts.contact',
  ending: 'today:drafts.ending',
  newPair: 'today:drafts.newPair',
  newReferral: 'today:drafts.newReferral',
  referral: 'today:drafts.referral',
  signOff: 'today:drafts.signOff',
  reportingCode: 'today:drafts.reportingCode',
  boardReport: 'today:drafts.boardReport',
  lesson: 'today:drafts.lesson',
  activity: 'today:drafts.activity',
  dropIn: 'today:drafts.dropIn',
  application: 'today:drafts.application',
  training: 'today:drafts.training',
  newConcern: 'today:drafts.newConcern',
  concern: 'today:drafts.concern',
  concernStep: 'today:drafts.concernStep',
  concernClosing: 'today:drafts.concernClosing',
  intervision: 'today:drafts.intervision',
  peerCheckIn: 'today:drafts.peerCheckIn',
  supportPlan: 'today:drafts.supportPlan',
  intervisionGroup: 'today:drafts.intervisionGroup',
  intervisionMethod: 'today:drafts.intervisionMethod',
  actionPlan: 'today:drafts.actionPlan',
  evaluation: 'today:drafts.evaluation',
} as const satisfies Readonly<Record<DraftPlace['type'], string>>;

function shortened(text: string): string {
  return text.length > shownLetters ? `${text.slice(0, shownLetters).trimEnd()}…` : text;
}

export function MyDrafts({ words }: { readonly words: TodayWords }): ReactElement {
  const { t } = useTranslation(['today']);
  const navigate = useNavigate();
  const kept = useDrafts();
  const aside = kept.filter(isAside);
  const drafts = kept.flatMap((draft) => {
    const place = draftPlace(draft.name);
    return place ? [{ ...draft, place }] : [];
  });
  const pairOf = (place: DraftPlace): string => {
    const pair = 'pairId' in place ? words.pairs.get(place.pairId) : undefined;
    return pair ? words.names.title(pair.body) : '';
  };
  /** With what the screen of a new thing opens, so that it finds the draft again. */
  const searchOf = (place: DraftPlace): Readonly<Record<string, string>> | null => {
    if (place.type === 'newReferral') return { pair: place.pairId };
    if (place.type !== 'newConcern' || place.aboutId === null) return null;
    return words.pairs.has(place.aboutId) ? { pair: place.aboutId } : { pupil: place.aboutId };
  };
  return (
    <Section title={t('drafts.title')}>
      {drafts.length === 0 ? (
        <Card>
          <Secondary>{t('drafts.none')}</Secondary>
        </Card>
      ) : (
        <ListCard>
          {drafts.slice(0, shownDrafts).map(({ name, body, place }) => {
            const isNote = place.type === 'note' || place.type === 'amendment';
            const text = isNote ? noteDraftWords(body) : draftWords(body);
            const search = searchOf(place);
            const open = search
              ? { onClick: () => void navigate({ to: place.to, search }) }
              : { to: place.to };
            return (
              <ListRow
                key={name}
                icon={IconPencil}
                title={t(placeTexts[place.type], { pair: pairOf(place) })}
                subtitle={text === '' ? t('drafts.noText') : `“${shortened(text)}”`}
                {...open}
              />
            );
          })}
        </ListCard>
      )}
      {aside.length === 0 ? null : <AsideDrafts drafts={aside} />}
    </Section>
  );
}

export function CalmHouse({ house }: { readonly house: HouseCount }): ReactElement {
  const { t } = useTranslation(['today']);
  const total = house.ok + house.notStarted + house.quiet + house.silent;
  return (
    <Section title={t('house.title')}>
      <Card>
        {total === 0 ? (
          <Secondary>{t('house.none')}</Secondary>
        ) : (
          <div className={css['house']}>
            <p className={css['line']}>
              <span>{t('house.inOrder')}</span>
              <b>{t('house.of', { ok: house.ok, total })}</b>
            </p>
            <ShareBar
              parts={[
                { tone: 'ok', value: house.ok, label: t('house.ok') },
                { tone: 'question', value: house.notStarted, label: t('house.notStarted') },
                { tone: 'late', value: house.quiet, label: t('house.quiet') },
                { tone: 'urgent', value: house.silent, label: t('house.silent') },
              ]}
            />
            <Secondary>
              {t('house.rest', {
                notStarted: house.notStarted,
                quiet: house.quiet,
                silent: house.silent,
              })}
            </Secondary>
          </div>
        )}
      </Card>
    </Section>
  );
}

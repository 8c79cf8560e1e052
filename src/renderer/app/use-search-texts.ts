// Search in texts as the frame offers it: asks the services, and says of each hit what it is, about whom,
// and where it leads.
import { useCallback, useMemo, useRef, useEffect } from 'react';
import {
  IconCalendarEvent,
  IconListCheck,
  IconMessage,
  IconNote,
  IconSchool,
  IconUserHeart,
  IconUserPlus,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { SearchHit as TextHit, SearchKind } from '#shared/ipc/calls/search.ts';
import { noTexts, type FrameState, type SearchHit } from './frame-state.ts';
import { pairTitle } from './pair-title.ts';

const mostHits = 12;

const icons = {
  note: IconNote,
  contact: IconMessage,
  task: IconListCheck,
  lesson: IconSchool,
  activity: IconCalendarEvent,
  dropInSession: IconCalendarEvent,
  pupil: IconSchool,
  pair: IconUsers,
  application: IconUserPlus,
  supportRequest: IconUserHeart,
} as const satisfies Readonly<Record<SearchKind, Icon>>;

/** Where a found text is read: the pair's page at the item, else the page of what it is about. */
function placeOf({ kind, id, pairId, pupilId }: TextHit): string {
  if (pairId !== null) return kind === 'pair' ? `/koppels/${id}` : `/koppels/${pairId}?item=${id}`;
  if (pupilId !== null) return `/leerlingen/${pupilId}`;
  if (kind === 'lesson') return `/programma/lessen/${id}`;
  if (kind === 'activity') return `/programma/lessen/activiteit/${id}`;
  return kind === 'dropInSession' ? '/programma/inloop' : '/vandaag';
}

/** Pupils and pairs are found by name already. */
const isText = ({ kind }: TextHit): boolean => kind !== 'pupil' && kind !== 'pair';

/** Says about whom a hit is, with the names of the moment it is asked. */
function useAbout(): (hit: TextHit) => string {
  const pupils = useRecords('pupil');
  const pairs = useRecords('pair');
  const about = useMemo(() => {
    const names = new Map<string, string>(
      (pupils ?? []).map(({ id, body }) => [id, pupilName(body)]),
    );
    const titles = new Map<string, string>(
      (pairs ?? []).map((one) => [one.id, pairTitle(one, names)]),
    );
    return ({ pairId, pupilId }: TextHit): string =>
      titles.get(pairId ?? '') ?? names.get(pupilId ?? '') ?? '';
  }, [pupils, pairs]);
  const newest = useRef(about);
  useEffect(() => {
    newest.current = about;
  }, [about]);
  return useCallback((hit) => newest.current(hit), []);
}

export function useSearchTexts(): FrameState['searchTexts'] {
  const { t } = useTranslation('common');
  const dates = useDateFormat();
  const about = useAbout();
  return useCallback(
    async (query) => {
      const result = await call('search.find', { query, limit: mostHits });
      if (!result.ok) return { ...noTexts, failed: true };
      const { hits, done, total } = result.value;
      return {
        hits: hits.filter(isText).map((hit): SearchHit => {
          const whom = about(hit);
          const kind = t(`textKind.${hit.kind}`);
          return {
            id: `text-${hit.id}`,
            title: whom === '' ? kind : `${kind} · ${whom}`,
            icon: icons[hit.kind],
            to: placeOf(hit),
            snippet: hit.snippet,
            ...(hit.on === null ? {} : { subtitle: dates.dayShort(hit.on) }),
          };
        }),
        indexing: done < total ? { done, total } : null,
        failed: false,
      };
    },
    [about, dates, t],
  );
}

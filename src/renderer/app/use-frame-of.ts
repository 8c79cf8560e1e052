// What the frame shows of the session: the name, commands, and search by name.
import { useMemo } from 'react';
import {
  IconAlertTriangle,
  IconFileText,
  IconFileUpload,
  IconSchool,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { foldText, matchesQuery } from '#renderer/ui/find-text.ts';
import { isInLists, pupilName } from '#shared/domain/pupil.ts';
import type { Command, FrameState, SearchHit } from './frame-state.ts';
import { pairTitle } from './pair-title.ts';
import { useSearchTexts } from './use-search-texts.ts';

const mostHits = 8;

function go(path: string): void {
  window.location.hash = `#${path}`;
}

function useSearch(): FrameState['search'] {
  const pupils = useRecords('pupil');
  const pairs = useRecords('pair');
  return useMemo(() => {
    const names = new Map<string, string>(
      (pupils ?? []).map(({ id, body }) => [id, pupilName(body)]),
    );
    const hits: readonly (SearchHit & { readonly text: string })[] = [
      ...(pairs ?? []).map((pair) => ({
        id: pair.id,
        title: pairTitle(pair, names),
        subtitle: pair.body.code,
        icon: IconUsers,
        to: `/koppels/${pair.id}`,
        text: foldText(`${pairTitle(pair, names)} ${pair.body.code}`),
      })),
      ...(pupils ?? [])
        .filter(({ body }) => isInLists(body))
        .map((pupil) => ({
          id: pupil.id,
          title: pupilName(pupil.body),
          subtitle: pupil.body.className,
          icon: IconSchool,
          to: `/leerlingen/${pupil.id}`,
          text: foldText(
            `${pupilName(pupil.body)} ${pupil.body.className} ${pupil.body.pupilNumber}`,
          ),
        })),
    ];
    return (query) =>
      Promise.resolve(hits.filter(({ text }) => matchesQuery(text, query)).slice(0, mostHits));
  }, [pupils, pairs]);
}

function useCommands(): readonly Command[] {
  const { t } = useTranslation('common');
  return useMemo(
    () => [
      {
        id: 'new-concern',
        label: t('commands.newConcern'),
        icon: IconAlertTriangle,
        run: () => {
          go('/signalen/nieuw');
        },
      },
      {
        id: 'new-pair',
        label: t('commands.newPair'),
        icon: IconUsers,
        run: () => {
          go('/koppels/nieuw');
        },
      },
      {
        id: 'import',
        label: t('commands.importList'),
        icon: IconFileUpload,
        run: () => {
          go('/leerlingen/inlezen');
        },
      },
      {
        id: 'mentor-sheet',
        label: t('commands.mentorSheet'),
        icon: IconFileText,
        run: () => {
          go('/papieren/mentorblad');
        },
      },
    ],
    [t],
  );
}

/** Null while locked, and until the member's own record is there. */
export function useFrameOf(session: Session | null): FrameState | null {
  const members = useRecords('member');
  const search = useSearch();
  const searchTexts = useSearchTexts();
  const commands = useCommands();
  const me = members?.find(({ id }) => (id as string) === session?.memberId);
  const name = me?.body.displayName;
  const roles = me?.body.roles;
  return useMemo(
    () =>
      session && name !== undefined && roles
        ? { memberName: name, roles, onLock: session.lock, commands, search, searchTexts }
        : null,
    [session, name, roles, commands, search, searchTexts],
  );
}

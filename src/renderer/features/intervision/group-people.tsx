// Who belongs to a group: its coaches and its peers, and what is unusual about that, said before it is kept.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker, useMemberNames, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import { groupWarnings } from '#shared/domain/intervision-group.ts';
import { inTwoGroups } from '#shared/domain/intervision-peers.ts';
import type { GroupFieldsProps } from './group-form.ts';
import { useLeaderIds, usePeerChoices, usePeerIds } from './use-peer-choices.ts';

export function GroupCoaches({ form, faults, group, change }: GroupFieldsProps): ReactElement {
  const { t, i18n } = useTranslation(['intervision', 'peerLoad']);
  const { memberId } = useSession();
  const { active, nameOf } = useMemberNames();
  const coaches = useMemo(
    () =>
      active
        .filter(({ mayCoach }) => mayCoach)
        .map(({ id, name }) => ({ id, label: name, detail: '' })),
    [active],
  );
  const before = group?.body.coachIds ?? [];
  const joins = form.coachIds.filter((id) => !before.includes(id));
  const lists = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const left = before.filter((id) => !form.coachIds.includes(id));
  const others = before.filter((id) => id !== memberId && active.some((one) => one.id === id));
  // Who does not coach the group cannot hand on what it talked about.
  const closed = before.length > 0 && !before.includes(memberId) && others.length > 0;
  return (
    <Stack gap={3}>
      <SearchPicker
        inline
        required
        label={t('group.coaches')}
        placeholder={t('group.coachHint')}
        description={
          closed ? t('group.coachesClosed', { names: others.map(nameOf).join(', ') }) : undefined
        }
        choices={coaches}
        value={form.coachIds}
        max={4}
        error={faults.includes('coachIds') ? t('fault.coachIds') : undefined}
        onChange={(coachIds) => change({ coachIds })}
      />
      {left.length > 0 ? (
        <Notice tone="late">
          {t('group.coachLeaves', { names: left.map(nameOf).join(', ') })}
        </Notice>
      ) : null}
      {before.length > 0 && joins.length > 0 && !closed ? (
        <Notice>{t('group.coachJoins')}</Notice>
      ) : null}
      {joins.length > 0 && !closed ? (
        <Secondary>
          {t('peerLoad:reads.group', {
            count: joins.length,
            names: lists.format(joins.map(nameOf)),
          })}
        </Secondary>
      ) : null}
    </Stack>
  );
}

export function GroupPeers({ form, group, change }: GroupFieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const choices = usePeerChoices();
  return (
    <Stack gap={3}>
      <SearchPicker
        inline
        label={t('group.peers')}
        description={t('group.peersText', { count: form.peerIds.length })}
        choices={choices}
        value={form.peerIds}
        max={60}
        onChange={(peerIds) => change({ peerIds })}
      />
      <Warnings form={form} group={group} change={change} />
    </Stack>
  );
}

/** What is unusual about who is in it. Nothing of it is refused. */
function Warnings({
  form,
  group,
  change,
}: Pick<GroupFieldsProps, 'form' | 'group' | 'change'>): ReactElement {
  const { t } = useTranslation(['intervision']);
  const leaderIds = useLeaderIds();
  const peers = usePeerIds();
  const groups = useRecords('intervisionGroup');
  const names = useNames();
  const peerIds = [...form.peerIds];
  const chosen = peerIds.length > 0 || form.kind === 'leaders';
  const warnings = chosen ? groupWarnings({ kind: form.kind, peerIds }, leaderIds) : [];
  const missing = leaderIds.filter((id) => !peerIds.includes(id));
  const twice = inTwoGroups({ kind: form.kind, peerIds }, group?.id ?? null, groups ?? []);
  const noPeers = peers ? peerIds.filter((id) => !peers.has(id)) : [];
  return (
    <>
      {form.kind === 'leaders' && leaderIds.length === 0 ? (
        <Notice tone="question">{t('group.noLeaders')}</Notice>
      ) : null}
      {warnings.map((warning) =>
        warning === 'leadersMissing' ? (
          <Notice
            key={warning}
            tone="late"
            actions={
              <Button size="small" onClick={() => change({ peerIds: [...peerIds, ...missing] })}>
                {t('group.addLeaders', { count: missing.length })}
              </Button>
            }
          >
            {t('warning.leadersMissingNames', { count: missing.length, names: names(missing) })}
          </Notice>
        ) : (
          <Notice key={warning} tone="late">
            {t(`warning.${warning}`)}
          </Notice>
        ),
      )}
      {twice.length > 0 ? (
        <Notice tone="late">
          {t('warning.twice', { count: twice.length, names: names(twice) })}
        </Notice>
      ) : null}
      {noPeers.length > 0 ? (
        <Notice tone="late">
          {t('warning.noPeer', { count: noPeers.length, names: names(noPeers) })}
        </Notice>
      ) : null}
    </>
  );
}

const mostNames = 6;

/** 'Noor, Bram en nog 3' */
function useNames(): (ids: readonly RecordId[]) => string {
  const { t } = useTranslation(['intervision']);
  const pupils = usePupilChoices();
  return (ids) => {
    const names = ids.flatMap((id) => pupils?.find((one) => one.id === id)?.label ?? []);
    const shown = names.slice(0, mostNames).join(', ');
    const more = names.length - mostNames;
    return more > 0 ? t('warning.more', { names: shown, count: more }) : shown;
  };
}

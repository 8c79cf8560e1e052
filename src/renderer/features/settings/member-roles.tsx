// The roles as ticks, each with what someone with that role sees and may do, and what a choice means
// for access.
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { SectionTitle } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { roles, type Role } from '#shared/domain/role.ts';
import { accessChange, type AccessChange } from './member-access.ts';
import { joinNames } from './who-may.ts';
import css from './settings.module.css';

type RolesProps = {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly disabled?: boolean;
};

export function MemberRoles({ value, onChange, disabled = false }: RolesProps): ReactElement {
  const { t } = useTranslation('settings');
  const id = useId();
  const toggle = (role: Role, held: boolean): void => {
    onChange(roles.filter((each) => (each === role ? held : value.includes(each))));
  };
  return (
    <div role="group" aria-labelledby={id} className={css['group']}>
      <SectionTitle id={id}>{t('member.roles')}</SectionTitle>
      <div className={css['roles']}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={t(`role.${role}.name`)}
            description={t(`role.${role}.sees`)}
            checked={value.includes(role)}
            disabled={disabled}
            onChange={(held) => {
              toggle(role, held);
            }}
          />
        ))}
      </div>
    </div>
  );
}

function useAccessSentences(change: AccessChange, name: string): readonly string[] {
  const { t, i18n } = useTranslation('settings');
  const gained = change.gained.map(({ circle, arrival }) => {
    const team = t(`circle.${circle}`);
    if (arrival.when === 'colleague') {
      const names = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
      return t('access.colleague', { name, circle: team, holders: names.format(arrival.names) });
    }
    return arrival.when === 'now'
      ? t('access.now', { name, circle: team })
      : t('access.keeper', { name, circle: team });
  });
  const lost = change.lost.map((circle) => t(`circle.${circle}`));
  const loss =
    lost.length > 0 ? [t('access.lost', { name, circles: joinNames(lost, i18n.language) })] : [];
  return [...gained, ...loss];
}

type AccessProps = {
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  /** The member's name in the sentences. */
  readonly name: string;
};

/** What happens to access when these roles are saved; nothing when nothing happens. */
export function AccessConsequence({ before, after, name }: AccessProps): ReactElement | null {
  const { memberId } = useSession();
  const members = useRecords('member') ?? [];
  const change = accessChange(before, after, members, memberId);
  const sentences = useAccessSentences(change, name);
  if (sentences.length === 0) return null;
  return (
    <Notice tone={change.lost.length > 0 ? 'late' : 'neutral'} role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

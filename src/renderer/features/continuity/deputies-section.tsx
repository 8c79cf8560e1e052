// For every role in use: who has it, and who stands ready.
import { useState, type ReactElement } from 'react';
import { IconUserCheck, IconUserExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { roleCover } from '#shared/domain/deputy-rules.ts';
import type { Role } from '#shared/domain/role.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { DeputyDialog } from './deputy-dialog.tsx';
import type { StaffMember } from './use-staff.ts';

export type DeputiesSectionProps = {
  readonly staff: readonly StaffMember[];
  readonly deputies: readonly ViewOf<'deputy'>[];
};

/** `<DeputiesSection staff deputies />` */
export function DeputiesSection({ staff, deputies }: DeputiesSectionProps): ReactElement {
  const { t, i18n } = useTranslation(['tasks', 'settings']);
  const { nameOf } = useMemberNames();
  const [open, setOpen] = useState<Role | null>(null);
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const covers = roleCover(
    staff,
    deputies.map(({ body }) => body),
  );
  return (
    <Section title={t('deputies.title')}>
      <ListCard>
        {covers.map(({ role, holders, without }) => {
          const covered = without.length === 0;
          const active = staff.filter((one) => one.active);
          const ready = deputies
            .filter(
              ({ body }) =>
                body.role === role && body.active && active.some(({ id }) => id === body.deputyId),
            )
            .map(({ body }) => nameOf(body.deputyId));
          const badge = covered
            ? t('deputies.ready')
            : without.length === holders.length
              ? t('deputies.nobody')
              : t('deputies.notFor', { names: names.format(without.map(nameOf)) });
          return (
            <ListRow
              key={role}
              icon={covered ? IconUserCheck : IconUserExclamation}
              tone={covered ? 'ok' : 'late'}
              title={t('deputies.role', {
                role: t(`settings:role.${role}.name`),
                names: names.format(holders.map(nameOf)),
              })}
              subtitle={
                ready.length === 0
                  ? t('deputies.choose')
                  : t('deputies.by', { names: names.format([...new Set(ready)]) })
              }
              badge={<Chip tone={covered ? 'ok' : 'late'}>{badge}</Chip>}
              onClick={() => setOpen(role)}
            />
          );
        })}
      </ListCard>
      {open ? (
        <DeputyDialog
          role={open}
          staff={staff}
          deputies={deputies.filter(({ body }) => body.role === open)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

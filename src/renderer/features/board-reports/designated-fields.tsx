// Whom the board points out to read along, with those who are involved kept out of the choice. They are asked
// for that only and forgotten at once.
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SearchPicker } from '#renderer/features/pairs/index.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';
import { mayBeDesignated } from '#shared/domain/board-report.ts';
import { mayDo } from '#shared/domain/permission.ts';

export type Designation = {
  readonly designatedId: MemberId | null;
  readonly implicatedIds: readonly MemberId[];
};

export const nobodyDesignated: Designation = { designatedId: null, implicatedIds: [] };

export function DesignatedFields(props: {
  readonly value: Designation;
  readonly onChange: (value: Designation) => void;
}): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const { memberId } = useSession();
  const members = useRecords('member');
  const { designatedId, implicatedIds } = props.value;
  const others = useMemo(
    () =>
      (members ?? [])
        .filter(({ body }) => body.active)
        .map(({ id, body }) => ({
          id: memberIdSchema.parse(id),
          label: body.displayName,
          may: mayDo(body.roles, 'reportToBoard'),
        }))
        .filter(({ id }) => id !== memberId),
    [members, memberId],
  );
  const implicate = (ids: readonly MemberId[]) =>
    props.onChange({
      implicatedIds: ids,
      designatedId: designatedId && ids.includes(designatedId) ? null : designatedId,
    });
  const choices = useMemo(
    () => others.map(({ id, label }) => ({ id, label, detail: '' })),
    [others],
  );
  return (
    <Stack gap={4}>
      <SearchPicker
        label={t('form.implicated')}
        description={t('form.implicatedText')}
        placeholder={t('form.implicatedPlaceholder')}
        choices={choices}
        value={implicatedIds}
        onChange={implicate}
        max={20}
      />
      <SelectField
        label={t('form.designated')}
        description={t('form.designatedText')}
        placeholder={t('form.nobody')}
        value={designatedId ?? ''}
        onChange={(id) =>
          props.onChange({
            implicatedIds,
            designatedId: others.find((one) => one.id === id)?.id ?? null,
          })
        }
        options={others
          .filter(({ id, may }) => may && mayBeDesignated(id, memberId, implicatedIds))
          .map(({ id, label }) => ({ value: id, label }))}
      />
    </Stack>
  );
}

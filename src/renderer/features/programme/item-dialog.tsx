// One item of the plan: how far it is, who does it, by when, or why it is skipped.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { PlanItemState } from '#shared/domain/programme-plan.ts';
import { isBuiltIn, itemFault, lineManagers } from '#shared/domain/programme-plan-rules.ts';
import { useItemText } from './item-text.ts';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';

const statuses = ['open', 'busy', 'done', 'skipped'] as const;

export type ItemDialogProps = {
  readonly plan: Plan;
  readonly editing: { readonly item: PlanItemState; readonly revision: number };
  readonly onClose: () => void;
};

/** `<ItemDialog plan editing={{ item, revision }} onClose />` */
export function ItemDialog({ plan, editing, onClose }: ItemDialogProps): ReactElement {
  const { t } = useTranslation(['programme', 'common']);
  const toast = useToast();
  const [item, setItem] = useState(editing.item);
  const { busy, error, saveItem } = useSavePlan(plan.schoolYear);
  const builtIn = isBuiltIn(item.step, item.id);
  const text = useItemText(editing.item);
  const why = useWhyNot(item);
  const set = (change: Partial<PlanItemState>) => setItem({ ...item, ...change });
  const save = async () => {
    if (why !== undefined || !(await saveItem(item, editing.revision))) return;
    toast({ text: t('item.saved'), tone: 'ok' });
    onClose();
  };
  useShortcut('save', () => void save());
  const isNew = !builtIn && editing.item.title === '';
  return (
    <Dialog
      open
      keepOpen
      title={isNew ? t('item.new') : text.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:words.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={why}
            onClick={() => void save()}
          >
            {t('item.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {text.help === '' ? null : <Secondary>{text.help}</Secondary>}
        {item.id === 'introduction' ? <ManagersNotice /> : null}
        <ItemFields item={item} builtIn={builtIn} onChange={set} />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

/** What keeps this item from being saved as it stands, in words. */
function useWhyNot(item: PlanItemState): string | undefined {
  const { t } = useTranslation(['programme', 'errors']);
  const refusal = usePlanRefusal();
  const contacts = useRecords('staffContact') ?? [];
  const managers = lineManagers(contacts.map(({ body }) => body));
  if (refusal !== undefined) return refusal;
  const fault = itemFault(
    { ...item, title: item.title.trim(), reason: item.reason.trim() },
    managers,
  );
  if (fault === null) return undefined;
  return t(`errors:${fault}`, { names: managers.missing.join(', ') });
}

function ItemFields(props: {
  readonly item: PlanItemState;
  readonly builtIn: boolean;
  readonly onChange: (change: Partial<PlanItemState>) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const { item, builtIn, onChange } = props;
  return (
    <FormGrid>
      {builtIn ? null : (
        <Full>
          <TextField
            label={t('item.title')}
            value={item.title}
            required
            maxLength={120}
            onChange={(title) => onChange({ title })}
          />
        </Full>
      )}
      <RadioField
        label={t('item.status')}
        value={item.status}
        options={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <WhoAndWhen item={item} onChange={onChange} />
      {item.status === 'skipped' ? (
        <Full>
          <TextField
            label={t('item.reason')}
            value={item.reason}
            required
            maxLength={300}
            onChange={(reason) => onChange({ reason })}
          />
        </Full>
      ) : null}
      <Full>
        <TextArea
          label={t('item.note')}
          description={t('item.noteHelp')}
          value={item.note}
          maxLength={300}
          minRows={2}
          onChange={(note) => onChange({ note })}
        />
      </Full>
    </FormGrid>
  );
}

function WhoAndWhen(props: {
  readonly item: PlanItemState;
  readonly onChange: (change: Partial<PlanItemState>) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const { active } = useMemberNames();
  const { item, onChange } = props;
  return (
    <Stack gap={4}>
      <SelectField
        label={t('item.owner')}
        value={item.ownerId ?? ''}
        placeholder={t('item.nobody')}
        options={active.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) =>
          onChange({ ownerId: active.find(({ id }) => id === chosen)?.id ?? null })
        }
      />
      <DateField
        label={t('item.dueOn')}
        value={item.dueOn ?? ''}
        onChange={(day) => onChange({ dueOn: day === '' ? null : day })}
      />
    </Stack>
  );
}

/** Who stands behind the plan, and who was not asked yet. */
function ManagersNotice(): ReactElement | null {
  const { t } = useTranslation(['programme']);
  const contacts = useRecords('staffContact');
  if (!contacts) return null;
  const managers = lineManagers(contacts.map(({ body }) => body));
  const toStaff = <ButtonLink to="/leerlingen/collegas">{t('managers.toStaff')}</ButtonLink>;
  if (managers.all === 0) {
    return (
      <Notice tone="late" actions={toStaff}>
        {t('managers.none')}
      </Notice>
    );
  }
  if (managers.missing.length > 0) {
    return (
      <Notice tone="late" actions={toStaff}>
        {t('managers.missing', { names: managers.missing.join(', ') })}
      </Notice>
    );
  }
  return <Notice tone="ok">{t('managers.all', { count: managers.all })}</Notice>;
}

// What the programme keeps of a class: whether it is a first-year class, its mentor, its site.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ClassRow } from '#shared/domain/class-overview.ts';
import { SaveDialog } from './save-dialog.tsx';
import { useAsk } from './use-ask.ts';

export type ClassDialogProps = { readonly row: ClassRow; readonly onClose: () => void };

/** `<ClassDialog row onClose />` */
export function ClassDialog({ row, onClose }: ClassDialogProps): ReactElement {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const staff = useRecords('staffContact');
  const { ask, busy, error } = useAsk();
  const [initial] = useState(row.record);
  const [bridgeClass, setBridgeClass] = useState(row.bridgeClass);
  const [mentorId, setMentorId] = useState<string>(initial?.body.mentorContactId ?? '');
  const [site, setSite] = useState(initial?.body.site ?? '');
  const mentors = (staff ?? []).filter(
    ({ id, body }) => id === mentorId || (body.active && body.functions.includes('mentor')),
  );
  const save = async () => {
    const mentorContactId = mentors.find(({ id }) => id === mentorId)?.id ?? null;
    const { className, schoolYear } = row;
    const input = {
      schoolClass: initial ? { id: initial.id, expectedRevision: initial.revision } : null,
      fields: { className, schoolYear, site, bridgeClass, mentorContactId },
    };
    if (!(await ask(() => call('classes.save', input)))) return;
    toast({ text: t('people:class.saved'), tone: 'ok' });
    onClose();
  };
  return (
    <SaveDialog
      size="small"
      title={t('people:class.title', { className: row.className })}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      error={error}
      failed={t('people:class.failed')}
    >
      <Checkbox
        label={t('people:class.isBridge')}
        description={t('people:class.isBridgeHelp')}
        checked={bridgeClass}
        onChange={setBridgeClass}
      />
      <SelectField
        label={t('people:class.mentor')}
        description={t('people:class.mentorHelp')}
        value={mentorId}
        placeholder={t('people:class.mentorFromList')}
        options={mentors.map(({ id, body }) => ({ value: id, label: body.name }))}
        onChange={setMentorId}
      />
      <TextField label={t('people:class.site')} value={site} maxLength={80} onChange={setSite} />
    </SaveDialog>
  );
}

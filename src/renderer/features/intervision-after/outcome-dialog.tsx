// An outcome: what it is, in which words, who does it by when, for which mentor.
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecord, useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FormGrid, Full, Secondary } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import {
  makesTask,
  outcomeFieldsSchema,
  outcomeKinds,
  type OutcomeFields,
} from '#shared/domain/intervision-outcome.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useOutcomeNames } from './use-outcome-names.ts';

/** A week: what an outcome gets when nobody says a day. */
const defaultDays = 7;

/** What an outcome of this kind starts with: a task is the coach's, within a week. */
export function startOutcome(
  given: Pick<OutcomeFields, 'kind' | 'text' | 'letter' | 'lineId'>,
  me: MemberId,
  today: string,
): OutcomeFields {
  const doing = makesTask(given.kind);
  return {
    ...given,
    ownerId: doing ? me : null,
    dueOn: doing ? addDaysTo(today, defaultDays) : null,
    className: null,
  };
}

type OutcomeDialogProps = {
  readonly sessionId: RecordId;
  /** The outcome to change; null for a new one. */
  readonly outcome: ViewOf<'intervisionOutcome'> | null;
  readonly onClose: () => void;
};

function useOutcomeForm({ sessionId, outcome, onClose }: OutcomeDialogProps) {
  const { memberId } = useSession();
  const today = useToday();
  const [fields, setFields] = useState<OutcomeFields>(() =>
    outcome
      ? outcomeFieldsSchema.strip().parse(outcome.body)
      : startOutcome({ kind: 'task', text: '', letter: null, lineId: null }, memberId, today),
  );
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const empty = fields.text.trim() === '';
  const save = async () => {
    setMissing(empty);
    if (empty) return;
    const saved = await call('intervisionOutcomes.save', {
      ...{ outcomeId: outcome?.id ?? null, expectedRevision: outcome?.revision ?? 0 },
      ...{ sessionId, fields },
    });
    if (saved.ok) onClose();
    else setError(saved.error);
  };
  const edit = (part: Partial<OutcomeFields>) => setFields((before) => ({ ...before, ...part }));
  return { fields, edit, missing: missing && empty, error, save };
}

export function OutcomeDialog(props: OutcomeDialogProps): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { fields, edit, missing, error, save } = useOutcomeForm(props);
  const { sessionId, outcome, onClose } = props;
  return (
    <FormDialog
      title={t(outcome ? 'outcome.change' : 'outcome.new')}
      saveLabel={t('outcome.save')}
      onSave={() => void save()}
      onClose={onClose}
      error={error}
    >
      <TextArea
        autoFocus
        required
        label={t('outcome.text')}
        description={t('outcome.textHelp')}
        value={fields.text}
        minRows={2}
        maxLength={500}
        error={missing ? t('outcome.textMissing') : undefined}
        onChange={(text) => edit({ text })}
      />
      <Names fields={fields} />
      <Choices sessionId={sessionId} fields={fields} onChange={edit} />
    </FormDialog>
  );
}

/** A concern may name who it is about: it goes on to the form of concerns. */
function Names({ fields }: { readonly fields: OutcomeFields }): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const namesOf = useOutcomeNames();
  const names = fields.kind === 'concern' ? [] : namesOf(fields.text);
  if (names.length === 0) return null;
  return (
    <Notice tone="late" role="status">
      {t('warnings.names', { names: names.join(', ') })}
    </Notice>
  );
}

function Choices(props: {
  readonly sessionId: RecordId;
  readonly fields: OutcomeFields;
  readonly onChange: (part: Partial<OutcomeFields>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { memberId } = useSession();
  const today = useToday();
  const { fields, onChange } = props;
  return (
    <FormGrid>
      <SelectField
        label={t('outcome.kind')}
        value={fields.kind}
        options={outcomeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => {
          const kind = outcomeKinds.find((one) => one === value);
          if (kind) onChange(startOutcome({ ...fields, kind }, memberId, today));
        }}
      />
      {makesTask(fields.kind) ? <Doing {...props} /> : null}
      {fields.kind === 'mentorPoint' ? <Mentor {...props} /> : null}
      {fields.kind === 'concern' ? (
        <Full>
          <Secondary>{t('outcome.concernHelp')}</Secondary>
        </Full>
      ) : null}
    </FormGrid>
  );
}

function Doing({ sessionId, fields, onChange }: Parameters<typeof Choices>[0]): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { nameOf } = useMemberNames();
  const session = useRecord('intervisionSession', sessionId);
  const group = useRecord('intervisionGroup', session?.body.groupId ?? null);
  // Of a talk with one peer who has it; a group has its coaches, and who left is none.
  const owners =
    session?.body.groupId === null ? [session.body.leadId] : (group?.body.coachIds ?? []);
  return (
    <>
      <SelectField
        label={t('outcome.owner')}
        value={fields.ownerId ?? ''}
        options={owners.map((id) => ({ value: id, label: nameOf(id) }))}
        onChange={(value) => onChange({ ownerId: owners.find((id) => id === value) ?? null })}
      />
      <DateField
        label={t('outcome.dueOn')}
        value={fields.dueOn ?? ''}
        onChange={(dueOn) => onChange({ dueOn: dueOn === '' ? null : dueOn })}
      />
    </>
  );
}

function Mentor({ fields, onChange }: Parameters<typeof Choices>[0]): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const pupils = useRecords('pupil');
  const classes = useMemo(
    () =>
      [
        ...new Map(
          pupils
            ?.toSorted((a, b) => a.body.mentorName.localeCompare(b.body.mentorName))
            .map(({ body }) => [body.className, body.mentorName] as const),
        ),
      ]
        .filter(([name]) => name !== '')
        .sort(([a], [b]) => a.localeCompare(b, 'nl', { numeric: true })),
    [pupils],
  );
  return (
    <SelectField
      label={t('outcome.mentorOf')}
      description={t('outcome.mentorHelp')}
      value={fields.className ?? ''}
      placeholder={t('noMentor')}
      options={classes.map(([name, mentor]) => ({
        value: name,
        label: mentor === '' ? name : `${name} · ${mentor}`,
      }))}
      onChange={(name) => onChange({ className: name === '' ? null : name })}
    />
  );
}

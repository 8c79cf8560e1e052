// Beheer, Noodkaart: the school's own numbers, readable by everyone who opens this laptop.
import { useDeferredValue, useMemo, useState, type ReactElement, type SyntheticEvent } from 'react';
import { IconPhonePlus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMe } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useBuiltInCard } from '#renderer/features/emergency/index.ts';
import { EmergencySheetButton } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { pupilOnCard, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { circlesForRoles } from '#shared/domain/role.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  emergencyFormOf,
  emergencyFormSchema,
  emptyLine,
  lineFault,
  lineFormOf,
  missingLines,
  mostLines,
  sameCard,
  toCard,
  type EmergencyForm,
} from './emergency-form.ts';
import { EmergencyLines } from './emergency-lines.tsx';
import { useAllowance } from './who-may.ts';

export function EmergencyPart(): ReactElement {
  const builtIn = useBuiltInCard();
  const stored = useRecords('emergencyCard');
  if (stored === undefined) return <Waiting />;
  const revision = stored[0]?.revision ?? 0;
  return (
    <CardForm
      key={revision}
      card={stored[0]?.body ?? builtIn}
      builtIn={builtIn}
      revision={revision}
    />
  );
}

type CardFormProps = {
  readonly card: EmergencyCard;
  readonly builtIn: EmergencyCard;
  readonly revision: number;
};

/** The pupil who stands on the card as it is typed, as far as this member sees who they are. */
function useNamedPupil(form: EmergencyForm): AppError | null {
  const settled = useDeferredValue(form);
  const pupils = useRecords('pupil');
  const members = useRecords('member');
  const contacts = useRecords('staffContact');
  return useMemo(() => {
    const card = toCard(settled);
    if (!card || !pupils || !members || !contacts) return null;
    const adults = [
      ...members.map(({ body }) => body.displayName),
      ...contacts.map(({ body }) => body.name),
    ];
    const found = pupilOnCard(
      card,
      pupils.map(({ body }) => body),
      adults,
    );
    return found && { code: 'cardNamesPupil', params: found };
  }, [settled, pupils, members, contacts]);
}

function useCardForm({ card, revision }: CardFormProps) {
  const { t } = useTranslation('emergency');
  const toast = useToast();
  const draft = useDraft('settings:emergencyCard', emergencyFormSchema);
  const [start] = useState(() => emergencyFormOf(card, revision));
  const [form, setForm] = useState<EmergencyForm>(
    draft.initial?.revision === revision ? draft.initial : start,
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const allowance = useAllowance('writeEmergencyCard');
  const named = useNamedPupil(form);
  const fault = lineFault(form);
  const refused = allowance.state === 'mayNot' ? t('edit.who', { who: allowance.who }) : undefined;
  // The national card may be made the school's own as it is: then it can be printed and checked.
  const unchanged = revision > 0 && sameCard(form, start);
  const why =
    refused ??
    (fault
      ? t(`edit.missing.${fault.field}`, { place: fault.at + 1 })
      : named
        ? t('edit.seeAbove')
        : unchanged
          ? t('edit.unchanged')
          : undefined);
  const change = (next: EmergencyForm): void => {
    setForm(next);
    setError(null);
    draft.keep(next);
  };
  const discard = sameCard(form, start)
    ? null
    : () => {
        setForm(start);
        setError(null);
        draft.forget();
      };
  const save = async (): Promise<void> => {
    const next = toCard(form);
    if (busy || why !== undefined || !next) return;
    setBusy(true);
    const saved = await call('emergency.saveCard', { expectedRevision: revision, card: next });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    if (saved.value.copied) toast({ tone: 'ok', text: t('edit.saved') });
    else toast({ tone: 'late', text: t('edit.notCopied') });
  };
  return { form, change, busy, error, named, refused, fault, why, save, discard };
}

function CardForm(props: CardFormProps): ReactElement {
  const { t } = useTranslation('emergency');
  const { form, change, busy, error, named, refused, fault, why, save, discard } =
    useCardForm(props);
  const me = useMe();
  const knowsPupils = circlesForRoles(me?.body.roles ?? []).includes('programmeTeam');
  const closed = refused !== undefined;
  useShortcut('save', () => void save(), !closed);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit} aria-label={t('edit.form')}>
      <Stack gap={5}>
        {closed ? <Notice>{refused}</Notice> : null}
        <Notice tone="late" title={t('edit.open')}>
          {t('edit.openHow')} {knowsPupils ? null : t('edit.notChecked')}
        </Notice>
        <Section title={t('edit.card')} end={<EmergencySheetButton small />}>
          <Card>
            <Stack>
              <TextArea
                label={t('edit.advice')}
                description={t('edit.adviceHow')}
                value={form.advice}
                maxLength={400}
                minRows={2}
                disabled={closed}
                onChange={(advice) => change({ ...form, advice })}
              />
              <EmergencyLines form={form} fault={fault} closed={closed} onChange={change} />
              {closed ? null : <AddLines form={form} builtIn={props.builtIn} onChange={change} />}
            </Stack>
          </Card>
        </Section>
        <ErrorNotice error={error ?? named} where={error ? t('edit.where') : undefined} />
        {closed ? null : (
          <Row justify="end">
            {discard ? (
              <Button variant="subtle" onClick={discard}>
                {t('edit.discard')}
              </Button>
            ) : null}
            <Button
              type="submit"
              variant="primary"
              shortcut="save"
              busy={busy}
              refusedBecause={why}
            >
              {t('edit.save')}
            </Button>
          </Row>
        )}
      </Stack>
    </form>
  );
}

function AddLines(props: {
  readonly form: EmergencyForm;
  readonly builtIn: EmergencyCard;
  readonly onChange: (form: EmergencyForm) => void;
}): ReactElement {
  const { t } = useTranslation('emergency');
  const { form, builtIn, onChange } = props;
  const missing = missingLines(form, builtIn);
  const full = form.lines.length >= mostLines ? t('edit.full', { count: mostLines }) : undefined;
  return (
    <Row>
      <Button
        icon={IconPlus}
        size="small"
        refusedBecause={full}
        onClick={() => onChange({ ...form, lines: [...form.lines, emptyLine()] })}
      >
        {t('edit.add')}
      </Button>
      {missing.length === 0 ? null : (
        <Button
          icon={IconPhonePlus}
          size="small"
          variant="subtle"
          onClick={() => onChange({ ...form, lines: [...form.lines, ...missing.map(lineFormOf)] })}
        >
          {t('edit.addNational', { count: missing.length })}
        </Button>
      )}
    </Row>
  );
}

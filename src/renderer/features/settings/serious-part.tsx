// Beheer, Ernstige zaken: who must know of a concern by when, own categories, and what is signed.
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { concernSettingsIn, type ConcernSettings } from '#shared/domain/concern-settings.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import type { AppError } from '#shared/result/errors.ts';
import { LadderSection } from './ladder-section.tsx';
import {
  sameSettings,
  seriousFault,
  seriousFormOf,
  seriousFormSchema,
  toConcernSettings,
  type SeriousFault,
  type SeriousForm,
} from './serious-form.ts';
import { useAllowance } from './who-may.ts';

export function SeriousPart(): ReactElement {
  const stored = useRecords('concernSettings');
  if (stored === undefined) return <Waiting />;
  const revision = stored[0]?.revision ?? 0;
  const settings = concernSettingsIn(stored);
  return <SettingsForm key={revision} settings={settings} revision={revision} />;
}

type FormProps = { readonly settings: ConcernSettings; readonly revision: number };

function useSeriousForm({ settings, revision }: FormProps) {
  const { t } = useTranslation('emergency');
  const toast = useToast();
  const draft = useDraft('settings:serious', seriousFormSchema);
  const [start] = useState(() => seriousFormOf(settings, revision));
  const [form, setForm] = useState<SeriousForm>(
    draft.initial?.revision === revision ? draft.initial : start,
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const allowance = useAllowance('manageSchool');
  const fault = seriousFault(form);
  const refused =
    allowance.state === 'mayNot' ? t('serious.mayNot', { who: allowance.who }) : undefined;
  const why =
    refused ??
    (fault
      ? t('serious.seeAbove')
      : sameSettings(form, start)
        ? t('serious.unchanged')
        : undefined);
  const change = (next: SeriousForm): void => {
    setForm(next);
    setError(null);
    draft.keep(next);
  };
  const discard = sameSettings(form, start)
    ? null
    : () => {
        setForm(start);
        setError(null);
        draft.forget();
      };
  const save = async (): Promise<void> => {
    const next = toConcernSettings(form);
    if (busy || why !== undefined || !next) return;
    setBusy(true);
    const input = { expectedRevision: revision, settings: next };
    const saved = await call('concernSettings.save', input);
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    draft.forget();
    toast({ tone: 'ok', text: t('serious.saved') });
  };
  return { form, change, busy, error, refused, fault, why, save, discard };
}

function SettingsForm(props: FormProps): ReactElement {
  const { t } = useTranslation('emergency');
  const { form, change, busy, error, refused, fault, why, save, discard } = useSeriousForm(props);
  const closed = refused !== undefined;
  useShortcut('save', () => void save(), !closed);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };
  const part = { form, fault, closed, onChange: change };
  return (
    <form onSubmit={submit} aria-label={t('serious.form')}>
      <Stack gap={5}>
        {closed ? <Notice>{refused}</Notice> : null}
        <Secondary>{t('serious.how')}</Secondary>
        {urgencies.map((urgency) => (
          <LadderSection key={urgency} urgency={urgency} {...part} />
        ))}
        <Lists {...part} />
        <Signs {...part} />
        <ErrorNotice error={error} where={t('serious.where')} />
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
              {t('serious.save')}
            </Button>
          </Row>
        )}
      </Stack>
    </form>
  );
}

type PartProps = {
  readonly form: SeriousForm;
  readonly fault: SeriousFault | null;
  readonly closed: boolean;
  readonly onChange: (form: SeriousForm) => void;
};

function Lists({ form, fault, closed, onChange }: PartProps): ReactElement {
  const { t } = useTranslation('emergency');
  const doubled = fault?.in === 'rule' && fault.rule.code === 'listDoubled' ? fault.rule : null;
  const listFault = doubled
    ? t('serious.fault.doubled', { name: doubled.name })
    : fault?.in === 'ownCategories'
      ? t('serious.fault.ownCategories')
      : undefined;
  return (
    <Section title={t('serious.lists')}>
      <Card>
        <FormGrid>
          <TextArea
            label={t('serious.ownCategories')}
            description={t('serious.ownCategoriesHow')}
            value={form.ownCategories}
            disabled={closed}
            maxRows={10}
            error={listFault}
            onChange={(ownCategories) => onChange({ ...form, ownCategories })}
          />
          <TextField
            label={t('serious.answerWithinDays')}
            description={t('serious.answerWithinDaysHow')}
            value={form.answerWithinDays}
            inputMode="numeric"
            maxLength={2}
            disabled={closed}
            error={
              fault?.in === 'answerWithinDays' ? t('serious.fault.answerWithinDays') : undefined
            }
            onChange={(answerWithinDays) => onChange({ ...form, answerWithinDays })}
          />
        </FormGrid>
      </Card>
    </Section>
  );
}

function Signs({ form, closed, onChange }: PartProps): ReactElement {
  const { t } = useTranslation('emergency');
  return (
    <Section title={t('serious.signs')}>
      <Card>
        <Stack gap={3}>
          <Secondary>{t('serious.signsFixed')}</Secondary>
          {(['mentorSheet', 'erasure'] as const).map((what) => (
            <Checkbox
              key={what}
              label={t(`serious.sign.${what}`)}
              description={t(`serious.signHow.${what}`)}
              checked={form.signs[what]}
              disabled={closed}
              onChange={(on) => onChange({ ...form, signs: { ...form.signs, [what]: on } })}
            />
          ))}
          <Checkbox
            label={t('serious.second')}
            description={t('serious.secondHow')}
            checked={form.secondWhenParentsNotInformed}
            disabled={closed}
            onChange={(on) => onChange({ ...form, secondWhenParentsNotInformed: on })}
          />
        </Stack>
      </Card>
    </Section>
  );
}

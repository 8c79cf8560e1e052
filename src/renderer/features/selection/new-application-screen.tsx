// A pupil applies: who, for which form, how they said why, and that it was their own choice.
import { useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { useFormName, useForms } from '#renderer/features/forms/index.ts';
import { SearchPicker, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Page, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { yearsToApplyFor } from '#shared/domain/application-rules.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  emptyApplication,
  missingParts,
  newApplicationSchema,
  toCall,
  yearOf,
  type MissingPart,
  type NewApplication,
} from './new-application-form.ts';

export function NewApplicationScreen(): ReactElement {
  const { t } = useTranslation(['selection']);
  const mayWrite = useMayDo('runProgramme');
  const form = useNewApplication();
  useShortcut('save', () => void form.save(), mayWrite);
  return (
    <Page>
      <PageHeader
        title={t('new.title')}
        breadcrumb={[
          { label: t('list.title'), to: '/leerlingen/aanmeldingen' },
          { label: t('new.title') },
        ]}
      />
      <Card>
        <Stack gap={5}>
          <Fields {...form} />
          <ErrorNotice error={form.error} where={t('new.notSaved')} />
          <Row justify="end">
            <Button
              variant="primary"
              shortcut="save"
              busy={form.busy}
              refusedBecause={mayWrite ? undefined : t('refused')}
              onClick={() => void form.save()}
            >
              {t('new.save')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Page>
  );
}

type FieldsProps = {
  readonly value: NewApplication;
  readonly change: (part: Partial<NewApplication>) => void;
  readonly missing: readonly MissingPart[];
};

function Fields({ value, change, missing }: FieldsProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const choices = usePupilChoices();
  const forms = useForms();
  const formName = useFormName();
  const today = useToday();
  const faultOf = (part: MissingPart) =>
    missing.includes(part) ? t(`selection:new.missing.${part}`) : undefined;
  return (
    <FormGrid>
      <SearchPicker
        label={t('new.pupil')}
        choices={choices ?? noChoices}
        value={value.pupilId === null ? [] : [value.pupilId]}
        max={1}
        required
        autoFocus
        error={faultOf('pupil')}
        onChange={([pupilId]) => change({ pupilId: pupilId ?? null })}
      />
      <SelectField
        label={t('new.form')}
        value={value.form}
        options={forms.map((form) => ({ value: form, label: formName(form) }))}
        onChange={(chosen) => change({ form: forms.find((one) => one === chosen) ?? value.form })}
      />
      <DateField
        label={t('new.appliedOn')}
        required
        max={today}
        value={value.appliedOn}
        error={faultOf('appliedOn')}
        onChange={(appliedOn) => change({ appliedOn })}
      />
      <SelectField
        label={t('page.schoolYear')}
        value={yearOf(value)}
        options={(value.appliedOn === '' ? [] : yearsToApplyFor(value.appliedOn)).map((year) => ({
          value: year,
          label: year,
        }))}
        onChange={(schoolYear) => change({ schoolYear })}
      />
      <Motivation value={value} change={change} />
      <Full>
        <Checkbox
          label={t('new.voluntary')}
          description={t('new.voluntaryHelp')}
          checked={value.voluntary}
          error={faultOf('voluntary')}
          onChange={(voluntary) => change({ voluntary })}
        />
      </Full>
    </FormGrid>
  );
}

function Motivation({ value, change }: Pick<FieldsProps, 'value' | 'change'>): ReactElement {
  const { t } = useTranslation(['selection']);
  return (
    <>
      <RadioField
        label={t('new.motivation')}
        description={t('new.motivationHelp')}
        value={value.motivation}
        options={motivations.map((one) => ({
          value: one,
          label: t(`selection:motivation.${one}`),
        }))}
        onChange={(motivation) => change({ motivation })}
      />
      {value.motivation === 'none' ? null : (
        <Full>
          <TextArea
            label={t('new.motivationText')}
            value={value.motivationText}
            onChange={(motivationText) => change({ motivationText })}
            maxLength={2000}
            minRows={3}
          />
        </Full>
      )}
    </>
  );
}

const noChoices: readonly [] = [];
const motivations = ['letter', 'spoken', 'none'] as const;

/** After the fields are marked: the cursor goes to the first of them. */
function focusFirstFault(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, 0);
}

function useNewApplication() {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const navigate = useNavigate();
  const today = useToday();
  const draft = useDraft('application:new', newApplicationSchema);
  const [value, setValue] = useState(() => draft.initial ?? emptyApplication(today));
  const [missing, setMissing] = useState<readonly MissingPart[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<NewApplication>) => {
    const next = { ...value, ...part };
    setValue(next);
    setError(null);
    if (missing.length > 0) setMissing(missingParts(next, today));
    draft.keep(next);
  };
  const save = async () => {
    const faults = missingParts(value, today);
    const input = toCall(value);
    setMissing(faults);
    if (busy || faults.length > 0 || !input) {
      focusFirstFault();
      return;
    }
    setBusy(true);
    const created = await call('applications.create', input);
    setBusy(false);
    setError(created.ok ? null : created.error);
    if (!created.ok) return;
    draft.forget();
    toast({ text: t('new.saved'), tone: 'ok', goesAlong: true });
    void navigate({ to: `/leerlingen/aanmeldingen/${created.value.applicationId}` });
  };
  return { value, change, missing, error, busy, save };
}

// The fields of a report to the board: what it is, when known, when told and whom, whether the pupil is safe.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { boardReportKinds } from '#shared/domain/board-report.ts';
import type { BoardFault, BoardFaults, BoardForm } from './board-form.ts';

export type BoardFieldsProps = {
  readonly form: BoardForm;
  readonly faults: BoardFaults;
  readonly change: (part: Partial<BoardForm>) => void;
};

const faultTexts = {
  required: 'boardReports:fault.required',
  choose: 'boardReports:fault.choose',
  time: 'boardReports:fault.time',
  future: 'boardReports:fault.future',
  beforeKnown: 'boardReports:fault.beforeKnown',
} as const satisfies Readonly<Record<BoardFault, string>>;

function useFaultOf(faults: BoardFaults): (field: keyof BoardForm) => string | undefined {
  const { t } = useTranslation(['boardReports']);
  return (field) => {
    const fault = faults[field];
    return fault === undefined ? undefined : t(faultTexts[fault]);
  };
}

/** What it is about, and at once what to do now. */
export function KindFields({ form, faults, change }: BoardFieldsProps): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const faultOf = useFaultOf(faults);
  const kind = boardReportKinds.find((one) => one === form.kind);
  return (
    <Stack gap={4}>
      <RadioField
        label={t('what')}
        value={kind ?? ''}
        onChange={(value) => change({ kind: value })}
        error={faultOf('kind')}
        options={boardReportKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {kind ? (
        <Notice
          tone={kind === 'otherConduct' ? 'late' : 'urgent'}
          role="status"
          title={t(`do.${kind}.title`)}
        >
          {t(`do.${kind}.text`)}
        </Notice>
      ) : null}
    </Stack>
  );
}

export function MomentFields(props: BoardFieldsProps): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const { form, faults, change } = props;
  const today = useToday();
  const faultOf = useFaultOf(faults);
  return (
    <FormGrid>
      <DateField
        label={t('form.knownOn')}
        value={form.knownOn}
        max={today}
        onChange={(knownOn) => change({ knownOn })}
        error={faultOf('knownOn')}
        required
      />
      <TextField
        label={t('form.knownAt')}
        description={t('form.atText')}
        value={form.knownAt}
        onChange={(knownAt) => change({ knownAt })}
        error={faultOf('knownAt')}
        maxLength={5}
        required
      />
      <Full>
        <RadioField
          label={t('form.told')}
          value={form.told}
          onChange={(told) => change({ told })}
          error={faultOf('told')}
          options={[
            { value: 'yes', label: t('form.toldYes') },
            { value: 'no', label: t('form.toldNo') },
          ]}
        />
      </Full>
      {form.told === 'yes' ? <ToldFields {...props} /> : null}
      <Safety {...props} />
    </FormGrid>
  );
}

function ToldFields({ form, faults, change }: BoardFieldsProps): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const today = useToday();
  const faultOf = useFaultOf(faults);
  return (
    <>
      <DateField
        label={t('form.toldOn')}
        value={form.toldOn}
        max={today}
        onChange={(toldOn) => change({ toldOn })}
        error={faultOf('toldOn')}
        required
      />
      <TextField
        label={t('form.toldAt')}
        description={t('form.atText')}
        value={form.toldAt}
        onChange={(toldAt) => change({ toldAt })}
        error={faultOf('toldAt')}
        maxLength={5}
        required
      />
      <Full>
        <TextField
          label={t('form.toldWhom')}
          description={t('form.toldWhomText')}
          value={form.toldWhom}
          onChange={(toldWhom) => change({ toldWhom })}
          error={faultOf('toldWhom')}
          maxLength={120}
          required
        />
      </Full>
    </>
  );
}

function Safety({ form, faults, change }: BoardFieldsProps): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const faultOf = useFaultOf(faults);
  return (
    <>
      <RadioField
        label={t('form.safe')}
        value={form.safeNow}
        onChange={(safeNow) => change({ safeNow })}
        error={faultOf('safeNow')}
        options={[
          { value: 'yes', label: t('form.safeYes') },
          { value: 'no', label: t('form.safeNo') },
          { value: 'unknown', label: t('form.safeUnknown') },
        ]}
      />
      <TextField
        label={t('form.safety')}
        description={t('form.safetyText')}
        value={form.safetyNow}
        onChange={(safetyNow) => change({ safetyNow })}
        maxLength={300}
      />
    </>
  );
}

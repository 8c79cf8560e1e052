// Signs at the level of the school that peer support helps, each with its measurements over time. Numbers
// of a whole school only: never about one pupil.
import { useState, type ReactElement } from 'react';
import { IconChartLine, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import { readNumber } from './read-number.ts';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';
import css from './programme.module.css';

type Indicator = ProgrammePlanBody['indicators'][number];
type Measurement = Indicator['measurements'][number];

export function IndicatorsPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const refusal = usePlanRefusal();
  const { error, busy, savePart } = useSavePlan(plan.schoolYear);
  const { indicators } = plan.body;
  const save = (value: readonly Indicator[]) =>
    savePart({ part: 'indicators', value: [...value] }, plan.revision);
  return (
    <Stack gap={4}>
      {indicators.length === 0 ? (
        <Card>
          <EmptyState icon={IconChartLine} title={t('indicators.empty')}>
            {t('indicators.emptyText')}
          </EmptyState>
        </Card>
      ) : (
        indicators.map((indicator, index) => (
          <IndicatorCard
            key={indicator.name}
            indicator={indicator}
            busy={busy}
            onChange={(changed) => save(indicators.with(index, changed))}
            onRemove={() => void save(indicators.toSpliced(index, 1))}
          />
        ))
      )}
      <ErrorNotice error={error} />
      <AddIndicator
        names={indicators.map(({ name }) => name)}
        busy={busy}
        refusal={refusal}
        onAdd={(name) => save([...indicators, { name, measurements: [] }])}
      />
    </Stack>
  );
}

function AddIndicator(props: {
  readonly names: readonly string[];
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly onAdd: (name: string) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const taken = props.names.includes(trimmed) ? t('indicators.nameTaken') : undefined;
  const why = props.refusal ?? (trimmed === '' ? t('indicators.nameFirst') : undefined) ?? taken;
  const add = async () => {
    if (why === undefined && (await props.onAdd(trimmed))) setName('');
  };
  useShortcut('save', () => void add());
  return (
    <Section title={t('indicators.add')}>
      <Card>
        <Stack gap={3}>
          <TextField
            label={t('indicators.name')}
            description={t('indicators.nameHelp')}
            value={name}
            maxLength={120}
            onChange={setName}
          />
          <Row justify="end">
            <Button
              variant="primary"
              shortcut="save"
              busy={props.busy}
              refusedBecause={why}
              onClick={() => void add()}
            >
              {t('list.add')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

function IndicatorCard(props: {
  readonly indicator: Indicator;
  readonly busy: boolean;
  readonly onChange: (indicator: Indicator) => Promise<boolean>;
  readonly onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const refusal = usePlanRefusal();
  const { indicator, onChange } = props;
  const measured = indicator.measurements.toSorted((a, b) => a.on.localeCompare(b.on));
  const set = (measurements: readonly Measurement[]) =>
    onChange({ ...indicator, measurements: [...measurements] });
  return (
    <Section
      title={indicator.name}
      end={
        refusal === undefined ? (
          <IconButton
            icon={IconTrash}
            label={t('list.remove', { name: indicator.name })}
            onClick={props.onRemove}
          />
        ) : null
      }
    >
      <Card>
        <Stack gap={3}>
          {measured.length === 0 ? (
            <Secondary>{t('indicators.noMeasurements')}</Secondary>
          ) : (
            <Measured
              measured={measured}
              onRemove={
                refusal === undefined ? (at) => void set(measured.toSpliced(at, 1)) : undefined
              }
            />
          )}
          {refusal === undefined ? (
            <AddMeasurement
              busy={props.busy}
              onAdd={(one) => set([...measured.filter(({ on }) => on !== one.on), one])}
            />
          ) : null}
        </Stack>
      </Card>
    </Section>
  );
}

/** The measurements as bars with their number, oldest first. */
function Measured(props: {
  readonly measured: readonly Measurement[];
  readonly onRemove: ((at: number) => void) | undefined;
}): ReactElement {
  const { t, i18n } = useTranslation(['programme']);
  const dates = useDateFormat();
  const { measured, onRemove } = props;
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const highest = Math.max(...measured.map(({ value }) => Math.abs(value)), 1);
  return (
    <ul role="list" className={css['bars']}>
      {measured.map(({ on, value, note }, at) => (
        <li key={on} className={css['barRow']}>
          <span>{dates.day(on)}</span>
          <span className={css['bar']}>
            <span
              className={css['barFill']}
              style={{ width: `${String((100 * Math.abs(value)) / highest)}%` }}
            />
          </span>
          <b className={css['barValue']}>{number.format(value)}</b>
          <span className={css['listSubtitle']}>{note}</span>
          {onRemove ? (
            <IconButton
              icon={IconTrash}
              label={t('list.remove', { name: dates.day(on) })}
              onClick={() => onRemove(at)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function AddMeasurement(props: {
  readonly busy: boolean;
  readonly onAdd: (measurement: Measurement) => Promise<boolean>;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const today = useToday();
  const [on, setOn] = useState(today);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const value = readNumber(typed, -1_000_000, 1_000_000);
  const why =
    on === '' ? t('indicators.dayFirst') : value === null ? t('indicators.numberFirst') : undefined;
  const add = async () => {
    if (value === null || why !== undefined) return;
    if (!(await props.onAdd({ on, value, note: note.trim() }))) return;
    setTyped('');
    setNote('');
  };
  return (
    <Row gap={3} align="end">
      <DateField label={t('indicators.on')} value={on} max={today} onChange={setOn} />
      <TextField
        label={t('indicators.value')}
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
      />
      <TextField label={t('indicators.note')} value={note} maxLength={120} onChange={setNote} />
      <Button busy={props.busy} refusedBecause={why} onClick={() => void add()}>
        {t('indicators.addMeasurement')}
      </Button>
    </Row>
  );
}

// The lines of the emergency card while they are being written: who, which number, for what, checked when.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { OrderedRows } from '#renderer/ui/ordered-rows.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { checkOf } from '#shared/domain/emergency-card.ts';
import type { EmergencyForm, LineFault, LineForm } from './emergency-form.ts';
import css from './emergency-lines.module.css';

type Props = {
  readonly form: EmergencyForm;
  readonly fault: LineFault | null;
  readonly closed: boolean;
  readonly onChange: (form: EmergencyForm) => void;
};

export function EmergencyLines({ form, fault, closed, onChange }: Props): ReactElement {
  const { t } = useTranslation('emergency');
  const nameOf = (line: LineForm, at: number) =>
    line.name.trim() === '' ? t('edit.line', { place: at + 1 }) : line.name;
  const change = (line: LineForm, part: Partial<LineForm>): void => {
    const lines = form.lines.map((each) => (each.key === line.key ? { ...line, ...part } : each));
    onChange({ ...form, lines });
  };
  return (
    <OrderedRows
      label={t('edit.lines')}
      rows={form.lines}
      keyOf={({ key }) => key}
      nameOf={nameOf}
      least={1}
      closed={closed}
      onChange={(lines) => onChange({ ...form, lines: [...lines] })}
    >
      {(line, at) => (
        <LineFields
          line={line}
          faulty={fault?.at === at ? fault.field : null}
          closed={closed}
          onChange={(part) => change(line, part)}
        />
      )}
    </OrderedRows>
  );
}

function LineFields(props: {
  readonly line: LineForm;
  readonly faulty: LineFault['field'] | null;
  readonly closed: boolean;
  readonly onChange: (part: Partial<LineForm>) => void;
}): ReactElement {
  const { t } = useTranslation('emergency');
  const { line, closed, onChange } = props;
  const today = useToday();
  const touched = line.name !== '' || line.number !== '';
  return (
    <div className={css['line']}>
      <TextField
        label={t('edit.number')}
        value={line.number}
        maxLength={40}
        inputMode="tel"
        disabled={closed}
        error={touched && props.faulty === 'number' ? t('edit.needed.number') : undefined}
        onChange={(number) => onChange({ number })}
      />
      <TextField
        label={t('edit.name')}
        value={line.name}
        maxLength={80}
        disabled={closed}
        error={touched && props.faulty === 'name' ? t('edit.needed.name') : undefined}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t('edit.when')}
        value={line.when}
        maxLength={160}
        disabled={closed}
        onChange={(when) => onChange({ when })}
      />
      <div className={css['checked']}>
        <DateField
          label={t('edit.checkedOn')}
          value={line.checkedOn}
          max={today}
          disabled={closed}
          onChange={(checkedOn) => onChange({ checkedOn })}
        />
        <CheckMark line={line} today={today} closed={closed} onChange={onChange} />
      </div>
    </div>
  );
}

/** A quiet word when the number was not made sure of lately, and the quick way to say that it was. */
function CheckMark(props: {
  readonly line: LineForm;
  readonly today: string;
  readonly closed: boolean;
  readonly onChange: (part: Partial<LineForm>) => void;
}): ReactElement | null {
  const { t } = useTranslation('emergency');
  const { line, today, closed, onChange } = props;
  const check = checkOf({ checkedOn: line.checkedOn === '' ? null : line.checkedOn }, today);
  if (check === 'checked') return null;
  return (
    <div className={css['mark']}>
      <Chip>{t(`edit.check.${check}`)}</Chip>
      {closed ? null : (
        <Button size="small" variant="subtle" onClick={() => onChange({ checkedOn: today })}>
          {t('edit.checkedToday')}
        </Button>
      )}
    </div>
  );
}

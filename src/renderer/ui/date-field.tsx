// A calendar day as 'yyyy-mm-dd', typed the Dutch way or chosen from the system's calendar. The native
// field alone would follow the language of the browser's own menus. Empty string means no date.
import { useRef, useState, type ReactElement } from 'react';
import { TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import type { FieldProps } from './field.ts';
import { readDate, writeDate } from './read-date.ts';
import { useToday } from './use-today.ts';
import css from './field.module.css';

export type DateFieldProps = FieldProps<string, HTMLInputElement> & {
  /** Earliest and latest day, 'yyyy-mm-dd'. */
  readonly min?: string;
  readonly max?: string;
};

function useTypedDate(props: DateFieldProps): {
  readonly text: string;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  readonly leave: () => void;
} {
  const { t, i18n } = useTranslation('common');
  const { value, onChange, min, max } = props;
  /** What is being typed; null while the field shows its value. */
  const [typing, setTyping] = useState<string | null>(null);
  const today = useToday();
  const text = typing ?? writeDate(value, i18n.language);
  const read = readDate(text, today);
  const problem = (): string | undefined => {
    if (read === null) return t('date.unreadable');
    if (read === '') return undefined;
    if (min !== undefined && read < min) {
      return t('date.tooEarly', { date: writeDate(min, i18n.language) });
    }
    return max !== undefined && read > max
      ? t('date.tooLate', { date: writeDate(max, i18n.language) })
      : undefined;
  };
  const [left, setLeft] = useState(true);
  return {
    text,
    error: left ? problem() : undefined,
    type: (typed) => {
      setTyping(typed);
      setLeft(false);
      // While it is no day there is no value, so that nothing else is kept than what is read.
      onChange(readDate(typed, today) ?? '');
    },
    leave: () => {
      setLeft(true);
      if (read !== null) setTyping(null);
    },
  };
}

/** `<DateField label value="2026-11-24" onChange min max … />` */
export function DateField(props: DateFieldProps): ReactElement {
  const { t } = useTranslation('common');
  const { onChange, hideLabel, inputRef, min, max, value, error, onBlur, ...rest } = props;
  const typed = useTypedDate(props);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <TextInput
      {...rest}
      ref={inputRef}
      value={typed.text}
      placeholder={t('date.placeholder')}
      inputMode="numeric"
      autoComplete="off"
      error={error ?? typed.error}
      labelProps={{ 'data-hidden': hideLabel }}
      classNames={{
        label: css['label'] ?? '',
        description: css['description'] ?? '',
        error: css['error'] ?? '',
        input: css['input'] ?? '',
      }}
      onChange={(event) => {
        typed.type(event.currentTarget.value);
      }}
      onBlur={(event) => {
        typed.leave();
        onBlur?.(event);
      }}
      rightSectionWidth={40}
      rightSection={
        <>
          <IconButton
            icon={IconCalendar}
            label={t('date.choose')}
            tabIndex={-1}
            disabled={props.disabled === true || props.readOnly === true}
            onClick={() => {
              calendar.current?.showPicker();
            }}
          />
          <input
            ref={calendar}
            type="date"
            className={css['calendar']}
            tabIndex={-1}
            aria-hidden="true"
            value={value}
            min={min}
            max={max}
            onChange={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
        </>
      }
    />
  );
}

// Choosing one or a few out of thousands by typing a part of the name. A combobox as the ARIA patterns
// describe it: arrows move, Enter chooses, Escape closes, Backspace takes the last one away.
import {
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '@mantine/core';
import { findChoices, foldChoices, type Choice, type FoldedChoice } from './find-choices.ts';
import css from './search-picker.module.css';

export type SearchPickerProps<Id extends string> = {
  readonly label: ReactNode;
  readonly choices: readonly Choice<Id>[];
  readonly value: readonly Id[];
  readonly onChange: (value: readonly Id[]) => void;
  /** How many may be chosen. */
  readonly max: number;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
  /** What was found stands in the page instead of over it: where there is nothing under the field. */
  readonly inline?: boolean;
};

const shownAtOnce = 8;

/** `<SearchPicker label choices value onChange max … />`; keep `choices` stable between renders. */
export function SearchPicker<Id extends string>(props: SearchPickerProps<Id>): ReactElement {
  const { t } = useTranslation(['pairs']);
  const listId = useId();
  const picker = usePicker(props);
  const { open, found, active } = picker;
  const full = props.value.length >= props.max;
  return (
    <div className={css['picker']} data-inline={props.inline || undefined} onBlur={picker.onBlur}>
      <TextInput
        label={props.label}
        description={props.description}
        error={props.error}
        required={props.required ?? false}
        placeholder={full ? t('picker.full') : (props.placeholder ?? t('picker.placeholder'))}
        value={picker.query}
        readOnly={full}
        autoFocus={props.autoFocus ?? false}
        data-autofocus={props.autoFocus || undefined}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `${listId}-${String(active)}` : undefined}
        classNames={{
          label: css['label'] ?? '',
          description: css['help'] ?? '',
          error: css['error'] ?? '',
        }}
        onChange={(event) => picker.type(event.currentTarget.value)}
        onFocus={picker.onFocus}
        onKeyDown={picker.onKeyDown}
      />
      {open ? <Options listId={listId} found={found} active={active} onPick={picker.pick} /> : null}
      <Chosen {...props} />
    </div>
  );
}

function usePicker<Id extends string>(props: SearchPickerProps<Id>) {
  const { choices, value, onChange, max, inline } = props;
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(0);
  const folded = useMemo(() => foldChoices(choices), [choices]);
  const open = wanted && value.length < max;
  const found = useMemo(
    () => (open ? findChoices(folded, query, value, shownAtOnce) : []),
    [open, folded, query, value],
  );
  const pick = (choice: FoldedChoice<Id>) => {
    setQuery('');
    setActive(0);
    setWanted(!inline && value.length + 1 < max);
    onChange([...value, choice.id]);
  };
  const type = (typed: string) => {
    setQuery(typed);
    setActive(0);
    setWanted(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const choice = found[active];
    if (step !== 0) {
      event.preventDefault();
      if (!open) setWanted(true);
      else setActive((found.length + active + step) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && open && choice) {
      event.preventDefault();
      pick(choice);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setWanted(false);
    } else if (event.key === 'Backspace' && query === '' && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  };
  const onFocus = () => setWanted(query !== '');
  // What stands in the page stays there: closing it would move the button that is being pressed.
  const onBlur = () => {
    if (!inline) setWanted(false);
  };
  return { query, open, found, active, pick, type, onKeyDown, onFocus, onBlur };
}

function Options<Id extends string>(props: {
  readonly listId: string;
  readonly found: readonly FoldedChoice<Id>[];
  readonly active: number;
  readonly onPick: (choice: FoldedChoice<Id>) => void;
}): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { listId, found, active, onPick } = props;
  return (
    <div className={css['list']}>
      <ul id={listId} role="listbox" aria-label={t('picker.found')} className={css['options']}>
        {found.map((choice, at) => (
          <li
            key={choice.id}
            id={`${listId}-${String(at)}`}
            role="option"
            aria-selected={at === active}
            className={css['option']}
            onMouseDown={(event) => {
              event.preventDefault();
              onPick(choice);
            }}
          >
            <span>{choice.label}</span>
            <span className={css['detail']}>{choice.detail}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p role="status" className={css['none']}>
          {t('picker.none')}
        </p>
      ) : null}
    </div>
  );
}

function Chosen<Id extends string>(props: SearchPickerProps<Id>): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const { choices, value, onChange } = props;
  if (value.length === 0) return null;
  return (
    <ul role="list" className={css['chosen']}>
      {value.map((id) => {
        const choice = choices.find((candidate) => candidate.id === id);
        const name = choice ? choice.label : t('names.unknown');
        return (
          <li key={id} className={css['one']}>
            {name}
            {choice ? <span className={css['detail']}>{choice.detail}</span> : null}
            <button
              type="button"
              className={css['remove']}
              aria-label={t('picker.remove', { name })}
              onClick={() => onChange(value.filter((other) => other !== id))}
            >
              <IconX size={14} stroke={2} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

// Ctrl+K: type a few letters and go there or do it. Combines what the search finds with commands; the
// arrows choose, Enter goes.
import { useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { foldText, matchesQuery } from '#renderer/ui/find-text.ts';
import { keepTabInside, useModal } from '#renderer/ui/dialog.tsx';
import { useFrame, type Command, type SearchHit } from './frame-state.ts';
import type { NavItem } from './navigation.ts';
import { useOwnCommands } from './own-commands.ts';
import css from './command-palette.module.css';

export type CommandPaletteProps = {
  readonly items: readonly NavItem[];
  readonly onClose: () => void;
};

type Choice = Omit<Command, 'words'> & { readonly subtitle?: string; readonly found: boolean };

export function CommandPalette({ items, onClose }: CommandPaletteProps): ReactElement {
  const { t } = useTranslation('common');
  const dialog = useModal();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const choices = useChoices(items, query.trim());
  const at = Math.min(chosen, choices.length - 1);
  const run = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  useEffect(() => {
    document.getElementById(`${id}-${String(at)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <dialog
      ref={dialog}
      className={css['palette']}
      aria-label={t('palette.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={keepTabInside}
    >
      <QueryField
        id={id}
        query={query}
        at={at}
        count={choices.length}
        onQuery={(next) => {
          setQuery(next);
          setChosen(0);
        }}
        onMove={setChosen}
        onRun={() => run(choices[at])}
      />
      <Choices id={id} query={query} choices={choices} at={at} onRun={run} />
    </dialog>
  );
}

function QueryField(props: {
  readonly id: string;
  readonly query: string;
  readonly at: number;
  readonly count: number;
  readonly onQuery: (query: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRun: () => void;
}): ReactElement {
  const { t } = useTranslation('common');
  const { id, at, count } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      props.onMove((at + step + count) % count);
    }
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      props.onRun();
    }
  };
  return (
    <div className={css['field']}>
      <IconSearch size={20} stroke={1.8} aria-hidden="true" />
      <input
        className={css['input']}
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded={count > 0}
        aria-controls={count > 0 ? `${id}-list` : undefined}
        aria-activedescendant={count > 0 ? `${id}-${String(at)}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('frame.search')}
        data-autofocus=""
        value={props.query}
        onChange={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function Choices(props: {
  readonly id: string;
  readonly query: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly onRun: (choice: Choice) => void;
}): ReactElement {
  const { t } = useTranslation('common');
  const { id, choices } = props;
  if (choices.length === 0) {
    return (
      <p role="status" className={css['nothing']}>
        {t('palette.nothing', { query: props.query })}
      </p>
    );
  }
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={t('palette.title')} className={css['list']}>
      {choices.map((choice, index) => (
        <Option
          key={choice.id}
          id={`${id}-${String(index)}`}
          choice={choice}
          chosen={index === props.at}
          heading={headingAt(choices, index)}
          onRun={() => props.onRun(choice)}
        />
      ))}
    </ul>
  );
}

function headingAt(choices: readonly Choice[], index: number): 'found' | 'commands' | undefined {
  const here = choices[index]?.found;
  if (index > 0 && choices[index - 1]?.found === here) return undefined;
  return here ? 'found' : 'commands';
}

function Option(props: {
  readonly id: string;
  readonly choice: Choice;
  readonly chosen: boolean;
  readonly heading: 'found' | 'commands' | undefined;
  readonly onRun: () => void;
}): ReactElement {
  const { t } = useTranslation('common');
  const { choice } = props;
  const OptionIcon = choice.icon ?? IconSearch;
  return (
    <>
      {props.heading ? (
        <li role="presentation" className={css['heading']}>
          {props.heading === 'found' ? t('palette.found') : t('palette.commands')}
        </li>
      ) : null}
      <li
        id={props.id}
        role="option"
        aria-selected={props.chosen}
        className={css['option']}
        onClick={props.onRun}
        onMouseDown={(event) => event.preventDefault()}
      >
        <OptionIcon size={18} stroke={1.8} aria-hidden="true" />
        <span className={css['label']}>{choice.label}</span>
        {choice.subtitle ? <span className={css['subtitle']}>{choice.subtitle}</span> : null}
      </li>
    </>
  );
}

/** What matches: found things first, then commands. */
function useChoices(items: readonly NavItem[], query: string): readonly Choice[] {
  const navigate = useNavigate();
  const { commands, search } = useFrame();
  const own = useOwnCommands(items);
  const hits = useHits(search, query);
  return useMemo(() => {
    const found = hits.map(({ to, title, ...hit }): Choice => ({
      ...hit,
      label: title,
      found: true,
      run: () => void navigate({ to }),
    }));
    const fitting = [...commands, ...own].filter(
      ({ label, words }) =>
        query === '' || matchesQuery(foldText(`${label} ${words ?? ''}`), query),
    );
    return [...found, ...fitting.map((command): Choice => ({ ...command, found: false }))];
  }, [hits, commands, own, query, navigate]);
}

function useHits(
  search: (query: string) => Promise<readonly SearchHit[]>,
  query: string,
): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  useEffect(() => {
    let current = true;
    const asked = query === '' ? Promise.resolve([]) : search(query);
    void asked.then((found) => {
      if (current) setHits(found);
    });
    return () => {
      current = false;
    };
  }, [search, query]);
  return hits;
}

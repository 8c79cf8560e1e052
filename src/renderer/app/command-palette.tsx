// Ctrl+K: type a few letters and go there or do it. Combines what the search finds with commands; the
// arrows choose, Enter goes.
import { useEffect, useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { foldText, matchesQuery } from '#renderer/ui/find-text.ts';
import { keepTabInside, useModal } from '#renderer/ui/dialog.tsx';
import { useFrame, type Command, type FoundTexts, type SearchHit } from './frame-state.ts';
import type { NavItem } from './navigation.ts';
import { useOwnCommands } from './own-commands.ts';
import { useFoundTexts } from './use-found-texts.ts';
import css from './command-palette.module.css';

export type CommandPaletteProps = {
  readonly items: readonly NavItem[];
  readonly onClose: () => void;
};

type Group = 'found' | 'texts' | 'commands';

type Choice = Omit<Command, 'words'> &
  Pick<SearchHit, 'subtitle' | 'snippet'> & { readonly group: Group };

export function CommandPalette({ items, onClose }: CommandPaletteProps): ReactElement {
  const { t } = useTranslation('common');
  const dialog = useModal();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const texts = useFoundTexts(query.trim());
  const choices = useChoices(items, query.trim(), texts.hits);
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
      <TextState texts={texts} />
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

/** That texts are still being taken in, or cannot be searched: then more may be there than is shown. */
function TextState({ texts }: { readonly texts: FoundTexts }): ReactElement | null {
  const { t } = useTranslation('common');
  const { indexing, failed } = texts;
  if (!failed && indexing === null) return null;
  return (
    <p role="status" className={css['state']}>
      {failed ? t('palette.textsFailed') : t('palette.indexing', indexing ?? {})}
    </p>
  );
}

function headingAt(choices: readonly Choice[], index: number): Group | undefined {
  const here = choices[index]?.group;
  return index > 0 && choices[index - 1]?.group === here ? undefined : here;
}

const headings = {
  found: 'palette.found',
  texts: 'palette.texts',
  commands: 'palette.commands',
} as const satisfies Readonly<Record<Group, string>>;

function Option(props: {
  readonly id: string;
  readonly choice: Choice;
  readonly chosen: boolean;
  readonly heading: Group | undefined;
  readonly onRun: () => void;
}): ReactElement {
  const { t } = useTranslation('common');
  const { choice } = props;
  const OptionIcon = choice.icon ?? IconSearch;
  return (
    <>
      {props.heading ? (
        <li role="presentation" className={css['heading']}>
          {t(headings[props.heading])}
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
        {choice.snippet ? (
          <TextHit choice={choice} snippet={choice.snippet} />
        ) : (
          <>
            <span className={css['label']}>{choice.label}</span>
            {choice.subtitle ? <span className={css['subtitle']}>{choice.subtitle}</span> : null}
          </>
        )}
      </li>
    </>
  );
}

function TextHit(props: {
  readonly choice: Choice;
  readonly snippet: NonNullable<Choice['snippet']>;
}): ReactElement {
  const { choice, snippet } = props;
  return (
    <span className={css['text']}>
      <span className={css['textHead']}>
        <span className={css['textTitle']}>{choice.label}</span>
        <span className={css['textDay']}>{choice.subtitle}</span>
      </span>
      <span className={css['snippet']}>
        {snippet.map(({ text, marked }, index) =>
          marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </span>
    </span>
  );
}

/** What matches: found things first, then texts, then commands. */
function useChoices(
  items: readonly NavItem[],
  query: string,
  texts: readonly SearchHit[],
): readonly Choice[] {
  const navigate = useNavigate();
  const { commands, search } = useFrame();
  const own = useOwnCommands(items);
  const hits = useHits(search, query);
  return useMemo(() => {
    const found = hits.map(({ to, title, ...hit }): Choice => ({
      ...hit,
      label: title,
      group: 'found',
      run: () => void navigate({ to }),
    }));
    const written = texts.map(({ to, title, ...hit }): Choice => ({
      ...hit,
      label: title,
      group: 'texts',
      run: () => void navigate({ href: to }),
    }));
    const fitting = [...commands, ...own].filter(
      ({ label, words }) =>
        query === '' || matchesQuery(foldText(`${label} ${words ?? ''}`), query),
    );
    const last = fitting.map((command): Choice => ({ ...command, group: 'commands' }));
    return [...found, ...written, ...last];
  }, [hits, texts, commands, own, query, navigate]);
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

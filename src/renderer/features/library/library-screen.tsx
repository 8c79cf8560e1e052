// Cards, guidelines and agreements: read them, choose some and print them, add the school's own.
// `/programma/kaarten`
import { useMemo, useState, type ReactElement } from 'react';
import { IconCards, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { ProgrammeHead } from '#renderer/features/parts/index.ts';
import { useThemeWord } from '#renderer/papers/library.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { foldText, matchesQuery } from '#renderer/ui/find-text.ts';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { LocalTabs } from '#renderer/ui/tabs.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import type { LibraryEntry } from '#shared/domain/library.ts';
import { libraryKinds, type LibraryKind } from '#shared/domain/library-item.ts';
import { EntryCard } from './entry-card.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { useLibrary } from './use-library.ts';
import css from './library.module.css';

type Open = { readonly type: 'print' } | { readonly type: 'item'; readonly entry?: LibraryEntry };

export function LibraryScreen(): ReactElement {
  const { t } = useTranslation(['library']);
  const mayWrite = useMayDo('runProgramme');
  const [kind, setKind] = useState<LibraryKind>('questionCard');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<Open | null>(null);
  const shown = useShown(kind, query);
  const refusal = mayWrite ? undefined : t('refused');
  useShortcut('new', () => setOpen({ type: 'item' }), mayWrite && open === null);
  return (
    <Page>
      <ProgrammeHead
        subtitle={t('subtitle')}
        actions={
          <Actions
            refusal={refusal}
            chosen={chosen.length}
            onNew={() => setOpen({ type: 'item' })}
            onPrint={() => setOpen({ type: 'print' })}
          />
        }
      />
      <LocalTabs
        label={t('label')}
        tabs={libraryKinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setChosen([]);
        }}
      >
        <Stack gap={4}>
          <Filter query={query} onQuery={setQuery} />
          <Entries
            shown={shown}
            query={query}
            chosen={chosen}
            onChosen={setChosen}
            refusal={refusal}
            onEdit={(entry) => setOpen({ type: 'item', entry })}
          />
        </Stack>
      </LocalTabs>
      {open?.type === 'print' ? (
        <PaperDialog
          request={{ paper: 'library', ask: { ids: [...chosen] } }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.type === 'item' ? (
        <ItemDialog kind={kind} entry={open.entry} onClose={() => setOpen(null)} />
      ) : null}
    </Page>
  );
}

function Filter(props: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}): ReactElement {
  const { t } = useTranslation(['library']);
  return (
    <Toolbar label={t('filter')}>
      <TextField
        hideLabel
        label={t('filter')}
        placeholder={t('filter')}
        value={props.query}
        onChange={props.onQuery}
      />
    </Toolbar>
  );
}

function Actions(props: {
  readonly refusal: string | undefined;
  readonly chosen: number;
  readonly onNew: () => void;
  readonly onPrint: () => void;
}): ReactElement {
  const { t } = useTranslation(['library']);
  const mayPrint = useMayDo('printPapers');
  return (
    <>
      <Button icon={IconPlus} shortcut="new" refusedBecause={props.refusal} onClick={props.onNew}>
        {t('new')}
      </Button>
      <Button
        variant="primary"
        icon={IconPrinter}
        disabled={!mayPrint}
        refusedBecause={props.chosen === 0 ? t('printNone') : undefined}
        onClick={props.onPrint}
      >
        {props.chosen === 0 ? t('printAny') : t('print', { count: props.chosen })}
      </Button>
    </>
  );
}

function Entries(props: {
  readonly shown: readonly LibraryEntry[] | undefined;
  readonly query: string;
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
  readonly refusal: string | undefined;
  readonly onEdit: (entry: LibraryEntry) => void;
}): ReactElement {
  const { t } = useTranslation(['library']);
  const { shown, chosen, onChosen } = props;
  if (shown === undefined) return <Waiting />;
  if (shown.length === 0) {
    return (
      <EmptyState icon={IconCards} title={t('notFound', { query: props.query })}>
        {t('notFoundHow')}
      </EmptyState>
    );
  }
  const without = (id: string) => chosen.filter((one) => one !== id);
  return (
    <ul role="list" className={css['grid']}>
      {shown.map((entry) => (
        <EntryCard
          key={entry.id}
          entry={entry}
          chosen={chosen.includes(entry.id)}
          onChoose={() =>
            onChosen(chosen.includes(entry.id) ? without(entry.id) : [...chosen, entry.id])
          }
          refusedBecause={props.refusal}
          onEdit={() => props.onEdit(entry)}
          onDropped={() => onChosen(without(entry.id))}
        />
      ))}
    </ul>
  );
}

function useShown(kind: LibraryKind, query: string): readonly LibraryEntry[] | undefined {
  const all = useLibrary();
  const themeWord = useThemeWord();
  return useMemo(
    () =>
      all?.filter(
        (entry) =>
          entry.kind === kind &&
          matchesQuery(
            foldText([themeWord(entry.theme), entry.title, ...entry.lines, entry.close].join(' ')),
            query,
          ),
      ),
    [all, kind, query, themeWord],
  );
}

// Counting small questions while they come: one press or one number key adds one to a theme of today.
// Keeps no name; a slip is taken back with one press.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { tallied, tallyThemes, type TallyTheme } from '#shared/domain/activity.ts';
import type { AppError } from '#shared/result/errors.ts';
import css from './tally.module.css';

type Line = { readonly theme: TallyTheme; readonly mediation: boolean };

/** The themes in their order, and a quarrel that peers settled as the last. */
const lines: readonly Line[] = [
  ...tallyThemes.map((theme) => ({ theme, mediation: false })),
  { theme: 'quarrel', mediation: true },
];

export function Tally(props: { readonly refusedBecause: string | undefined }): ReactElement {
  const { t } = useTranslation(['activities']);
  const { add, error } = useAdd();
  const today = useToday();
  const tallies = (useRecords('questionTally') ?? []).map(({ body }) => body);
  const refuses = props.refusedBecause !== undefined;
  useNumberKeys((at) => {
    const line = lines[at - 1];
    if (line) void add(line, 1);
  }, !refuses);
  return (
    <Section title={t('activities:tally.title')}>
      <Card>
        <Stack gap={3}>
          <Secondary>{props.refusedBecause ?? t('activities:tally.help')}</Secondary>
          <ErrorNotice error={error} where={t('activities:tally.failed')} />
          <ul role="list" className={css['list']}>
            {lines.map((line, at) => {
              const sums = tallied(tallies, line.theme, [today]);
              const count = line.mediation ? sums.mediations : sums.count;
              return (
                <TallyLine
                  key={at}
                  line={line}
                  number={at + 1}
                  count={count}
                  refuses={refuses}
                  onAdd={(by) => void add(line, by)}
                />
              );
            })}
          </ul>
        </Stack>
      </Card>
    </Section>
  );
}

function TallyLine(props: {
  readonly line: Line;
  readonly number: number;
  readonly count: number;
  readonly refuses: boolean;
  readonly onAdd: (by: 1 | -1) => void;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const name = useLineName()(props.line);
  return (
    <li className={css['line']}>
      <button
        type="button"
        className={css['press']}
        aria-label={t('activities:tally.one', { theme: name })}
        aria-keyshortcuts={String(props.number)}
        aria-disabled={props.refuses || undefined}
        onClick={() => {
          if (!props.refuses) props.onAdd(1);
        }}
      >
        <KeyHint keys={[String(props.number)]} />
        <span>{name}</span>
      </button>
      <span className={css['count']}>{props.count}</span>
      <IconButton
        icon={IconMinus}
        label={t('activities:tally.less', { theme: name })}
        disabled={props.refuses || props.count === 0}
        onClick={() => props.onAdd(-1)}
      />
    </li>
  );
}

function useLineName(): (line: Line) => string {
  const { t } = useTranslation(['activities']);
  return ({ theme, mediation }) =>
    mediation ? t('activities:tally.mediation') : t(`activities:tally.themeOf.${theme}`);
}

function useAdd() {
  const { t } = useTranslation(['activities']);
  const toast = useToast();
  const nameOf = useLineName();
  const [error, setError] = useState<AppError | null>(null);
  const add = async (line: Line, by: 1 | -1) => {
    const result = await call('tallies.add', { ...line, by });
    setError(result.ok ? null : result.error);
    if (!result.ok || by === -1) return;
    toast({
      text: t('activities:tally.added', { theme: nameOf(line) }),
      onUndo: () => void add(line, -1),
    });
  };
  return { add, error };
}

/** Bare number keys, as long as nobody is typing in a field. */
function useNumberKeys(onNumber: (number: number) => void, enabled: boolean): void {
  const latest = useRef(onNumber);
  useEffect(() => {
    latest.current = onNumber;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
      if (/^[1-9]$/.test(event.key)) latest.current(Number(event.key));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [enabled]);
}

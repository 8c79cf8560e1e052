// The line being typed: Tab turns its kind, Enter goes on, "/" makes something of it. Under it stand the keys,
// what points at somebody, and the commands that fit.
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type Dispatch,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionLine } from '#shared/domain/intervision-notes.ts';
import { actionOf, type Caret } from './line-keys.ts';
import { LineChip } from './line-chip.tsx';
import type { Action } from './session-editor.ts';
import type { NamedCommand, Slash } from './slash.ts';
import css from './live-session.module.css';

type ActiveLineProps = {
  readonly line: SessionLine;
  readonly at: number | null;
  readonly dispatch: Dispatch<Action>;
  readonly slash: Slash | null;
  readonly onCommand: (command: NamedCommand, rest: string) => void;
  readonly onLeave: () => void;
};

/** A line that fills no more than one row of the screen. */
const isShort = (field: HTMLTextAreaElement): boolean =>
  field.scrollHeight < Number.parseFloat(getComputedStyle(field).lineHeight) * 1.9;

const caretOf = (field: HTMLTextAreaElement): Caret => ({
  start: field.selectionStart,
  end: field.selectionEnd,
  length: field.value.length,
});

function useLineKeys(props: ActiveLineProps) {
  const { dispatch, slash } = props;
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const caret = caretOf(event.currentTarget);
    if (event.key === 'Escape') {
      props.onLeave();
      return;
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const command = slash?.matches[0];
      if (slash && command) props.onCommand(command, slash.rest);
      else if (!slash) dispatch({ type: 'enter', at: caret.start, id: crypto.randomUUID() });
      return;
    }
    const field = event.currentTarget;
    // Asked for at the arrows only: it makes the page measure itself.
    const action = actionOf(event, caret, () => isShort(field));
    if (!action) return;
    event.preventDefault();
    dispatch(action);
  };
}

/** The caret where the notes say it is, and the focus in the line that one has come to. */
function useCaret({ line, at }: ActiveLineProps): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const place = at ?? line.text.length;
    if (field.current && field.current.selectionStart !== place) {
      field.current.setSelectionRange(place, place);
    }
  }, [line.id, line.text, at]);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, [line.id]);
  return field;
}

/** The whole line in sight, with the commands under it: also when it grows, and once the lines above it are drawn. */
function useInSight(lineId: string): RefObject<HTMLLIElement | null> {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const shown = item.current;
    if (!shown) return;
    const show = () => shown.scrollIntoView({ block: 'nearest' });
    const size = new ResizeObserver(show);
    size.observe(shown);
    // Lines out of sight get their height only when they come into it.
    let frame = requestAnimationFrame(() => {
      show();
      frame = requestAnimationFrame(show);
    });
    return () => {
      size.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [lineId]);
  return item;
}

export function ActiveLine(props: ActiveLineProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { line, at, dispatch, slash } = props;
  const item = useInSight(line.id);
  const field = useCaret(props);
  const onKeyDown = useLineKeys(props);
  const commandsId = useId();
  return (
    <li ref={item} className={css['line']} data-active>
      <LineChip kind={line.kind} became={undefined} />
      <span className={css['typing']}>
        <textarea
          ref={field}
          id="session-line"
          className={css['field']}
          rows={1}
          maxLength={2000}
          value={line.text}
          aria-label={t('line.label', { kind: t(`kind.${line.kind}`) })}
          aria-describedby={slash ? commandsId : undefined}
          autoComplete="off"
          spellCheck
          onChange={({ currentTarget }) =>
            dispatch({
              type: 'text',
              text: currentTarget.value.replaceAll('\n', ' '),
              at: currentTarget.selectionStart,
            })
          }
          onSelect={({ currentTarget }) => {
            if (currentTarget.selectionStart !== (at ?? line.text.length)) {
              dispatch({ type: 'at', at: currentTarget.selectionStart });
            }
          }}
          onKeyDown={onKeyDown}
        />
        {slash ? <Commands id={commandsId} slash={slash} /> : null}
      </span>
    </li>
  );
}

function Commands({ id, slash }: { readonly id: string; readonly slash: Slash }): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <span id={id} role="status" className={css['commands']}>
      {slash.matches.length === 0 ? t('slash.none') : null}
      {slash.matches.map(({ word }, at) => (
        <span key={word} data-first={at === 0 || undefined} className={css['command']}>
          /{word}
        </span>
      ))}
    </span>
  );
}

// The middle of a session: what is said, under the letter of the case one is in. The keys stand under the line.
import { memo, useRef, type Dispatch, type ReactElement } from 'react';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';
import { ActiveLine } from './active-line.tsx';
import { capsOfAsk, type Ask } from './line-keys.ts';
import { LineRow } from './line-row.tsx';
import { lingers } from './lingering.ts';
import { pointersIn, type Pointer, type PointerIndex } from './pointers.ts';
import { activeLine, linesIn, stepOf, type Action, type Editor } from './session-editor.ts';
import { slashIn, type NamedCommand } from './slash.ts';
import css from './live-session.module.css';

type SheetProps = {
  readonly editor: Editor;
  readonly dispatch: Dispatch<Action>;
  /** What was made of lines, by the line's id. */
  readonly became: ReadonlyMap<string, OutcomeKind>;
  readonly commands: readonly NamedCommand[];
  readonly index: PointerIndex;
  /** That it is kept who brought the case in; '' when not. */
  readonly behind: string;
  readonly larger: boolean;
  readonly onCommand: (command: NamedCommand, rest: string) => void;
  readonly onAsk: (ask: Ask) => void;
};

export function SessionSheet(props: SheetProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { editor, dispatch } = props;
  const keys = useRef<HTMLDivElement>(null);
  const shown = linesIn(editor);
  const line = activeLine(editor);
  const slash = line ? slashIn(line.text, props.commands) : null;
  const question = editor.fields.cases.find(({ letter }) => letter === editor.letter)?.question;
  const [pointer] = [line?.text, question].flatMap((text) => pointersIn(text ?? '', props.index));
  const prompt = stepOf(editor.fields)?.prompt ?? '';
  const leave = () => keys.current?.querySelector('button')?.focus();
  return (
    <Card>
      <section
        className={css['sheet']}
        data-larger={props.larger || undefined}
        aria-label={t('sheet.label')}
      >
        <CaseHead {...props} />
        {prompt ? <p className={css['behind']}>{prompt}</p> : null}
        {lingers(shown) ? (
          <Notice tone="late" role="status">
            {t('sheet.lingers')}
          </Notice>
        ) : null}
        <ol role="list" className={css['lines']} aria-label={t('sheet.lines')}>
          {shown.map((one) =>
            one.id === line?.id ? (
              <ActiveLine
                key={one.id}
                line={one}
                at={editor.cursor?.at ?? null}
                dispatch={dispatch}
                slash={slash}
                onCommand={props.onCommand}
                onLeave={leave}
              />
            ) : (
              <LineRow
                key={one.id}
                line={one}
                became={props.became.get(one.id)}
                dispatch={dispatch}
              />
            ),
          )}
        </ol>
        <PointerNote pointer={pointer} onAsk={props.onAsk} />
        <div ref={keys}>
          <Keys hasLine={line !== null} hasCase={editor.letter !== null} onAsk={props.onAsk} />
        </div>
      </section>
    </Card>
  );
}

function CaseHead({ editor, dispatch, behind }: SheetProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { letter } = editor;
  const about = editor.fields.cases.find((one) => one.letter === letter);
  return (
    <>
      <div className={css['caseHead']}>
        <h2 className={css['caseTitle']}>
          {letter === null ? t('case.session') : t('case.pupil', { letter })}
        </h2>
        <span className={css['behind']}>
          {letter === null ? t('case.sessionText') : behind || t('case.notKept')}
        </span>
      </div>
      {about ? (
        <TextField
          id="case-question"
          label={t('case.question')}
          value={about.question}
          maxLength={500}
          onChange={(text) => dispatch({ type: 'question', text })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            dispatch({ type: 'letter', letter, id: crypto.randomUUID() });
            document.getElementById('session-line')?.focus();
          }}
        />
      ) : null}
    </>
  );
}

function PointerNote(props: {
  readonly pointer: Pointer | undefined;
  readonly onAsk: (ask: Ask) => void;
}): ReactElement | null {
  const { t } = useTranslation(['intervisionSession']);
  const { pointer } = props;
  if (!pointer) return null;
  const { kind, word } = pointer;
  return (
    <div role="status" className={css['pointer']}>
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden="true" />
      <span>{t(`pointer.${kind}`, { word })}</span>
      <Button size="small" onClick={() => props.onAsk('replace')}>
        {t('pointer.replace')} <KeyHint keys={capsOfAsk('replace')} />
      </Button>
    </div>
  );
}

const asks = ['nextStep', 'nextCase', 'newCase', 'question', 'link', 'attendance'] as const;

/** Beside a pupil what is about that pupil, else who is there; all keys stand in the help (F1). */
const isOffered = (ask: (typeof asks)[number], hasCase: boolean): boolean =>
  ask === 'question' || ask === 'link' ? hasCase : ask !== 'attendance' || !hasCase;

/** The same from key to key. */
const Keys = memo(function Keys(props: {
  readonly hasLine: boolean;
  readonly hasCase: boolean;
  readonly onAsk: (ask: Ask) => void;
}): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <div className={css['keys']} role="group" aria-label={t('keys.label')}>
      {asks
        .filter((ask) => isOffered(ask, props.hasCase))
        .map((ask) => (
          <Button key={ask} size="small" variant="subtle" onClick={() => props.onAsk(ask)}>
            {t(`keys.${ask}`)} <KeyHint keys={capsOfAsk(ask)} />
          </Button>
        ))}
      {props.hasLine ? (
        <>
          <span>
            <KeyHint keys={['Tab']} /> {t('keys.kind')}
          </span>
          <span>
            <KeyHint keys={['/']} /> {t('keys.slash')}
          </span>
        </>
      ) : null}
    </div>
  );
});

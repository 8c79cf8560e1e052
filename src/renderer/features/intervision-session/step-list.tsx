// Where the session is: the steps, how long one has been in this one, how long until the bell.
import { memo, type Dispatch, type ReactElement } from 'react';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import type { NotesFields } from '#shared/domain/intervision-notes.ts';
import { clockText, minutesUntil } from './clock-text.ts';
import { capsOfAsk } from './line-keys.ts';
import { stepOf, type Action } from './session-editor.ts';
import css from './live-session.module.css';

type StepListProps = {
  readonly steps: NotesFields['steps'];
  readonly stepId: string;
  readonly elapsed: number;
  /** When the session ends: a day and a time. */
  readonly session: { readonly on: string; readonly startsAt: string; readonly minutes: number };
  readonly dispatch: Dispatch<Action>;
  /** Asks for the steps of another method. */
  readonly onOther: () => void;
};

/** Drawn again when the step or the second changes, not at every key. */
export const StepList = memo(function StepList(props: StepListProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const { steps, stepId, dispatch } = props;
  const at = steps.findIndex(({ id }) => id === stepId);
  return (
    <nav aria-label={t('steps.label')} className={css['steps']}>
      <ol role="list" className={css['stepList']}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              className={css['step']}
              aria-current={index === at ? 'step' : undefined}
              data-done={index < at || undefined}
              onClick={() => dispatch({ type: 'step', stepId: step.id, id: crypto.randomUUID() })}
            >
              <span className={css['stepNumber']} aria-hidden="true">
                {index < at ? <IconCheck size={15} stroke={2} /> : index + 1}
              </span>
              <span>{step.title}</span>
              {index === at ? (
                <span className={css['time']}>{clockText(props.elapsed)}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
      <Bell {...props} />
      <Button size="small" variant="subtle" onClick={props.onOther}>
        {t('keys.method')} <KeyHint keys={capsOfAsk('method')} />
      </Button>
    </nav>
  );
});

function Bell({ steps, stepId, elapsed, session }: StepListProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  const nowMs = useNow();
  const step = stepOf({ steps, stepId });
  const planned = (step?.minutes ?? 1) * 60;
  const left = planned - elapsed;
  const toBell = minutesUntil(session, nowMs);
  return (
    <div className={css['bell']}>
      <div className={css['bar']} data-over={left < 0 || undefined} aria-hidden="true">
        <span style={{ inlineSize: `${String(Math.min(100, (elapsed / planned) * 100))}%` }} />
      </div>
      <p>
        {left >= 0
          ? t('steps.left', { time: clockText(left) })
          : t('steps.over', { time: clockText(-left) })}
      </p>
      {toBell !== null ? <p>{t('steps.toBell', { count: toBell })}</p> : null}
    </div>
  );
}

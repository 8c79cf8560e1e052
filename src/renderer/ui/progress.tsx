// How far something is: long work that can be stopped, a share of a whole, steps towards a goal.
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import type { Tone } from './tone.ts';
import css from './progress.module.css';

export type ProgressProps = {
  readonly label: string;
  /** 0 to 1, or null while it is not known. */
  readonly value: number | null;
  /** "412 van 2.000 leerlingen". */
  readonly detail?: string;
  readonly onCancel?: () => void;
};

/** `<Progress label value detail onCancel />` */
export function Progress({ label, value, detail, onCancel }: ProgressProps): ReactElement {
  const { t } = useTranslation('common');
  const id = useId();
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={css['progress']}>
      <div className={css['line']}>
        <span id={id} className={css['label']}>
          {label}
        </span>
        <span className={css['detail']}>
          {detail ?? (percent === undefined ? '' : `${String(percent)} %`)}
        </span>
      </div>
      <div className={css['line']}>
        <div
          role="progressbar"
          aria-labelledby={id}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          className={css['track']}
          data-tone="accent"
        >
          <span
            className={css['part']}
            data-unknown={percent === undefined || undefined}
            style={{ width: `${String(percent ?? 30)}%` }}
          />
        </div>
        {onCancel ? (
          <Button size="small" onClick={onCancel}>
            {t('words.cancel')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

export type SharePart = { readonly tone: Tone; readonly value: number; readonly label: string };

/** `<ShareBar parts={[{ tone, value, label }]} />`: parts of one whole; labels are read aloud. */
export function ShareBar({ parts }: { readonly parts: readonly SharePart[] }): ReactElement {
  const total = parts.reduce((sum, part) => sum + part.value, 0) || 1;
  const spoken = parts.map((part) => `${part.label}: ${String(part.value)}`).join(', ');
  return (
    <div role="img" aria-label={spoken} className={css['track']}>
      {parts.map((part) => (
        <span
          key={part.label}
          className={css['part']}
          data-tone={part.tone}
          style={{ width: `${String((100 * part.value) / total)}%` }}
        />
      ))}
    </div>
  );
}

export type StepBarProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** Default `accent`. */
  readonly tone?: Tone;
};

/** `<StepBar label="Doel: stap 3 van 5" value={3} max={5} />` */
export function StepBar({ label, value, max, tone = 'accent' }: StepBarProps): ReactElement {
  return (
    <div role="img" aria-label={label} className={css['steps']} data-tone={tone}>
      {Array.from({ length: max }, (_, step) => (
        <span key={step} className={css['step']} data-done={step < value || undefined} />
      ))}
    </div>
  );
}

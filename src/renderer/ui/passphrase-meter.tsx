// How hard a passphrase is to guess, in words and steps. The score is reckoned elsewhere.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepBar } from './progress.tsx';
import type { Tone } from './tone.ts';
import css from './progress.module.css';

export type PassphraseScore = 0 | 1 | 2 | 3 | 4;

export type PassphraseMeterProps = {
  /** 0 (guessed at once) to 4 (strong). */
  readonly score: PassphraseScore;
  /** "eeuwen", "3 uur": how long guessing takes. */
  readonly crackTime: string;
  /** What would make it stronger. */
  readonly hint?: ReactNode;
};

const toneOf: readonly Tone[] = ['urgent', 'urgent', 'late', 'late', 'ok'];

/** `<PassphraseMeter score={3} crackTime="12 jaar" hint />` */
export function PassphraseMeter({ score, crackTime, hint }: PassphraseMeterProps): ReactElement {
  const { t } = useTranslation('common');
  const words = [
    t('passphrase.score0'),
    t('passphrase.score1'),
    t('passphrase.score2'),
    t('passphrase.score3'),
    t('passphrase.score4'),
  ] as const;
  const tone = toneOf[score] ?? 'neutral';
  return (
    <div className={css['meter']} role="status">
      <StepBar label={words[score]} value={score} max={4} tone={tone} />
      <span>
        <span className={css['verdict']} data-tone={tone}>
          {words[score]}
        </span>
        {' · '}
        {t('passphrase.crackTime', { time: crackTime })}
      </span>
      {hint ? <span className={css['hint']}>{hint}</span> : null}
    </div>
  );
}

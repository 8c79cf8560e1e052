// A line of the session as it stands: its kind and its text. A click goes into it.
import { memo, type Dispatch, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import type { SessionLine } from '#shared/domain/intervision-notes.ts';
import { lineTones } from './line-tones.ts';
import type { Action } from './session-editor.ts';
import css from './live-session.module.css';

type LineRowProps = {
  readonly line: SessionLine;
  readonly dispatch: Dispatch<Action>;
};

/** Drawn again only when its own line changed: hundreds of them stand under the one being typed. */
export const LineRow = memo(function LineRow({ line, dispatch }: LineRowProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <li className={css['line']}>
      <span className={css['kind']}>
        <Chip tone={lineTones[line.kind]}>{t(`kind.${line.kind}`)}</Chip>
      </span>
      <button
        type="button"
        tabIndex={-1}
        className={css['text']}
        aria-label={t('line.change', { text: line.text })}
        onClick={() => dispatch({ type: 'goTo', lineId: line.id })}
      >
        {line.text}
      </button>
    </li>
  );
});

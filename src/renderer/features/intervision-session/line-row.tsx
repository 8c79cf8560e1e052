// A line of the session as it stands: its kind, or what it was made into, and its text. A click goes into it.
import { memo, type Dispatch, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionLine } from '#shared/domain/intervision-notes.ts';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';
import { LineChip } from './line-chip.tsx';
import type { Action } from './session-editor.ts';
import css from './live-session.module.css';

type LineRowProps = {
  readonly line: SessionLine;
  /** What was made of it; undefined for a line that is only said. */
  readonly became: OutcomeKind | undefined;
  readonly dispatch: Dispatch<Action>;
};

/** Drawn again only when its own line changed: hundreds of them stand under the one being typed. */
export const LineRow = memo(function LineRow({
  line,
  became,
  dispatch,
}: LineRowProps): ReactElement {
  const { t } = useTranslation(['intervisionSession']);
  return (
    <li className={css['line']}>
      <LineChip kind={line.kind} became={became} />
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

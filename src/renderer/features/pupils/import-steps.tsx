// The four steps of an import as a line above the screen, and the heading that takes the focus when the
// step changes.
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from './import-state.ts';
import css from './import.module.css';

const steps = [
  { id: 'choose', text: 'pupils:import.stepChoose' },
  { id: 'preview', text: 'pupils:import.stepPreview' },
  { id: 'importing', text: 'pupils:import.stepImporting' },
  { id: 'done', text: 'pupils:import.stepDone' },
] as const satisfies readonly { readonly id: ImportState['step']; readonly text: string }[];

export function ImportSteps({ step }: { readonly step: ImportState['step'] }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const now = steps.findIndex(({ id }) => id === step);
  return (
    <ol role="list" aria-label={t('import.steps')} className={css['steps']}>
      {steps.map(({ id, text }, index) => (
        <li
          key={id}
          className={css['step']}
          aria-current={id === step ? 'step' : undefined}
          data-past={index < now || undefined}
        >
          <span className={css['number']} aria-hidden="true">
            {index < now ? <IconCheck size={14} stroke={2.5} /> : index + 1}
          </span>
          {t(text)}
        </li>
      ))}
    </ol>
  );
}

/** `takesFocus` only after a step: the first heading leaves the focus to the frame. */
export function StepHeading(props: {
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={css['heading']}>
      {props.children}
    </h2>
  );
}

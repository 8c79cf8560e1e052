// Beside the preview: the school year, the counts, and the button that really imports.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { dateOf } from '#shared/domain/date.ts';
import { nextSchoolYear, previousSchoolYear, schoolYearOf } from '#shared/domain/school-year.ts';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import { ImportWarnings } from './import-warnings.tsx';
import { notYet, type PreviewState } from './import-state.ts';
import type { ImportActions } from './use-import.ts';
import css from './import.module.css';

const refusalTextsOfStart = {
  columnsFirst: 'pupils:preview.columnsFirst',
  nothingToDo: 'pupils:preview.nothingToDo',
  confirmFirst: 'pupils:preview.confirmFirst',
} as const;

export function ImportSummary(props: {
  readonly state: PreviewState;
  readonly actions: ImportActions;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { state, actions } = props;
  const { preview, schoolYear, markMissing, waiting } = state;
  const refusal = preview === null ? null : notYet(state);
  useShortcut('save', actions.start);
  const [now] = useState(() => schoolYearOf(dateOf(Date.now())));
  const years = [previousSchoolYear(now), now, nextSchoolYear(now)];
  return (
    <Section title={t('preview.plan')}>
      <Card emphasis="accent">
        <Stack gap={4}>
          <p>
            <strong>{t('preview.unchangedYet')}</strong>
          </p>
          <SelectField
            label={t('preview.schoolYear')}
            value={schoolYear}
            onChange={actions.setSchoolYear}
            options={years.map((year) => ({ value: year, label: year }))}
          />
          {preview && refusal !== 'columnsFirst' ? <Counts counts={preview.counts} /> : null}
          {preview && preview.counts.missing > 0 ? (
            <Checkbox
              label={t('preview.markMissing')}
              description={t('preview.markMissingText')}
              checked={markMissing}
              onChange={actions.setMarkMissing}
            />
          ) : null}
          <ImportWarnings state={state} onConfirm={actions.setConfirmed} />
          <Stack gap={2}>
            <Button
              variant="primary"
              shortcut="save"
              busy={waiting || preview === null}
              refusedBecause={refusal === null ? undefined : t(refusalTextsOfStart[refusal])}
              onClick={actions.start}
            >
              {t('preview.start')}
            </Button>
            <Button variant="subtle" onClick={actions.choose}>
              {t('preview.other')}
            </Button>
          </Stack>
        </Stack>
      </Card>
    </Section>
  );
}

function Counts({ counts }: { readonly counts: ClassListPreview['counts'] }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const rows: readonly { readonly term: string; readonly count: number; readonly tone?: Tone }[] = [
    { term: t('preview.create'), count: counts.create },
    { term: t('preview.update'), count: counts.update },
    { term: t('preview.unchanged'), count: counts.unchanged },
    { term: t('preview.missing'), count: counts.missing, tone: 'late' },
    { term: t('preview.refused'), count: counts.refused, tone: 'urgent' },
    ...(counts.doubtful > 0
      ? [{ term: t('preview.doubtful'), count: counts.doubtful, tone: 'late' as const }]
      : []),
  ];
  return (
    <Stack gap={2}>
      <CountList rows={rows} />
      {counts.merged > 0 ? (
        <Secondary>{t('preview.merged', { count: counts.merged })}</Secondary>
      ) : null}
      {counts.newer > 0 ? (
        <Secondary>{t('preview.newer', { count: counts.newer })}</Secondary>
      ) : null}
    </Stack>
  );
}

/** Figures under each other with their word; a tone only where there is something to look at. */
export function CountList(props: {
  readonly rows: readonly {
    readonly term: string;
    readonly count: number;
    readonly tone?: Tone;
  }[];
}): ReactElement {
  return (
    <dl className={css['counts']}>
      {props.rows.map(({ term, count, tone }) => (
        <div key={term} className={css['count']} data-tone={count > 0 ? tone : undefined}>
          <dt>{term}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

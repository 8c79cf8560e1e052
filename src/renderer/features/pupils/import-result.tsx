// The last steps of an import: how far it is, and what came of it, with what still has to be done by hand.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { RefusedList } from './import-lists.tsx';
import type { ImportState } from './import-state.ts';
import { StepHeading } from './import-steps.tsx';
import { CountList } from './import-summary.tsx';
import { UndoImport } from './import-undo.tsx';
import type { ImportActions } from './use-import.ts';

export function Importing(props: {
  readonly state: Extract<ImportState, { readonly step: 'importing' }>;
  readonly actions: ImportActions;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { done, total, stopping } = props.state;
  const share = total === null ? null : total === 0 ? 1 : done / total;
  const counted = total === null ? {} : { detail: t('importing.of', { done, total }) };
  const stop = stopping ? {} : { onCancel: props.actions.stop };
  return (
    <Card>
      <Stack gap={4}>
        <StepHeading takesFocus>{t('importing.title')}</StepHeading>
        <Progress label={t('importing.progress')} value={share} {...counted} {...stop} />
        <p role="status">{stopping ? t('importing.stopping') : t('importing.text')}</p>
      </Stack>
    </Card>
  );
}

export function ImportDone(props: {
  readonly state: Extract<ImportState, { readonly step: 'done' }>;
  readonly actions: ImportActions;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { state, actions } = props;
  const { result, preview, file } = state;
  const counts = [
    { term: t('done.created'), count: result.created },
    { term: t('done.updated'), count: result.updated },
    { term: t('done.unchanged'), count: result.unchanged },
    { term: t('done.missing'), count: result.missing, tone: 'late' as const },
    { term: t('done.refused'), count: result.refused, tone: 'urgent' as const },
  ];
  return (
    <Stack gap={4}>
      <Card>
        <Stack gap={3}>
          <StepHeading takesFocus>
            {result.cancelled ? t('done.stoppedTitle') : t('done.title')}
          </StepHeading>
          {result.cancelled ? <p>{t('done.stopped')}</p> : null}
          <CountList rows={counts} />
          <Row gap={3}>
            {result.cancelled ? (
              <Button variant="primary" onClick={actions.goOn}>
                {t('done.goOn')}
              </Button>
            ) : null}
            <ButtonLink to="/leerlingen" variant={result.cancelled ? 'default' : 'primary'}>
              {t('done.toPupils')}
            </ButtonLink>
            {result.cancelled ? null : <Button onClick={actions.restart}>{t('done.again')}</Button>}
            {result.runId ? <UndoImport runId={result.runId} /> : null}
          </Row>
        </Stack>
      </Card>
      {result.cancelled ? null : (
        <Notice tone="late" title={t('done.deleteTitle')}>
          {t('done.delete', { fileName: file.fileName })}
        </Notice>
      )}
      {preview && result.refused > 0 ? (
        <Section title={t('tab.refused', { count: result.refused })}>
          <RefusedList preview={preview} />
        </Section>
      ) : null}
    </Stack>
  );
}

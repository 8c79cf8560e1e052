// The second step of an import, and its dry run: how the file was read, which column is what, and what
// would change. Nothing has changed while this is on the screen.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ClassListPreview } from '#shared/ipc/class-list-preview.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportError } from './import-error.tsx';
import { ImportLists } from './import-lists.tsx';
import type { PreviewState } from './import-state.ts';
import { StepHeading } from './import-steps.tsx';
import { ImportSummary } from './import-summary.tsx';
import { delimiterTexts, encodingTexts } from './pupil-texts.ts';
import type { ImportActions } from './use-import.ts';
import css from './import.module.css';

export function ImportPreview(props: {
  readonly state: PreviewState;
  readonly actions: ImportActions;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { state, actions } = props;
  const { preview } = state;
  return (
    <div className={css['checking']}>
      <div className={css['found']}>
        <Stack gap={1}>
          <StepHeading takesFocus>{t('preview.title')}</StepHeading>
          {preview ? <FileText preview={preview} /> : <Waiting label={t('preview.reading')} />}
        </Stack>
        <ImportError error={state.error} />
        {preview ? <Found preview={preview} actions={actions} /> : null}
      </div>
      <div className={css['side']}>
        <ImportSummary state={state} actions={actions} />
      </div>
    </div>
  );
}

function FileText({ preview }: { readonly preview: ClassListPreview }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { fileName, counts, source } = preview;
  const rows = t('preview.rows', { count: counts.rows });
  return (
    <Secondary>
      {source.type === 'workbook'
        ? t('preview.workbook', { fileName, rows, sheet: source.sheet })
        : t('preview.file', {
            fileName,
            rows,
            delimiter: t(delimiterTexts[source.delimiter]),
            encoding: t(encodingTexts[source.encoding]),
          })}
    </Secondary>
  );
}

function Found(props: {
  readonly preview: ClassListPreview;
  readonly actions: ImportActions;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { preview, actions } = props;
  const { missingColumns, remembered, columns } = preview;
  return (
    <>
      {missingColumns.length > 0 ? (
        <Notice tone="late" role="status">
          <Stack gap={1}>
            {missingColumns.map((column) => (
              <p key={column}>
                {column === 'name' ? t('preview.missingName') : t('preview.missingNumber')}
              </p>
            ))}
          </Stack>
        </Notice>
      ) : null}
      <Section
        title={t('preview.columns')}
        end={remembered ? <Chip tone="question">{t('preview.remembered')}</Chip> : undefined}
      >
        {remembered ? <Secondary>{t('preview.rememberedText')}</Secondary> : null}
        <ImportColumns columns={columns} onChoose={actions.setField} />
      </Section>
      {missingColumns.length > 0 ? null : (
        <Section title={t('preview.changes')}>
          <Card>
            <ImportLists preview={preview} />
          </Card>
        </Section>
      )}
    </>
  );
}

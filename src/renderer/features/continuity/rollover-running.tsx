// How far ending the pairs is; it can be stopped between two batches.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { Rollover } from './use-rollover.ts';

/** `<RolloverRunning rollover />` */
export function RolloverRunning({ rollover }: { readonly rollover: Rollover }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const { progress } = rollover;
  const detail = progress === null ? {} : { detail: t('rollover.progress', progress) };
  return (
    <Card>
      <Stack gap={3}>
        <Progress
          label={t('rollover.ending')}
          value={progress === null || progress.total === 0 ? null : progress.done / progress.total}
          onCancel={rollover.cancel}
          {...detail}
        />
        <Secondary>{t('rollover.cancelHelp')}</Secondary>
      </Stack>
    </Card>
  );
}

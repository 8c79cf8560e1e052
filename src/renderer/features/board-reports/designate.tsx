// Letting in, later, whom the board points out. Once only: what was read cannot be taken back.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { memberIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { DesignatedFields, nobodyDesignated } from './designated-fields.tsx';

export function Designate({ report }: { readonly report: ViewOf<'boardReport'> }): ReactElement {
  const { t } = useTranslation(['boardReports']);
  const toast = useToast();
  const members = useRecords('member');
  const [pointed, setPointed] = useState(nobodyDesignated);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const { designatedId, implicatedIds } = pointed;
  const save = async () => {
    if (busy || designatedId === null) return;
    setBusy(true);
    const done = await call('boardReports.designate', {
      boardReportId: report.id,
      expectedRevision: report.revision,
      designatedId,
      implicatedIds: [...implicatedIds],
    });
    setBusy(false);
    setError(done.ok ? null : done.error);
    if (!done.ok) return;
    const name =
      members?.find(({ id }) => memberIdSchema.parse(id) === designatedId)?.body.displayName ?? '';
    toast({ text: t('page.designatedNow', { name }), tone: 'ok' });
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
  };
  return (
    <Section title={t('page.designateTitle')}>
      <Card>
        <Stack gap={4}>
          <DesignatedFields value={pointed} onChange={setPointed} />
          <ErrorNotice error={error} />
          <Button
            busy={busy}
            refusedBecause={designatedId === null ? t('page.designateRefused') : undefined}
            onClick={() => void save()}
          >
            {t('page.designate')}
          </Button>
        </Stack>
      </Card>
    </Section>
  );
}

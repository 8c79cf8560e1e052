// Whether a pair goes on: pausing can be undone, ending cannot and is confirmed by typing.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { ConfirmTyped } from '#renderer/ui/confirm-typed.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { statusTexts } from './pair-texts.ts';
import { usePairChange } from './use-pair-change.ts';
import { useRefusal } from './use-refusal.ts';

/** `<StatusCard pair />` */
export function StatusCard({ pair }: { readonly pair: ViewOf<'pair'> }): ReactElement {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const refusal = useRefusal(pair);
  const [ending, setEnding] = useState(false);
  const { busy, error, change } = usePairChange(pair);
  const { status } = pair.body;
  const toggle = async () => {
    const paused = status === 'active';
    if (!(await change({ status: paused ? 'paused' : 'active' }))) return;
    toast({
      text: paused ? t('status.paused') : t('status.resumed'),
      onUndo: () => void change({ status }, pair.revision + 1),
    });
  };
  const end = async () => {
    if (await change({ status: 'ended' })) toast({ text: t('status.ended') });
    setEnding(false);
  };
  return (
    <Section title={t('status.title')}>
      <Card>
        <Stack gap={3}>
          <p>{t(statusTexts[status])}</p>
          <ErrorNotice error={error} />
          {status === 'ended' ? null : (
            <Row gap={2}>
              <Button busy={busy} refusedBecause={refusal} onClick={() => void toggle()}>
                {status === 'paused' ? t('status.resume') : t('status.pause')}
              </Button>
              <Button refusedBecause={refusal} onClick={() => setEnding(true)}>
                {t('status.end')}
              </Button>
            </Row>
          )}
        </Stack>
      </Card>
      <ConfirmTyped
        open={ending}
        title={t('status.endTitle')}
        word={t('status.endWord')}
        actionLabel={t('status.end')}
        busy={busy}
        onConfirm={() => void end()}
        onCancel={() => setEnding(false)}
      >
        {t('status.endText')}
      </ConfirmTyped>
    </Section>
  );
}

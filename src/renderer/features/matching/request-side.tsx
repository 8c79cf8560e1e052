// The right column of a request: what was asked and wished, and the way out.
import { useState, type ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type SideProps = { readonly request: ViewOf<'supportRequest'> };

/** `<RequestSide request />` */
export function RequestSide({ request }: SideProps): ReactElement {
  const { status } = request.body;
  return (
    <>
      <Facts request={request} />
      {status === 'matched' ? <MatchedPair request={request} /> : null}
      {status === 'open' || status === 'toCare' ? <Withdraw request={request} /> : null}
    </>
  );
}

function Facts({ request }: SideProps): ReactElement {
  const { t } = useTranslation(['matching', 'pairs']);
  const dates = useDateFormat();
  const { body } = request;
  const wants = body.wants.map((wish) => t(`matching:wish.${wish}`));
  const wishes = [...wants, body.wishes].filter((one) => one !== '').join(' · ');
  return (
    <Section title={t('matching:request.asked')}>
      <Card>
        <DefinitionList
          layout="under"
          items={[
            { term: t('matching:form.question'), value: body.question },
            { term: t('pairs:goal.category'), value: t(`pairs:goals.${body.category}`) },
            {
              term: t('matching:list.askedOn'),
              value: `${dates.dayShort(body.askedOn)} · ${t(`matching:askedBy.${body.askedBy}`)}`,
            },
            { term: t('matching:form.wishes'), value: wishes },
            { term: t('matching:form.languages'), value: body.languages.join(', ') },
            {
              term: t('matching:request.sameClass'),
              value: body.sameClassAllowed ? t('matching:form.yes') : t('matching:form.no'),
            },
          ]}
        />
      </Card>
    </Section>
  );
}

function MatchedPair({ request }: SideProps): ReactElement | null {
  const { t } = useTranslation('matching');
  const pair = useRecords('pair')?.find(({ body }) => body.match.requestId === request.id);
  if (!pair) return null;
  return (
    <Section title={t('request.pair')}>
      <Card>
        <Link to={`/koppels/${pair.id}`}>{t('request.toPair', { code: pair.body.code })}</Link>
      </Card>
    </Section>
  );
}

function Withdraw({ request }: SideProps): ReactElement {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const mayRun = useMayDo('runProgramme');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    const done = await call('supportRequests.withdraw', {
      requestId: request.id,
      expectedRevision: request.revision,
    });
    setBusy(false);
    setError(done.ok ? null : done.error);
    if (!done.ok) return;
    setOpen(false);
    toast({ text: t('withdraw.done'), tone: 'ok' });
  };
  return (
    <Section title={t('withdraw.title')}>
      <Card>
        <Stack gap={3}>
          <p>{t('withdraw.text')}</p>
          <Button
            refusedBecause={mayRun ? undefined : t('refused.runProgramme')}
            onClick={() => setOpen(true)}
          >
            {t('withdraw.button')}
          </Button>
        </Stack>
        <Dialog
          open={open}
          size="small"
          title={t('withdraw.sure')}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
              <Button variant="primary" busy={busy} onClick={() => void withdraw()}>
                {t('withdraw.button')}
              </Button>
            </>
          }
        >
          <p>{t('withdraw.sureText')}</p>
          <ErrorNotice error={error} where={t('withdraw.failed')} />
        </Dialog>
      </Card>
    </Section>
  );
}

// Closing a concern: the account of what was decided and done, who signs it, and the closing itself, with each
// reason why it is not possible yet.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useAsk } from '#renderer/features/pairs/index.ts';
import { AskSignOff, SubjectText, useSignatures } from '#renderer/features/sign-offs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Columns, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { ClosingForm } from './concern-closing-form.tsx';
import { useBlockerTexts } from './concern-side.tsx';
import type { ConcernPage } from './use-concern-page.ts';

type Props = { readonly page: ConcernPage };

export function ConcernClosing({ page }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const may = useMayDo('decideConcerns');
  const closings = useRecords('concernClosing');
  const { state, closing } = page;
  if (state.status === 'closed') {
    const last = page.steps.findLast(({ body }) => body.event.type === 'closed')?.body.event;
    const account =
      last?.type === 'closed' ? closings?.find(({ id }) => id === last.closingId) : undefined;
    return account ? <SubjectText subject={account} /> : <Notice>{t('closing.notYours')}</Notice>;
  }
  if (!may && closing === null) return <Notice>{t('closing.careOnly')}</Notice>;
  if (state.decision === null) {
    return (
      <Notice tone="question" title={t('closing.first')}>
        {t('closing.noDecision')}
      </Notice>
    );
  }
  return <Account key={closing?.id ?? 'new'} page={page} may={may} />;
}

/** How many approvers must sign this account, and how many signed it as it is now. */
function useSigned(closing: ViewOf<'concernClosing'> | null) {
  const { needed, given } = useSignatures(closing ?? undefined);
  return { needed: closing ? needed.count : 0, given: given.length };
}

function Account({ page, may }: Props & { readonly may: boolean }): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { closing, closingIsCurrent } = page;
  const signed = useSigned(closing);
  const [editing, setEditing] = useState(closing === null);
  const authors = useAuthors(page);
  if (closing === null || editing) {
    return (
      <ClosingForm
        page={page}
        change={closing !== null && signed.given === 0 ? closing : null}
        onDone={() => setEditing(false)}
      />
    );
  }
  return (
    <Columns
      side={
        <Stack gap={5}>
          <AskSignOff
            subject={closing}
            authors={authors}
            mayAsk={may && closingIsCurrent}
            needed={signed.needed > 0}
          />
          <Close page={page} closing={closing} signed={signed} />
        </Stack>
      }
    >
      {closingIsCurrent ? null : (
        <Notice tone="late" title={t('closing.outdated')}>
          {t('closing.outdatedText')}
        </Notice>
      )}
      <SubjectText subject={closing} />
      {may ? (
        <Row>
          <Button onClick={() => setEditing(true)}>
            {signed.given > 0 ? t('closing.again') : t('closing.edit')}
          </Button>
        </Row>
      ) : null}
    </Columns>
  );
}

/** Everyone who wrote the account or what it rests on, as far as this screen knows. */
function useAuthors({ concern, steps, referrals, closing }: ConcernPage): readonly MemberId[] {
  const records = [
    concern,
    ...steps,
    ...referrals.flatMap((one) => [one.referral, ...one.steps]),
    ...(closing ? [closing] : []),
  ];
  return [...new Set(records.map(({ createdBy }) => createdBy))];
}

function Close(props: {
  readonly page: ConcernPage;
  readonly closing: ViewOf<'concernClosing'>;
  readonly signed: ReturnType<typeof useSigned>;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const toast = useToast();
  const today = useToday();
  const may = useMayDo('decideConcerns');
  const { ask, busy, error } = useAsk();
  const { page, closing, signed } = props;
  const lacking = [
    ...useBlockerTexts(page),
    ...(page.closingIsCurrent ? [] : [t('closing.outdated')]),
    ...(signed.given < signed.needed
      ? [t('closing.unsigned', { count: signed.needed - signed.given })]
      : []),
  ];
  const close = async () => {
    const input = { concernId: page.concern.id, closingId: closing.id, on: today };
    if (!(await ask(() => call('concerns.close', input)))) return;
    toast({ text: t('closing.closed', { code: page.concern.body.code }), tone: 'ok' });
  };
  const refused = may
    ? lacking.length > 0
      ? t('closing.notYet', { what: lacking.join(', ') })
      : undefined
    : t('closing.careOnly');
  return (
    <Section title={t('closing.title')}>
      <Card>
        <Stack gap={3}>
          <Lacking lines={lacking} />
          {signed.needed === 0 ? <Secondary>{t('closing.noSignature')}</Secondary> : null}
          <Row>
            <Button
              variant="primary"
              busy={busy}
              refusedBecause={refused}
              onClick={() => void close()}
            >
              {t('closing.close')}
            </Button>
          </Row>
          <ErrorNotice error={error} />
        </Stack>
      </Card>
    </Section>
  );
}

/** What still has to be done before it can be closed. */
function Lacking({ lines }: { readonly lines: readonly string[] }): ReactElement {
  const { t } = useTranslation(['concerns']);
  if (lines.length === 0) return <p>{t('closing.ready')}</p>;
  return (
    <div>
      <p>{t('closing.stillTo')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

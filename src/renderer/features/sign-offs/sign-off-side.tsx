// Beside the text to sign: who wrote it, what is asked, its code, and the decision or the way back.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { MemberId } from '#shared/domain/id.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import type { AppError } from '#shared/result/errors.ts';
import { ContentCode } from './content-code.tsx';
import { DecisionCard } from './decision-card.tsx';
import { Earlier } from './earlier.tsx';
import { NoDecision } from './no-decision.tsx';
import { readingMinutes } from './referral-lines.ts';
import type { SignOff } from './sign-off-model.ts';
import type { Subject } from './subject.ts';
import { useMemberName } from './use-sign-offs.ts';
import { useStandsInFor } from './use-signatures.ts';
import { useSubjectLines } from './use-subject-lines.ts';

export type SignOffSideProps = {
  readonly signOff: SignOff;
  readonly subject: Subject;
  readonly authors: readonly MemberId[];
  /** Who signed this text already. */
  readonly signers: readonly MemberId[];
  /** Earlier requests about the same subject. */
  readonly earlier: readonly SignOff[];
};

export function SignOffSide(props: SignOffSideProps): ReactElement {
  const { signOff, subject } = props;
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const standsIn = useStandsInFor();
  const { memberId } = useSession();
  const { question, approverId } = signOff.request.body;
  const minutes = readingMinutes(useSubjectLines()(subject).lines);
  const facts = [
    { term: t('page.writtenBy'), value: props.authors.map(nameOf).join(', ') },
    { term: t('page.askedBy'), value: nameOf(signOff.request.createdBy) },
    { term: t('page.askedOn'), value: dates.moment(signOff.request.createdAtMs) },
    { term: t('page.approver'), value: nameOf(approverId) },
  ];
  return (
    <Stack gap={5}>
      <Section title={t('page.question')}>
        <Card>
          <Stack gap={2}>
            {question === '' ? t('page.noQuestion') : <strong>{question}</strong>}
            <Secondary>{t('page.readTime', { count: minutes })}</Secondary>
          </Stack>
        </Card>
      </Section>
      {standsIn.has(approverId) && approverId !== memberId ? (
        <Notice title={t('standIn.youFor', { name: nameOf(approverId) })} />
      ) : null}
      <Deciding {...props} />
      {props.earlier.length === 0 ? null : (
        <Card>
          <Earlier signOffs={props.earlier} />
        </Card>
      )}
      <Section title={t('page.code')}>
        <Card>
          <Stack gap={3}>
            <ContentCode hash={subject.contentHash} />
            <Secondary>{t('page.codeText')}</Secondary>
            <DefinitionList items={facts} layout="under" />
          </Stack>
        </Card>
      </Section>
    </Stack>
  );
}

function Deciding({ signOff, subject, authors, signers }: SignOffSideProps): ReactElement | null {
  const { memberId } = useSession();
  const nameOf = useMemberName();
  const standsInFor = useStandsInFor();
  const { request, state } = signOff;
  const isOpen = state === 'waiting' || state === 'outdated';
  if (!isOpen) return null;
  if (request.createdBy === memberId) return <Withdraw signOff={signOff} />;
  const approverName = nameOf(request.body.approverId);
  if (request.body.approverId !== memberId && !standsInFor.has(request.body.approverId)) {
    return <NoDecision because="otherApprover" approverName={approverName} />;
  }
  if (!maySign(memberId, authors)) {
    return <NoDecision because="author" approverName={approverName} />;
  }
  if (signers.includes(memberId))
    return <NoDecision because="signedFirst" approverName={approverName} />;
  return state === 'waiting' ? <DecisionCard request={request} subject={subject} /> : null;
}

function Withdraw({ signOff }: { readonly signOff: SignOff }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const withdraw = async () => {
    setBusy(true);
    const result = await call('signOffs.withdraw', { requestId: signOff.request.id });
    setBusy(false);
    if (result.ok) toast({ text: t('withdraw.done') });
    else setError(result.error);
  };
  return (
    <Stack gap={3}>
      <ErrorNotice error={error} />
      <Button busy={busy} onClick={() => void withdraw()}>
        {t('withdraw.action')}
      </Button>
    </Stack>
  );
}

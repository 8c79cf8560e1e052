// What became of a request: signed with its code, sent back, withdrawn, or overtaken by a change.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ContentCode } from './content-code.tsx';
import type { SignOff } from './sign-off-model.ts';
import { SubjectChanges } from './subject-changes.tsx';
import type { Subject } from './subject.ts';
import { useMemberName } from './use-sign-offs.ts';

export type SignOffOutcomeProps = {
  readonly signOff: SignOff;
  readonly subject: Subject;
  /** The version that was asked about, when it can still be read. */
  readonly asked: Subject | null;
};

/** Nothing while it waits for a decision on an unchanged text. */
export function SignOffOutcome(props: SignOffOutcomeProps): ReactElement | null {
  const { t } = useTranslation(['signoff']);
  const { signOff } = props;
  switch (signOff.state) {
    case 'waiting':
      return null;
    case 'withdrawn':
      return <Notice title={t('signed.withdrawnTitle')}>{t('signed.withdrawnText')}</Notice>;
    case 'returned':
    case 'refused':
      return <Returned signOff={signOff} />;
    case 'approved':
      return <Approved signOff={signOff} />;
    case 'outdated':
    case 'changedAfter':
      return <Changed {...props} />;
  }
}

function useDecisionFacts({ request, decision }: SignOff) {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const statement = decision?.body.statement;
  const signerId = statement?.signerId;
  const name = signerId === undefined ? '' : nameOf(signerId);
  const { approverId } = request.body;
  const signer =
    signerId === undefined || signerId === approverId
      ? name
      : t('standIn.onBehalf', { name, other: nameOf(approverId) });
  return {
    hash: statement?.subjects[0]?.contentHash ?? '',
    comment: statement?.comment ?? '',
    name: signer,
    when: statement ? dates.moment(statement.atMs) : '',
  };
}

function Approved({ signOff }: { readonly signOff: SignOff }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { hash, comment, name, when } = useDecisionFacts(signOff);
  return (
    <Notice tone="ok" role="status" title={t('signed.approvedTitle')}>
      <Stack gap={2}>
        {t('signed.approvedText', { name, when })}
        {hash === '' ? null : (
          <Row gap={3}>
            <Secondary>{t('signed.codeLabel')}</Secondary>
            <ContentCode hash={hash} size="large" />
          </Row>
        )}
        {comment}
      </Stack>
    </Notice>
  );
}

function Returned({ signOff }: { readonly signOff: SignOff }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { comment, name, when } = useDecisionFacts(signOff);
  const isRefused = signOff.state === 'refused';
  return (
    <Notice
      tone={isRefused ? 'urgent' : 'question'}
      title={isRefused ? t('signed.refusedTitle') : t('signed.returnedTitle')}
    >
      <Stack gap={2}>
        {t(isRefused ? 'signoff:signed.refusedText' : 'signoff:signed.returnedText', {
          name,
          when,
        })}
        <strong>{comment}</strong>
      </Stack>
    </Notice>
  );
}

function Changed({ signOff, subject, asked }: SignOffOutcomeProps): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { memberId } = useSession();
  const isAsker = signOff.request.createdBy === memberId;
  const text = isAsker ? t('changed.textAsker') : t('changed.text');
  return (
    <Stack gap={4}>
      <Notice tone="late" role="alert" title={t('changed.title')}>
        {signOff.state === 'changedAfter' ? t('changed.after') : text}
      </Notice>
      <Section title={t('changed.differs')}>
        <Card>
          {asked && asked.contentHash !== subject.contentHash ? (
            <SubjectChanges before={asked} now={subject} />
          ) : (
            t('changed.unknown')
          )}
        </Card>
      </Section>
    </Stack>
  );
}

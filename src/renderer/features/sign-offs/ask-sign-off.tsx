// Beside anything that can be signed: whether it is signed, and asking somebody who did not write it to sign.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button, ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import type { AppError } from '#shared/result/errors.ts';
import { ContentCode } from './content-code.tsx';
import { SignOffChip } from './sign-off-chip.tsx';
import { newestAbout, type SignOff } from './sign-off-model.ts';
import type { SubjectRef } from './subject.ts';
import { useMemberName, useSignOffs } from './use-sign-offs.ts';

export type AskSignOffProps = {
  readonly subject: SubjectRef;
  /** Everyone known to have written it, or what it rests on. */
  readonly authors: readonly MemberId[];
  /** Whether this member may ask now. */
  readonly mayAsk: boolean;
  /** Whether it is to be signed at all. Default: it is. */
  readonly needed?: boolean;
};

type Inside = AskSignOffProps & {
  /** The newest request about it, or null. */
  readonly signOff: SignOff | null;
};

/** `<AskSignOff subject authors mayAsk needed />` */
export function AskSignOff(props: AskSignOffProps): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { subject, mayAsk, needed = true } = props;
  const signOffs = useSignOffs();
  const signOff = newestAbout(signOffs ?? [], subject.id);
  const settled = signOff?.state === 'approved' || signOff?.state === 'waiting';
  const state = signOff?.state ?? (needed ? 'none' : 'notNeeded');
  return (
    <Section title={t('ask.title')} end={<SignOffChip state={state} />}>
      <Card>
        <Stack gap={3}>
          {signOff ? <Standing signOff={signOff} /> : null}
          {!signOff ? (
            <p>{needed ? t(`signoff:ask.needed.${subject.kind}`) : t('ask.internal')}</p>
          ) : null}
          {signOffs && needed && mayAsk && !settled ? (
            <AskForm {...props} signOff={signOff} />
          ) : null}
        </Stack>
      </Card>
    </Section>
  );
}

function Standing({ signOff }: { readonly signOff: SignOff }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const { request, decision, state } = signOff;
  const statement = decision?.body.statement;
  const hash = statement?.subjects[0]?.contentHash;
  return (
    <Stack gap={2}>
      <Secondary>
        {t('ask.waiting', {
          name: nameOf(request.body.approverId),
          when: dates.moment(request.createdAtMs),
        })}
      </Secondary>
      {state === 'approved' && hash !== undefined ? <ContentCode hash={hash} /> : null}
      {state === 'returned' ? <strong>{statement?.comment}</strong> : null}
      <Row>
        <ButtonLink to={`/akkoord/${request.id}`} size="small">
          {t('ask.open')}
        </ButtonLink>
      </Row>
    </Stack>
  );
}

/** Active approvers who did not write the text; `undefined` while reading. */
function useApprovers(authors: readonly MemberId[]) {
  const members = useRecords('member');
  return members?.flatMap(({ id, body }) => {
    const memberId = memberIdSchema.parse(id);
    const fits = body.active && mayDo(body.roles, 'signOff') && maySign(memberId, authors);
    return fits ? [{ value: memberId, label: body.displayName }] : [];
  });
}

function useAsk({ subject }: AskSignOffProps) {
  const { t } = useTranslation(['signoff']);
  const toast = useToast();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (approverId: MemberId, question: string) => {
    setBusy(true);
    const result = await call('signOffs.ask', { subjectId: subject.id, approverId, question });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) toast({ text: t('ask.asked'), tone: 'ok' });
  };
  return { ask, busy, error };
}

function AskForm(props: Inside): ReactElement {
  const { t } = useTranslation(['signoff']);
  const approvers = useApprovers(props.authors);
  const [chosen, setChosen] = useState('');
  const [question, setQuestion] = useState('');
  const [missing, setMissing] = useState(false);
  const { ask, busy, error } = useAsk(props);
  if (approvers?.length === 0) return <p>{t('ask.none')}</p>;
  const only = approvers?.length === 1 ? approvers[0]?.value : undefined;
  const approver = approvers?.find(({ value }) => value === (chosen || only))?.value;
  return (
    <Stack gap={3}>
      <SelectField
        label={t('ask.approver')}
        description={t('ask.approverText')}
        placeholder={t('ask.approverPlaceholder')}
        value={approver ?? ''}
        onChange={(value) => {
          setChosen(value);
          setMissing(false);
        }}
        error={missing ? t('ask.approverMissing') : undefined}
        options={approvers ?? []}
      />
      <TextArea
        label={t('ask.question')}
        value={question}
        onChange={setQuestion}
        maxLength={1000}
        minRows={2}
      />
      <ErrorNotice error={error} />
      <Button
        busy={busy}
        variant="primary"
        onClick={() => {
          if (approver) void ask(approver, question);
          else setMissing(true);
        }}
      >
        {props.signOff ? t('ask.again') : t('ask.action')}
      </Button>
    </Stack>
  );
}

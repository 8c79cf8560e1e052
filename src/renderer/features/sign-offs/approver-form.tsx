// Whom to ask for a signature, and what they should look at.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { memberIdSchema, type MemberId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

export type ApproverFormProps = {
  /** Who cannot be asked: the authors, and who signed already. */
  readonly not: readonly MemberId[];
  readonly label: string;
  readonly ask: (approverId: MemberId, question: string) => Promise<Result<unknown>>;
  readonly onAsked?: () => void;
};

/** Active approvers but these; `undefined` while reading. */
function useApprovers(not: readonly MemberId[]) {
  const members = useRecords('member');
  return members?.flatMap(({ id, body }) => {
    const memberId = memberIdSchema.parse(id);
    const fits = body.active && mayDo(body.roles, 'signOff') && maySign(memberId, not);
    return fits ? [{ value: memberId, label: body.displayName }] : [];
  });
}

function useAsk({ ask, onAsked }: ApproverFormProps) {
  const { t } = useTranslation(['signoff']);
  const toast = useToast();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (approverId: MemberId, question: string) => {
    setBusy(true);
    const result = await ask(approverId, question);
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast({ text: t('ask.asked'), tone: 'ok' });
    onAsked?.();
  };
  return { run, busy, error };
}

/** `<ApproverForm not={authors} label ask={(approverId, question) => call(…)} onAsked />` */
export function ApproverForm(props: ApproverFormProps): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { memberId } = useSession();
  const approvers = useApprovers([...props.not, memberId]);
  const [chosen, setChosen] = useState('');
  const [question, setQuestion] = useState('');
  const [missing, setMissing] = useState(false);
  const { run, busy, error } = useAsk(props);
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
          if (approver) void run(approver, question);
          else setMissing(true);
        }}
      >
        {props.label}
      </Button>
    </Stack>
  );
}

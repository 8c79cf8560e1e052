// Where the approver decides: a choice, a word for the writer, and the passphrase again. Signs the
// hash of the text that stands beside it on the screen, and nothing else.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { PasswordField, TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import {
  decisionDraftSchema,
  decisionFault,
  waitAfterFailure,
  type DecisionDraft,
  type DecisionFault,
} from './decision-form.ts';
import { useLetterKeys } from './use-letter-keys.ts';
import type { SubjectRef } from './subject.ts';

export type DecisionCardProps = {
  readonly request: ViewOf<'signOffRequest'>;
  /** The text as it stands on this screen. */
  readonly subject: Pick<SubjectRef, 'id' | 'contentHash'>;
};

/** Seconds left of a wait, counting down; 0 when there is none. */
function useWait(): readonly [number, (waitMs: number) => void] {
  const [untilMs, setUntilMs] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (untilMs === 0) return undefined;
    const count = () => {
      setLeft(Math.max(0, Math.ceil((untilMs - Date.now()) / 1000)));
    };
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [untilMs]);
  return [left, (waitMs) => setUntilMs(Date.now() + waitMs)];
}

type Decided = Pick<CallInput<'signOffs.decide'>, 'decision' | 'comment' | 'passphrase'>;

/** Sends the decision over exactly the text that this card stands beside. */
function sign({ request, subject }: DecisionCardProps, decided: Decided) {
  return call('signOffs.decide', {
    requestId: request.id,
    seen: [{ recordId: subject.id, contentHash: subject.contentHash }],
    ...decided,
  });
}

/** The page's title takes the focus when the card under it goes away. */
function focusTitle(): void {
  document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
}

/** The choice and the words, kept while one thinks; the passphrase is not. */
function useDecisionDraft(requestId: RecordId) {
  const kept = useDraft(`signOff:${requestId}`, decisionDraftSchema);
  const [draft, setDraft] = useState<DecisionDraft>(
    () => kept.initial ?? { decision: '', comment: '' },
  );
  const keep = (next: DecisionDraft) => {
    setDraft(next);
    kept.keep(next);
  };
  return { draft, keep, forget: () => kept.forget() };
}

function useDecision({ request, subject }: DecisionCardProps) {
  const { t } = useTranslation(['signoff']);
  const toast = useToast();
  const { draft, keep, forget } = useDecisionDraft(request.id);
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<DecisionFault | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [waitSeconds, wait] = useWait();
  const field = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);

  const change = (part: Partial<DecisionDraft>) => {
    keep({ ...draft, ...part });
    setFault(null);
  };
  const refuse = (failure: AppError) => {
    setError(failure);
    setPassphrase('');
    const waitMs = waitAfterFailure(failure);
    if (waitMs > 0) wait(waitMs);
    field.current?.focus();
  };
  const decide = async () => {
    if (busy || waitSeconds > 0) return;
    const missing = decisionFault(draft, passphrase);
    setFault(missing);
    if (missing === 'passphrase') field.current?.focus();
    if (missing !== null || draft.decision === '') return;
    setBusy(true);
    const { decision, comment } = draft;
    const result = await sign({ request, subject }, { decision, comment, passphrase });
    setBusy(false);
    if (!result.ok) {
      refuse(result.error);
      return;
    }
    forget();
    focusTitle();
    toast({ text: t('decide.done'), tone: 'ok' });
  };
  const typePassphrase = (value: string) => {
    setPassphrase(value);
    setError(null);
    setFault(null);
  };
  return {
    draft,
    change,
    passphrase,
    typePassphrase,
    fault,
    error,
    busy,
    waitSeconds,
    field,
    words,
    decide,
  };
}

/** The words of the chosen answer: over its field, when that is empty, and on the button. */
function useAnswerWords(decision: DecisionDraft['decision']) {
  const { t } = useTranslation(['signoff']);
  switch (decision) {
    case 'returned':
      return {
        label: t('decide.questions'),
        missing: t('decide.questionsMissing'),
        action: t('decide.return'),
      };
    case 'refused':
      return {
        label: t('decide.why'),
        missing: t('decide.whyMissing'),
        action: t('decide.refuse'),
      };
    default:
      return { label: t('decide.comment'), missing: undefined, action: t('decide.sign') };
  }
}

/** While reading: A approves, T sends back; the focus goes where something is to be typed. */
function useDecisionKeys(form: ReturnType<typeof useDecision>): void {
  useLetterKeys({
    a: () => {
      form.change({ decision: 'approved' });
      form.field.current?.focus();
    },
    t: () => {
      form.change({ decision: 'returned' });
      form.words.current?.focus();
    },
  });
}

type Form = ReturnType<typeof useDecision>;

export function DecisionCard(props: DecisionCardProps): ReactElement {
  const { t } = useTranslation(['signoff']);
  const form = useDecision(props);
  useShortcut('save', () => void form.decide());
  useDecisionKeys(form);
  return (
    <Section title={t('decide.title')}>
      <Card emphasis="accent">
        <Stack gap={4}>
          <Secondary>{t('decide.keys')}</Secondary>
          <Answer form={form} />
          <Sign form={form} />
        </Stack>
      </Card>
    </Section>
  );
}

function Answer({ form }: { readonly form: Form }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { draft, fault } = form;
  const words = useAnswerWords(draft.decision);
  return (
    <>
      <RadioField
        label={t('decide.what')}
        value={draft.decision}
        onChange={(decision) => form.change({ decision })}
        error={fault === 'decision' ? t('decide.choose') : undefined}
        options={[
          { value: 'approved', label: t('decide.approved') },
          { value: 'returned', label: t('decide.returned') },
          { value: 'refused', label: t('decide.refused') },
        ]}
      />
      <TextArea
        label={words.label}
        value={draft.comment}
        onChange={(comment) => form.change({ comment })}
        required={words.missing !== undefined}
        inputRef={form.words}
        error={fault === 'comment' ? words.missing : undefined}
        maxLength={2000}
        minRows={2}
      />
    </>
  );
}

function Sign({ form }: { readonly form: Form }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const { fault, error, waitSeconds } = form;
  const words = useAnswerWords(form.draft.decision);
  const wrong = error?.code === 'wrongCredentials' ? t('decide.wrong') : undefined;
  const missing = fault === 'passphrase' ? t('decide.passphraseMissing') : undefined;
  const slow = waitSeconds > 0 ? t('decide.slowDown', { count: waitSeconds }) : undefined;
  const known = error?.code === 'wrongCredentials' || error?.code === 'tooManyAttempts';
  return (
    <>
      <PasswordField
        label={t('decide.passphrase')}
        description={t('decide.passphraseText')}
        value={form.passphrase}
        onChange={form.typePassphrase}
        error={slow ?? wrong ?? missing}
        inputRef={form.field}
        autoComplete="current-password"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) void form.decide();
        }}
      />
      {known ? null : <ErrorNotice error={error} />}
      <Button
        variant="primary"
        shortcut="save"
        busy={form.busy}
        refusedBecause={slow}
        onClick={() => void form.decide()}
      >
        {words.action}
      </Button>
    </>
  );
}

// The decision on a candidate: what, on which grounds, and which second person looks at it.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { CheckGroup, Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice, useErrorText } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { decisionFault, possibleGrounds, reopenFault } from '#shared/domain/application-rules.ts';
import { refusalGrounds, type RefusalGround } from '#shared/domain/application.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useApplicationChange } from './use-application-change.ts';

export type DecisionCardProps = { readonly application: ViewOf<'application'> };

/** `<DecisionCard application />`: to decide, or the decision as it stands. */
export function DecisionCard({ application }: DecisionCardProps): ReactElement {
  const { t } = useTranslation(['selection']);
  return (
    <Section title={t('decision.title')}>
      <Card>
        {application.body.decision === null ? (
          <DecideForm application={application} />
        ) : (
          <Decided application={application} />
        )}
      </Card>
    </Section>
  );
}

function Decided({ application }: DecisionCardProps): ReactElement | null {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const dates = useDateFormat();
  const mayDecide = useMayDo('manageProgramme');
  const errorText = useErrorText();
  const { nameOf } = useMemberNames();
  const { which, busy, error, run } = useApplicationChange(application);
  const { decision } = application.body;
  if (!decision) return null;
  const fault = reopenFault(application.body);
  const grounds = decision.grounds.map((ground) => t(`selection:grounds.${ground}`)).join(', ');
  const reopen = async () => {
    if (await run(() => call('applications.reopen', which)))
      toast({ text: t('decision.reopened') });
  };
  return (
    <Stack gap={4}>
      <DefinitionList
        items={[
          { term: t('decision.outcome'), value: t(`selection:outcomes.${decision.outcome}`) },
          { term: t('decision.on'), value: dates.day(decision.on) },
          { term: t('decision.by'), value: nameOf(decision.by) },
          { term: t('decision.second'), value: nameOf(decision.secondId) },
          ...(grounds === '' ? [] : [{ term: t('decision.grounds'), value: grounds }]),
          { term: t('decision.reason'), value: decision.reason },
        ]}
      />
      <ErrorNotice error={error} />
      {mayDecide && fault !== 'applicationClosed' ? (
        <Row justify="end">
          <Button
            busy={busy}
            refusedBecause={fault === null ? undefined : errorText({ code: fault })}
            onClick={() => void reopen()}
          >
            {t('decision.reopen')}
          </Button>
        </Row>
      ) : null}
    </Stack>
  );
}

const outcomes = ['accepted', 'reserve', 'refused'] as const;

type Outcome = (typeof outcomes)[number];

/** Active members who may confirm and are not this member or known as a writer of the application. */
function useSeconds({ application }: DecisionCardProps) {
  const { memberId } = useSession();
  const members = useRecords('member');
  const wrote = [memberId, application.createdBy, application.changedBy];
  return (members ?? []).flatMap(({ id, body }) => {
    const value = memberIdSchema.parse(id);
    const fits = body.active && mayDo(body.roles, 'confirm') && !wrote.includes(value);
    return fits ? [{ value, label: body.displayName }] : [];
  });
}

function useDecide(props: DecisionCardProps) {
  const { t } = useTranslation(['selection']);
  const toast = useToast();
  const today = useToday();
  const { which, busy, error, run } = useApplicationChange(props.application);
  const [outcome, setOutcome] = useState<Outcome | ''>('');
  const [grounds, setGrounds] = useState<readonly RefusalGround[]>([]);
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const [second, setSecond] = useState('');
  const seconds = useSeconds(props);
  const secondId = seconds.find(({ value }) => value === second)?.value;
  const chosen = outcome === 'refused' ? grounds : [];
  const fault =
    outcome === ''
      ? null
      : decisionFault(props.application.body, { outcome, grounds: chosen, reason: reason.trim() });
  const decide = async () => {
    if (outcome === '' || !secondId || fault !== null) return;
    const decision = { outcome, on, grounds: [...chosen], reason, secondId };
    if (await run(() => call('applications.decide', { ...which, ...decision }))) {
      toast({ text: t('decision.saved'), tone: 'ok' });
    }
  };
  return {
    outcome,
    setOutcome,
    grounds,
    setGrounds,
    reason,
    setReason,
    on,
    setOn,
    second,
    setSecond,
    seconds,
    secondId,
    fault,
    busy,
    error,
    decide,
  };
}

function DecideForm(props: DecisionCardProps): ReactElement {
  const { t } = useTranslation(['selection']);
  const mayDecide = useMayDo('manageProgramme');
  const errorText = useErrorText();
  const form = useDecide(props);
  const refusal = !mayDecide
    ? t('decision.refused')
    : form.outcome === ''
      ? t('decision.choose')
      : form.fault !== null
        ? errorText({ code: form.fault })
        : form.secondId === undefined
          ? t('decision.chooseSecond')
          : undefined;
  return (
    <Stack gap={4}>
      <RadioField
        label={t('decision.outcome')}
        value={form.outcome}
        options={outcomes.map((one) => ({ value: one, label: t(`selection:outcomes.${one}`) }))}
        onChange={form.setOutcome}
      />
      {form.outcome === 'refused' ? <Grounds {...props} form={form} /> : null}
      <TextArea
        label={t('decision.reason')}
        required={form.outcome === 'refused'}
        maxLength={500}
        minRows={2}
        value={form.reason}
        onChange={form.setReason}
      />
      <When form={form} />
      {form.outcome !== '' && form.fault !== null ? (
        <Notice tone="late" role="status">
          {errorText({ code: form.fault })}
        </Notice>
      ) : null}
      <ErrorNotice error={form.error} />
      <Row justify="end">
        <Button
          variant="primary"
          busy={form.busy}
          refusedBecause={refusal}
          onClick={() => void form.decide()}
        >
          {t('decision.save')}
        </Button>
      </Row>
    </Stack>
  );
}

function When({ form }: { readonly form: ReturnType<typeof useDecide> }): ReactElement {
  const { t } = useTranslation(['selection']);
  const today = useToday();
  return (
    <>
      <DateField label={t('decision.on')} max={today} value={form.on} onChange={form.setOn} />
      <SelectField
        label={t('decision.second')}
        description={t('decision.secondHelp')}
        placeholder={t('decision.secondPlaceholder')}
        value={form.second}
        options={form.seconds}
        onChange={form.setSecond}
      />
      {form.seconds.length === 0 ? <Notice tone="late">{t('decision.noSecond')}</Notice> : null}
    </>
  );
}

function Grounds(
  props: DecisionCardProps & { readonly form: ReturnType<typeof useDecide> },
): ReactElement {
  const { t } = useTranslation(['selection']);
  const { grounds, setGrounds } = props.form;
  const possible = possibleGrounds(props.application.body);
  return (
    <CheckGroup label={t('decision.grounds')} description={t('decision.groundsHelp')}>
      {refusalGrounds
        .filter((ground) => possible.includes(ground))
        .map((ground) => (
          <Checkbox
            key={ground}
            label={t(`selection:grounds.${ground}`)}
            checked={grounds.includes(ground)}
            onChange={(ticked) =>
              setGrounds(
                refusalGrounds.filter((one) => (one === ground ? ticked : grounds.includes(one))),
              )
            }
          />
        ))}
    </CheckGroup>
  );
}

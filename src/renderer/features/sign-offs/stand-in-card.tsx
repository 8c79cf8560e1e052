// Who signs while this approver is away: said with a last day, ended by hand or by itself.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { openStandIn } from '#shared/domain/sign-off-stand-in.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useMemberName } from './use-sign-offs.ts';
import { useStandsInFor } from './use-signatures.ts';

/** For approvers only; nothing for others. */
export function StandInCard(): ReactElement | null {
  const { t } = useTranslation(['signoff']);
  const { memberId } = useSession();
  const maySign = useMayDo('signOff');
  const today = useToday();
  const said = useRecords('signOffStandIn');
  if (!maySign || !said) return null;
  const open = openStandIn(said, memberId, today);
  return (
    <Section title={t('standIn.title')}>
      <Card>
        <Stack gap={3}>
          <For />
          {open ? <Current said={open} /> : <NewStandIn key={said.length} />}
        </Stack>
      </Card>
    </Section>
  );
}

/** In whose place this member signs today. */
function For(): ReactElement | null {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const names = [...useStandsInFor()].map(nameOf).join(', ');
  return names === '' ? null : <strong>{t('standIn.youFor', { name: names })}</strong>;
}

function useStandInCall() {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (input: CallInput<'signOffs.standIn'>, text: string) => {
    setBusy(true);
    const result = await call('signOffs.standIn', input);
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) toast({ text, tone: 'ok' });
  };
  return { run, busy, error };
}

function Current({ said }: { readonly said: ViewOf<'signOffStandIn'> }): ReactElement {
  const { t } = useTranslation(['signoff']);
  const nameOf = useMemberName();
  const dates = useDateFormat();
  const { run, busy, error } = useStandInCall();
  const { standInId, from, until, reason } = said.body;
  return (
    <>
      <p>
        {t('standIn.current', {
          name: nameOf(standInId),
          from: dates.day(from),
          until: dates.day(until),
        })}
      </p>
      {reason === '' ? null : <Secondary>{reason}</Secondary>}
      <Secondary>{t('standIn.byItself')}</Secondary>
      <ErrorNotice error={error} />
      <Row>
        <Button
          busy={busy}
          onClick={() => void run({ do: 'end', recordId: said.id }, t('standIn.ended'))}
        >
          {t('standIn.end')}
        </Button>
      </Row>
    </>
  );
}

/** Active approvers other than this member. */
function useOthers() {
  const { memberId } = useSession();
  const members = useRecords('member') ?? [];
  return members.flatMap(({ id, body }) => {
    const fits = body.active && mayDo(body.roles, 'signOff');
    return fits && memberIdSchema.parse(id) !== memberId
      ? [{ value: id, label: body.displayName }]
      : [];
  });
}

function NewStandIn(): ReactElement {
  const { t } = useTranslation(['signoff']);
  const today = useToday();
  const options = useOthers();
  const [standInId, setStandInId] = useState('');
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, error } = useStandInCall();
  const save = () => {
    setTried(true);
    const who = memberIdSchema.safeParse(standInId);
    if (!who.success || until === '' || from === '') return;
    void run({ do: 'save', standInId: who.data, from, until, reason }, t('standIn.saved'));
  };
  if (options.length === 0) return <Secondary>{t('standIn.none')}</Secondary>;
  return (
    <>
      <Secondary>{t('standIn.text')}</Secondary>
      <FormGrid>
        <Full>
          <SelectField
            label={t('standIn.who')}
            placeholder={t('ask.approverPlaceholder')}
            value={standInId}
            onChange={setStandInId}
            options={options}
            error={tried && standInId === '' ? t('standIn.whoMissing') : undefined}
          />
        </Full>
        <DateField label={t('standIn.from')} value={from} onChange={setFrom} />
        <DateField
          label={t('standIn.until')}
          value={until}
          min={today}
          onChange={setUntil}
          error={tried && until === '' ? t('standIn.untilMissing') : undefined}
        />
        <Full>
          <TextField
            label={t('standIn.reason')}
            value={reason}
            onChange={setReason}
            maxLength={300}
          />
        </Full>
      </FormGrid>
      <ErrorNotice error={error} />
      <Row>
        <Button busy={busy} onClick={save}>
          {t('standIn.save')}
        </Button>
      </Row>
    </>
  );
}

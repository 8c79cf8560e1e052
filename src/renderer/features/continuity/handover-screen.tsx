// Handing over pairs: from whom, which, to whom, for good or for a time.
// `/programma/opvolging/overdragen`, and `…/overdragen/$memberId` with the giver chosen.
import { useMemo, useState, type ReactElement } from 'react';
import { IconUsers } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { HandoverFields } from './handover-fields.tsx';
import { newHandover, useWhyNotHandover, type HandoverForm } from './handover-form.ts';
import { PairTicks } from './pair-ticks.tsx';
import { useStaff } from './use-staff.ts';

export function HandoverScreen(): ReactElement {
  const { t } = useTranslation(['tasks', 'programme']);
  const giver = useLocation().pathname.split('/')[4] ?? '';
  return (
    <Page>
      <PageHeader
        breadcrumb={[
          { label: t('programme:parts.title'), to: '/programma' },
          { label: t('programme:parts.succession'), to: '/programma/opvolging' },
        ]}
        title={t('handover.title')}
        subtitle={t('handover.subtitle')}
      />
      <Handover key={giver} giver={giver} />
    </Page>
  );
}

/** The running pairs of the giver that this member can open, and how many more there are. */
function usePairsOf(fromId: string): {
  readonly pairs: readonly ViewOf<'pair'>[] | undefined;
  readonly closed: number;
} {
  const all = useRecords('pair');
  const cards = useRecords('pairCard');
  return useMemo(() => {
    const theirs = (body: {
      readonly status: string;
      readonly coachId: string;
      readonly backstopId: string;
    }) => body.status !== 'ended' && (body.coachId === fromId || body.backstopId === fromId);
    const pairs = all?.filter(({ body }) => theirs(body));
    const open = new Set((all ?? []).map(({ id }) => id));
    const closed = (cards ?? []).filter(
      ({ body }) => theirs(body) && !open.has(body.pairId),
    ).length;
    return { pairs, closed };
  }, [all, cards, fromId]);
}

function Handover({ giver }: { readonly giver: string }): ReactElement {
  const { t } = useTranslation(['tasks']);
  const [form, setForm] = useState<HandoverForm>(() => newHandover(giver));
  const [picked, setPicked] = useState<ReadonlySet<RecordId> | null>(null);
  const { pairs, closed } = usePairsOf(form.from);
  const chosen = useMemo(
    () => picked ?? new Set((pairs ?? []).map(({ id }) => id)),
    [picked, pairs],
  );
  const { busy, error, make } = useMake(form, chosen);
  const why = useWhyNotHandover(form, chosen.size, useToday());
  const mayHandOver = useMayDo('handOver');
  const refusal = mayHandOver ? why : t('refused.handOver');
  const submit = () => {
    if (refusal === undefined) void make();
  };
  useShortcut('save', submit);
  return (
    <Stack gap={5}>
      <Card>
        <HandoverFields
          form={form}
          onChange={(change) => {
            if (change.from !== undefined) setPicked(null);
            setForm({ ...form, ...change });
          }}
        />
      </Card>
      {form.from === '' ? null : (
        <Section title={t('handover.which')}>
          <Stack gap={3}>
            {closed === 0 ? null : (
              <Notice tone="late">{t('handover.closed', { count: closed })}</Notice>
            )}
            <PairTicks
              label={t('handover.which')}
              pairs={pairs}
              chosen={chosen}
              onChange={setPicked}
              empty={<EmptyState icon={IconUsers} title={t('handover.noPairs')} />}
            />
          </Stack>
        </Section>
      )}
      <ErrorNotice error={error} />
      <Row justify="end">
        <Button
          variant="primary"
          shortcut="save"
          busy={busy}
          refusedBecause={refusal}
          onClick={submit}
        >
          {t('handover.make', { count: chosen.size })}
        </Button>
      </Row>
    </Stack>
  );
}

function useMake(form: HandoverForm, chosen: ReadonlySet<RecordId>) {
  const { t } = useTranslation(['tasks']);
  const navigate = useNavigate();
  const toast = useToast();
  const staff = useStaff();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const make = async () => {
    const from = staff?.find(({ id }) => id === form.from);
    const to = staff?.find(({ id }) => id === form.to);
    if (!from || !to || busy) return;
    setBusy(true);
    const made = await call('handovers.make', {
      fromId: from.id,
      toId: to.id,
      pairIds: [...chosen],
      until: form.kind === 'standIn' ? form.until : null,
      reason: form.reason,
    });
    setBusy(false);
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    toast({
      text: t('handover.made', { count: chosen.size, name: to.name }),
      tone: 'ok',
      goesAlong: true,
    });
    void navigate({ to: '/programma/opvolging' });
  };
  return { busy, error, make };
}

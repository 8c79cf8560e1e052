// Making a pair: who, for what, and which adults stand behind it. `/koppels/nieuw`
import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useMe, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDraft } from '#renderer/features/drafts/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Page, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { pairWarnings, type PairWarning } from '#shared/domain/pair.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  emptyPairForm,
  formFault,
  formForRequest,
  missingFields,
  newPairFormSchema,
  toNewPair,
  type MissingField,
  type NewPairForm,
} from './new-pair-form.ts';
import { MatchBlocks, useMatchBlocks } from './new-pair-blocks.tsx';
import { NewPairFields } from './new-pair-fields.tsx';
import { warningTexts } from './pair-texts.ts';
import { usePupilChoices } from './use-pupil-choices.ts';
import { useToday } from '#renderer/ui/use-today.ts';

export const newPairDraft = 'pair:new';

export function NewPairScreen(): ReactElement {
  const { t } = useTranslation(['pairs']);
  const me = useMe();
  const choices = usePupilChoices();
  const from = useStart();
  return (
    <Page>
      <PageHeader
        title={t('new.title')}
        breadcrumb={[{ label: t('list.title'), to: '/koppels' }, { label: t('new.title') }]}
      />
      {me && choices && from ? (
        <NewPair
          key={from.request?.id ?? 'free'}
          isCoach={me.body.roles.includes('teacherCoach')}
          choices={choices}
          from={from}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

type Start = {
  readonly request: ViewOf<'supportRequest'> | null;
  readonly peerId: RecordId | null;
};

/** The request and the peer one comes with, from the address; undefined while reading. */
function useStart(): Start | undefined {
  const search: { request?: unknown; peer?: unknown } = useSearch({ strict: false });
  const requests = useRecords('supportRequest');
  const peer = recordIdSchema.safeParse(search.peer);
  const request = requests?.find(({ id }) => id === search.request) ?? null;
  return requests && { request, peerId: peer.success ? peer.data : null };
}

type NewPairProps = {
  readonly from: Start;
  readonly isCoach: boolean;
  readonly choices: NonNullable<ReturnType<typeof usePupilChoices>>;
};

function NewPair({ isCoach, choices, from }: NewPairProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const mayWrite = useMayDo('writePairs');
  const { pair, change, missing, error, busy, save } = useNewPair(isCoach, from);
  const blocks = useMatchBlocks(pair);
  const refusal = !mayWrite
    ? t('refused.writePairs')
    : pair.tooHeavy === 'yes'
      ? t('new.tooHeavyRefused')
      : blocks.refusal;
  useShortcut('save', () => void save(), refusal === undefined);
  return (
    <Card>
      <Stack gap={5}>
        {from.request ? <Notice tone="accent">{t('new.fromRequest')}</Notice> : null}
        <NewPairFields pair={pair} onChange={change} choices={choices} missing={missing} />
        {pair.tooHeavy === 'yes' ? (
          <Notice tone="urgent" role="alert" title={t('new.tooHeavyTitle')}>
            {t('new.tooHeavyText')}{' '}
            <Link to="/leerlingen/hulpvragen/nieuw">{t('new.toRequest')}</Link>
          </Notice>
        ) : null}
        <Warnings pair={pair} />
        <MatchBlocks
          allowed={pair.allowed}
          onChange={(allowed) => change({ ...pair, allowed })}
          blocks={blocks}
        />
        <ErrorNotice error={error} where={t('new.notSaved')} />
        {missing.length > 0 ? (
          <Notice tone="late" role="alert">
            {t('new.incomplete', { count: missing.length })}
          </Notice>
        ) : null}
        <Row justify="end">
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={refusal}
            onClick={() => void save()}
          >
            {t('new.save')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

/** What is unusual but allowed, before it is saved. */
function Warnings({ pair }: { readonly pair: NewPairForm }): ReactElement | null {
  const { t } = useTranslation(['pairs']);
  const pairs = useRecords('pair');
  const pupils = useRecords('pupil');
  const people = [...pair.supporterIds, ...pair.supporteeIds];
  const unsure = (pupils ?? []).filter(
    ({ id, body }) => people.includes(id) && body.status === 'maybeLeft',
  );
  if (people.length === 0) return null;
  const warnings = pairWarnings(
    pair,
    (pairs ?? []).map(({ body }) => body),
  );
  return (
    <>
      {unsure.map(({ id, body }) => (
        <Notice key={id} tone="late" role="status">
          {t('new.maybeLeft', { name: pupilName(body) })}
        </Notice>
      ))}
      {warnings.filter(isShown).map((warning) => (
        <Notice key={warning} tone="late" role="status">
          {t(warningTexts[warning])}
        </Notice>
      ))}
    </>
  );
}

/** Too many pupils is among what stands in the way. */
const isShown = (warning: PairWarning): boolean => warning !== 'manySupportees';

/** After the fields are marked: the cursor goes to the first of them. */
function focusFirstFault(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, 0);
}

/** What was being typed for the same request, with the peer that was chosen now; otherwise a fresh start. */
function startForm(empty: NewPairForm, kept: NewPairForm | null, from: Start): NewPairForm {
  const { request, peerId } = from;
  if (kept && kept.requestId === (request?.id ?? null)) {
    return peerId === null ? kept : { ...kept, supporterIds: [peerId], allowed: {} };
  }
  return request ? formForRequest(empty, request, peerId) : empty;
}

function useNewPair(isCoach: boolean, from: Start) {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const navigate = useNavigate();
  const { memberId } = useSession();
  const today = useToday();
  const draft = useDraft(newPairDraft, newPairFormSchema);
  const [pair, setPair] = useState(() =>
    startForm(emptyPairForm(today, isCoach ? memberId : null), draft.initial, from),
  );
  const [missing, setMissing] = useState<readonly MissingField[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (next: NewPairForm) => {
    setPair(next);
    setError(null);
    if (missing.length > 0) setMissing(missingFields(next));
    draft.keep(next);
  };
  const save = async () => {
    const fault = formFault(pair);
    const input = toNewPair(pair);
    setMissing(missingFields(pair));
    if (busy || !input || fault) {
      setError(fault && pair.supporterIds.length > 0 ? { code: fault } : null);
      focusFirstFault();
      return;
    }
    setBusy(true);
    const created = await call('pairs.create', input);
    setBusy(false);
    if (!created.ok) {
      setError(created.error);
      return;
    }
    draft.forget();
    toast({ text: t('new.saved'), tone: 'ok', goesAlong: true });
    void navigate({ to: `/koppels/${created.value.pairId}/afspraken` });
  };
  return { pair, change, missing, error, busy, save };
}

// What was agreed in earlier sessions of the group, and whether it was handled well. The arrow keys say how.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import {
  lookBacksByOutcome,
  lookBackVerdicts,
  type LookBack,
  type LookBackVerdict,
} from '#shared/domain/intervision-look-back.ts';
import { isOpenPoint } from '#shared/domain/intervision-outcome.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type LookBackCardProps = { readonly session: ViewOf<'intervisionSession'> };

type LookedBack = {
  readonly outcome: ViewOf<'intervisionOutcome'>;
  /** What is said of it in this session, also when that was taken back. */
  readonly said: ViewOf<'intervisionLookBack'> | undefined;
  /** What an earlier session said of it. */
  readonly before: LookBack | undefined;
};

/** Open points of earlier sessions, and those that were looked back on in this one; oldest first. */
function usePoints(session: LookBackCardProps['session']): readonly LookedBack[] {
  const outcomes = useRecords('intervisionOutcome');
  const lookBacks = useRecords('intervisionLookBack') ?? [];
  const { groupId } = session.body;
  const sessions = useRecordsWhere('intervisionSession', 'body.groupId', groupId ?? '');
  const earlier = new Set(
    sessions
      ?.filter(
        ({ id, body }) => id !== session.id && body.state === 'held' && body.on <= session.body.on,
      )
      .map(({ id }) => id),
  );
  const here = lookBacks.filter(({ body }) => body.sessionId === session.id);
  const last = lookBacksByOutcome(lookBacks);
  const others = lookBacksByOutcome(lookBacks.filter((one) => !here.includes(one)));
  return (outcomes ?? [])
    .filter(({ body }) => earlier.has(body.sessionId) && !body.dropped && body.kind !== 'concern')
    .map((outcome) => ({
      outcome,
      said: here.find(({ body }) => body.outcomeId === outcome.id),
      before: others.get(outcome.id),
    }))
    .filter(
      ({ outcome: { id, body }, said }) =>
        isOpenPoint(body, last.get(id)?.verdict) || (said?.body.verdict ?? null) !== null,
    )
    .toSorted((a, b) => a.outcome.createdAtMs - b.outcome.createdAtMs);
}

/** How many of them nothing is said of yet in this session. */
export function useUnanswered(session: LookBackCardProps['session']): number {
  return usePoints(session).filter(({ said }) => (said?.body.verdict ?? null) === null).length;
}

export function LookBackCard(props: LookBackCardProps): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const points = usePoints(props.session);
  const [error, setError] = useState<AppError | null>(null);
  const say: Say = async ({ outcome, said }, verdict, remark) => {
    const answer = await call('intervisionOutcomes.lookBack', {
      ...{ outcomeId: outcome.id, sessionId: props.session.id },
      ...{ expectedRevision: said?.revision ?? 0, verdict, remark },
    });
    setError(answer.ok ? null : answer.error);
  };
  if (points.length === 0) return null;
  return (
    <Section title={t('lookBack.title')}>
      <Card>
        <Stack gap={4}>
          {points.map((point) => (
            <Point key={point.outcome.id} point={point} say={say} />
          ))}
          <ErrorNotice error={error} />
        </Stack>
      </Card>
    </Section>
  );
}

type Say = (point: LookedBack, verdict: LookBackVerdict | null, remark: string) => Promise<void>;

function Point(props: { readonly point: LookedBack; readonly say: Say }): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { point, say } = props;
  const { text } = point.outcome.body;
  const said = (point.said?.body.verdict ?? null) === null ? undefined : point.said?.body;
  const before = said ? '' : (point.before?.remark ?? '');
  const [remark, setRemark] = useState(said?.remark ?? '');
  const keep = () => {
    if (said && remark.trim() !== said.remark) void say(point, said.verdict, remark.trim());
  };
  return (
    <Stack gap={1}>
      <p>{before === '' ? text : `${text} (${before})`}</p>
      <Row>
        <Segmented<LookBackVerdict | ''>
          label={t('lookBack.how', { text })}
          value={said?.verdict ?? ''}
          options={lookBackVerdicts.map((value) => ({ value, label: t(`lookBack.${value}`) }))}
          onChange={(verdict) => {
            if (verdict !== '') void say(point, verdict, remark.trim());
          }}
        />
        {said ? (
          <Button
            size="small"
            variant="subtle"
            onClick={() => {
              setRemark('');
              void say(point, null, '');
            }}
          >
            {t('lookBack.takeBack')}
          </Button>
        ) : null}
      </Row>
      {said && said.verdict !== 'well' ? (
        <TextField
          hideLabel
          label={t('lookBack.remark', { text })}
          placeholder={t('lookBack.remarkLabel')}
          value={remark}
          maxLength={500}
          onChange={setRemark}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) keep();
          }}
        />
      ) : null}
    </Stack>
  );
}

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
  isOpenPoint,
  lookBackVerdicts,
  type LookBackVerdict,
} from '#shared/domain/intervision-outcome.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type LookBackCardProps = { readonly session: ViewOf<'intervisionSession'> };

/** Open points of earlier sessions, and those that were looked back on in this one; oldest first. */
function usePoints({ session }: LookBackCardProps): readonly ViewOf<'intervisionOutcome'>[] {
  const outcomes = useRecords('intervisionOutcome');
  const { groupId } = session.body;
  const sessions = useRecordsWhere('intervisionSession', 'body.groupId', groupId ?? '');
  const earlier = new Set(
    sessions
      ?.filter(
        ({ id, body }) => id !== session.id && body.state === 'held' && body.on <= session.body.on,
      )
      .map(({ id }) => id),
  );
  return (outcomes ?? [])
    .filter(
      ({ body }) =>
        earlier.has(body.sessionId) &&
        !body.dropped &&
        body.kind !== 'concern' &&
        (isOpenPoint(body) || body.lookBack?.sessionId === session.id),
    )
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs);
}

export function LookBackCard(props: LookBackCardProps): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const points = usePoints(props);
  const [error, setError] = useState<AppError | null>(null);
  const say: Say = async (outcome, verdict, remark) => {
    const { id: outcomeId, revision: expectedRevision } = outcome;
    const sessionId = props.session.id;
    const input = { outcomeId, expectedRevision, sessionId, verdict, remark };
    const said = await call('intervisionOutcomes.lookBack', input);
    setError(said.ok ? null : said.error);
  };
  if (points.length === 0) return null;
  return (
    <Section title={t('lookBack.title')}>
      <Card>
        <Stack gap={4}>
          {points.map((point) => (
            <Point key={point.id} point={point} session={props.session} say={say} />
          ))}
          <ErrorNotice error={error} />
        </Stack>
      </Card>
    </Section>
  );
}

type Say = (
  outcome: ViewOf<'intervisionOutcome'>,
  verdict: LookBackVerdict | null,
  remark: string,
) => Promise<void>;

function Point(
  props: LookBackCardProps & { readonly point: ViewOf<'intervisionOutcome'>; readonly say: Say },
): ReactElement {
  const { t } = useTranslation(['intervisionAfter']);
  const { point, session, say } = props;
  const { text, lookBack } = point.body;
  const said = lookBack?.sessionId === session.id ? lookBack : null;
  const before = lookBack === null || said ? '' : lookBack.remark;
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

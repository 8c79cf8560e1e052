// What was agreed in earlier sessions of the group, and whether it was handled well.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import {
  isOpenPoint,
  lookBackVerdicts,
  type LookBackVerdict,
} from '#shared/domain/intervision-outcome.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type LookBackCardProps = { readonly session: ViewOf<'intervisionSession'> };

/** Open points of earlier sessions, and those that were looked back on in this one. */
function usePoints({ session }: LookBackCardProps): readonly ViewOf<'intervisionOutcome'>[] {
  const outcomes = useRecords('intervisionOutcome');
  const { groupId } = session.body;
  const sessions = useRecordsWhere('intervisionSession', 'body.groupId', groupId ?? '');
  const earlier = new Set(
    sessions
      ?.filter(({ id, body }) => id !== session.id && body.state === 'held')
      .map(({ id }) => id),
  );
  return (outcomes ?? []).filter(
    ({ body }) =>
      earlier.has(body.sessionId) &&
      !body.dropped &&
      (isOpenPoint(body) || body.lookBack?.sessionId === session.id),
  );
}

export function LookBackCard(props: LookBackCardProps): ReactElement | null {
  const { t } = useTranslation(['intervisionAfter']);
  const points = usePoints(props);
  const [error, setError] = useState<AppError | null>(null);
  const say = async (outcome: ViewOf<'intervisionOutcome'>, verdict: LookBackVerdict) => {
    const { id: outcomeId, revision: expectedRevision } = outcome;
    const sessionId = props.session.id;
    const input = { outcomeId, expectedRevision, sessionId, verdict, remark: '' };
    const said = await call('intervisionOutcomes.lookBack', input);
    setError(said.ok ? null : said.error);
  };
  if (points.length === 0) return null;
  return (
    <Section title={t('lookBack.title')}>
      <Card>
        <Stack gap={3}>
          {points.map((point) => (
            <Stack key={point.id} gap={1}>
              <p>{point.body.text}</p>
              <Segmented<LookBackVerdict | ''>
                label={t('lookBack.how', { text: point.body.text })}
                value={
                  point.body.lookBack?.sessionId === props.session.id
                    ? point.body.lookBack.verdict
                    : ''
                }
                options={lookBackVerdicts.map((value) => ({
                  value,
                  label: t(`lookBack.${value}`),
                }))}
                onChange={(verdict) => {
                  if (verdict !== '') void say(point, verdict);
                }}
              />
            </Stack>
          ))}
          <ErrorNotice error={error} />
        </Stack>
      </Card>
    </Section>
  );
}

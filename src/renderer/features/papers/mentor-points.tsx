// Points for the mentor of this class that came of sessions with peers. Nothing is ticked by itself; on paper they
// say nothing of the session they came from.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Checkbox, CheckGroup } from '#renderer/ui/checkbox.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { isPointFor } from '#shared/domain/mentor-sheet.ts';

/** The day each point was last put on paper; what was never printed is not in it. */
export function useGivenPoints(): ReadonlyMap<RecordId, string> {
  const prints = useRecords('print') ?? [];
  return new Map(
    prints
      .filter(({ body }) => body.paper === 'mentorSheet' && body.outcome === 'saved')
      .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
      .flatMap(({ body, createdAtMs }) =>
        body.subjectIds.map((id) => [id, dateOf(createdAtMs)] as const),
      ),
  );
}

type MentorPointsProps = {
  readonly className: string;
  readonly chosen: readonly RecordId[];
  readonly onChange: (chosen: readonly RecordId[]) => void;
};

export function MentorPoints(props: MentorPointsProps): ReactElement | null {
  const { t } = useTranslation('papers');
  const dates = useDateFormat();
  const given = useGivenPoints();
  const { className, chosen, onChange } = props;
  const points = useRecords('intervisionOutcome')
    ?.filter(({ body }) => isPointFor(className, body))
    .toSorted((a, b) => b.createdAtMs - a.createdAtMs);
  if (!points || points.length === 0) return null;
  return (
    <CheckGroup label={t('form.points')} description={t('form.pointsHow')}>
      {points.map(({ id, body }) => {
        const on = given.get(id);
        return (
          <Checkbox
            key={id}
            label={body.text}
            description={
              on === undefined ? undefined : t('form.pointGiven', { day: dates.day(on) })
            }
            checked={chosen.includes(id)}
            onChange={(ticked) =>
              onChange(ticked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        );
      })}
    </CheckGroup>
  );
}

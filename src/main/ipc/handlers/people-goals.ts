// What supporters want to learn from supporting, and how they look back on it.
import { defineHandlers, mustNotBeLater } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { OwnGoalBody } from '#shared/domain/own-goal.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** How often one can look back on a goal. */
const mostReviews = 20;

/** A goal is looked back on and reached after it was set. */
function mustNotBeBefore(date: string, setOn: string): void {
  if (date < setOn) throw new AppFailure('dateImpossible', { field: 'on', date, today: setOn });
}

export const ownGoalHandlers = defineHandlers({
  'ownGoals.save': (context, { pupilId, ownGoal, fields }) => {
    const { dossierId } = context.get('pupil', pupilId);
    mustNotBeLater('setOn', fields.setOn, dateOf(context.now()));
    const current = ownGoal ? context.get('ownGoal', ownGoal.id) : null;
    if (current && current.body.pupilId !== pupilId) {
      throw new AppFailure('notFound', { kind: 'ownGoal' });
    }
    const recordId = current?.id ?? newId<RecordId>();
    const body: OwnGoalBody = {
      ...fields,
      pupilId,
      reviews: current?.body.reviews ?? [],
      reachedOn: current?.body.reachedOn ?? null,
    };
    if (body.reachedOn !== null) mustNotBeBefore(body.reachedOn, body.setOn);
    const expectedRevision = ownGoal?.expectedRevision ?? 0;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'ownGoal', body, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { goalId: recordId };
  },
  'ownGoals.review': (context, { goalId, expectedRevision, review }) => {
    const { dossierId, body } = context.get('ownGoal', goalId);
    mustNotBeLater('on', review.on, dateOf(context.now()));
    mustNotBeBefore(review.on, body.setOn);
    if (body.reviews.length >= mostReviews) throw new AppFailure('tooManyReviews');
    const reviews = [...body.reviews, review].sort((a, b) => a.on.localeCompare(b.on));
    context.commit({
      puts: [
        {
          ...{ dossierId, recordId: goalId, kind: 'ownGoal' },
          body: { ...body, reviews },
          expectedRevision,
        },
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId: goalId } }],
    });
    return undefined;
  },
  'ownGoals.reach': (context, { goalId, expectedRevision, on }) => {
    const { dossierId, body } = context.get('ownGoal', goalId);
    mustNotBeLater('on', on, dateOf(context.now()));
    if (on !== null) mustNotBeBefore(on, body.setOn);
    context.commit({
      puts: [
        {
          ...{ dossierId, recordId: goalId, kind: 'ownGoal' },
          body: { ...body, reachedOn: on },
          expectedRevision,
        },
      ],
      log: [{ action: 'changed', subject: { dossierId, recordId: goalId } }],
    });
    return undefined;
  },
});

// The rows of the table of applications, and which of them a filter keeps. Pure.
import {
  applicationState,
  type ApplicationStage,
  type ApplicationState,
} from '#shared/domain/application-rules.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pupilName, pupilSortName } from '#shared/domain/pupil.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import { trainedFor } from '#shared/domain/training-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** As the table shows it: with the training that comes after being accepted. */
export const shownStages = [
  'applied',
  'interview',
  'decided',
  'told',
  'trained',
  'withdrawn',
  'wiped',
] as const satisfies readonly (ApplicationStage | 'trained')[];
export type ShownStage = (typeof shownStages)[number];

export type ApplicationRow = {
  readonly id: RecordId;
  readonly name: string;
  readonly sortName: string;
  readonly className: string;
  readonly form: PairForm;
  readonly appliedOn: string;
  readonly stage: ShownStage;
  readonly state: ApplicationState;
};

/** The stage with the training in it: accepted, told and trained for this form. */
export function shownStage(
  application: ViewOf<'application'>,
  state: ApplicationState,
  trainings: readonly ViewOf<'training'>[],
): ShownStage {
  if (state.stage !== 'told' || state.outcome !== 'accepted') return state.stage;
  const { pupilId, form } = application.body;
  const bodies = trainings.map(({ body }) => body);
  return trainedFor(pupilId, form, bodies) === null ? 'told' : 'trained';
}

export function applicationRows(
  applications: readonly ViewOf<'application'>[],
  known: {
    readonly pupils: readonly ViewOf<'pupil'>[];
    readonly confirmations: readonly ViewOf<'confirmation'>[];
    readonly trainings: readonly ViewOf<'training'>[];
  },
): readonly ApplicationRow[] {
  const pupils = new Map(known.pupils.map((pupil) => [pupil.id, pupil.body]));
  return applications.map((application) => {
    const { id, body } = application;
    const pupil = pupils.get(body.pupilId);
    const state = applicationState(application, known.confirmations);
    return {
      id,
      name: pupil ? pupilName(pupil) : '',
      sortName: pupil ? pupilSortName(pupil) : '',
      className: pupil?.className ?? '',
      form: body.form,
      appliedOn: body.appliedOn,
      stage: shownStage(application, state, known.trainings),
      state,
    };
  });
}

export type ApplicationFilter = {
  /** '' keeps all that go on: not withdrawn, not cleared. */
  readonly stage: ShownStage | '' | 'all';
  readonly form: PairForm | '';
};

export function keepsApplication(row: ApplicationRow, filter: ApplicationFilter): boolean {
  if (filter.form !== '' && row.form !== filter.form) return false;
  if (filter.stage === 'all') return true;
  if (filter.stage !== '') return row.stage === filter.stage;
  return row.stage !== 'withdrawn' && row.stage !== 'wiped';
}

// The facts of a training as they are filled in, and what is still missing. Pure.
import type { MemberId } from '#shared/domain/id.ts';
import type { TrainingBody, TrainingTemplate } from '#shared/domain/training.ts';

export type TrainingForm = {
  readonly name: string;
  readonly template: TrainingTemplate;
  readonly provider: TrainingBody['provider'];
  readonly providerName: string;
  readonly trainerId: MemberId | null;
  /** '' when no half-days are to be proposed. */
  readonly firstOn: string;
};

export function emptyTraining(today: string): TrainingForm {
  return {
    name: '',
    template: 'peerBuddy',
    provider: 'ownSchool',
    providerName: '',
    trainerId: null,
    firstOn: today,
  };
}

export function trainingFormOf(body: TrainingBody): TrainingForm {
  const { name, template, provider, providerName, trainerId } = body;
  return { name, template, provider, providerName, trainerId, firstOn: '' };
}

export function missingFacts(form: TrainingForm): readonly ('name' | 'providerName')[] {
  return [
    ...(form.name.trim() === '' ? (['name'] as const) : []),
    ...(form.provider === 'external' && form.providerName.trim() === ''
      ? (['providerName'] as const)
      : []),
  ];
}

// The form of a method: its steps in their order, in the words and figures one types.
import * as z from 'zod';
import {
  intervisionMethodSchema,
  type BuiltInMethod,
  type IntervisionMethodBody,
  type MethodStep,
} from '#shared/domain/intervision-method.ts';

const stepFormSchema = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.string(),
  speaker: z.string(),
  prompt: z.string(),
  /** '' when nothing is written down in this step. */
  kind: z.string(),
});
export type StepForm = Readonly<z.infer<typeof stepFormSchema>>;

/** What is kept while one types. */
export const methodFormSchema = z.object({
  name: z.string(),
  about: z.string(),
  steps: z.array(stepFormSchema).readonly(),
  checked: z.boolean(),
  inUse: z.boolean(),
});
export type MethodForm = Readonly<z.infer<typeof methodFormSchema>>;

export function stepForms(steps: readonly MethodStep[]): StepForm[] {
  return steps.map((step) => ({ ...step, minutes: String(step.minutes), kind: step.kind ?? '' }));
}

export function newStep(): StepForm {
  return {
    ...{ id: crypto.randomUUID(), title: '', minutes: '5', speaker: 'everyone' },
    ...{ prompt: '', kind: 'fact' },
  };
}

export function emptyMethod(): MethodForm {
  return { name: '', about: '', steps: [newStep()], checked: true, inUse: true };
}

/** Minutes of all steps together, as far as they are numbers. */
export function minutesTyped(steps: readonly StepForm[]): number {
  return steps.reduce((sum, { minutes }) => sum + (Number(minutes) || 0), 0);
}

/** The method to send, or null while something is missing. */
export function readMethod(
  form: MethodForm,
  replaces: BuiltInMethod | null,
): IntervisionMethodBody | null {
  const parsed = intervisionMethodSchema.safeParse({
    ...form,
    replaces,
    steps: form.steps.map((step) => ({
      ...step,
      minutes: Number(step.minutes),
      kind: step.kind === '' ? null : step.kind,
    })),
  });
  return parsed.success ? parsed.data : null;
}

/** Whether this step still misses its name or its minutes. */
export function stepFaults({ title, minutes }: StepForm): readonly ('title' | 'minutes')[] {
  const count = Number(minutes);
  const isCount = Number.isInteger(count) && count >= 1 && count <= 120;
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(isCount ? [] : (['minutes'] as const)),
  ];
}

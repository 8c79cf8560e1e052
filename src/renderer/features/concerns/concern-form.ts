// What one writes under a concern's course, as typed, and how it becomes a step. Pure.
import * as z from 'zod';
import { concernDecisions, lineKinds, type ConcernEvent } from '#shared/domain/concern-step.ts';
import { isDateText } from '#shared/domain/date.ts';
import { urgencies } from '#shared/domain/urgency.ts';

export const stepKinds = ['line', 'action', 'consult', 'parents', 'decision', 'urgency'] as const;
export type StepKind = (typeof stepKinds)[number] | 'reopened';

export const stepFormSchema = z.object({
  kind: z.enum([...stepKinds, 'reopened']),
  on: z.string(),
  text: z.string(),
  line: z.enum(lineKinds),
  consulted: z.string(),
  anonymous: z.boolean(),
  informed: z.boolean(),
  decision: z.enum(['', ...concernDecisions]),
  urgency: z.enum(['', ...urgencies]),
});
export type StepForm = z.infer<typeof stepFormSchema>;

export function startStepForm(kind: StepKind, today: string): StepForm {
  return {
    kind,
    on: today,
    text: '',
    line: 'fact',
    consulted: '',
    anonymous: true,
    informed: true,
    decision: '',
    urgency: '',
  };
}

export type StepFormFaults = Partial<
  Readonly<Record<'on' | 'text' | 'consulted' | 'decision' | 'urgency', 'required' | 'date'>>
>;

/** Which fields are not in order yet. `from`: the day it was heard. */
export function stepFormFaults(form: StepForm, from: string, today: string): StepFormFaults {
  const inTime = isDateText(form.on) && form.on >= from && form.on <= today;
  const consult = form.kind === 'consult';
  return {
    ...(inTime ? {} : { on: 'date' as const }),
    ...(form.text.trim() === '' && !consult ? { text: 'required' as const } : {}),
    ...(consult && form.consulted.trim() === '' ? { consulted: 'required' as const } : {}),
    ...(form.kind === 'decision' && form.decision === '' ? { decision: 'required' as const } : {}),
    ...(form.kind === 'urgency' && form.urgency === '' ? { urgency: 'required' as const } : {}),
  };
}

/** The event a form without faults says; null when a choice is missing. */
export function eventOf(form: StepForm): ConcernEvent | null {
  const { kind } = form;
  const said = form.text.trim();
  switch (kind) {
    case 'line':
      return { type: 'line', kind: form.line, text: said };
    case 'action':
      return { type: 'action', text: said };
    case 'consult': {
      const { anonymous } = form;
      return { type: 'consult', with: form.consulted.trim(), anonymous, advice: said };
    }
    case 'parents':
      return { type: 'parents', informed: form.informed, text: said };
    case 'decision':
      return form.decision === ''
        ? null
        : { type: 'decision', decision: form.decision, reason: said };
    case 'urgency':
      return form.urgency === '' ? null : { type: 'urgency', to: form.urgency, reason: said };
    case 'reopened':
      return { type: 'reopened', reason: said };
  }
}

/** The step being written, as its fields see it. */
export type Composer = {
  readonly form: StepForm;
  readonly faults: StepFormFaults;
  readonly bounds: { readonly from: string; readonly today: string };
  readonly change: (part: Partial<StepForm>) => void;
};

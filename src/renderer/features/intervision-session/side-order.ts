// What stands first beside the notes: it follows the step one is in.
import type { NotesFields } from '#shared/domain/intervision-notes.ts';
import { stepOf } from './session-editor.ts';

type Where = Pick<NotesFields, 'steps' | 'stepId' | 'cases'>;

const looksBack = (id: string): boolean => id.endsWith('.lookBack');

/** Open points of last time: in the step for it, and all along where the steps have none. */
export function showsLookBack({ steps, stepId }: Where): boolean {
  return looksBack(stepId) || !steps.some(({ id }) => looksBack(id));
}

/** The agenda on top: while looking back, while a question is brought in, and until one was. */
export function agendaFirst(where: Where): boolean {
  const step = stepOf(where);
  const bringsIn = step?.speaker === 'presenter' && step.kind === 'fact';
  return looksBack(where.stepId) || bringsIn || where.cases.length === 0;
}

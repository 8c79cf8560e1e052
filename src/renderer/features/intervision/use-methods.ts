// The methods of intervision in words: the built-in ones, or the school's version of them, and the school's own.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useDynamicText } from '#renderer/ui/dynamic-text.ts';
import {
  builtInMethods,
  builtInSteps,
  frameAfter,
  frameBefore,
  minutesOf,
  toBeChecked,
  type BuiltInMethod,
  type BuiltInStep,
  type MethodStep,
} from '#shared/domain/intervision-method.ts';
import type { RecordId } from '#shared/domain/id.ts';

export type MethodInWords = {
  /** What a group or a session keeps: a built-in code, or the id of one of the school's own. */
  readonly id: string;
  readonly builtIn: BuiltInMethod | null;
  /** The school's record; null while the built-in one is as it came. */
  readonly recordId: RecordId | null;
  readonly revision: number;
  readonly name: string;
  readonly about: string;
  readonly steps: readonly MethodStep[];
  readonly minutes: number;
  readonly inUse: boolean;
  /** Weakly sourced, and the school has not looked at it yet. */
  readonly toBeChecked: boolean;
};

export type Methods = {
  readonly all: readonly MethodInWords[];
  /** The steps around any method: opening, check-in, looking back; outcomes, close. */
  readonly before: readonly MethodStep[];
  readonly after: readonly MethodStep[];
};

type Words = (key: string) => string;

function inWords(text: Words, path: string, prefix: string, steps: readonly BuiltInStep[]) {
  return steps.map((step): MethodStep => ({
    ...step,
    id: `${prefix}.${step.id}`,
    title: text(`intervisionMethods:${path}.${step.id}.title`),
    prompt: text(`intervisionMethods:${path}.${step.id}.prompt`),
  }));
}

/** The built-in methods first, in their order. */
export function useMethods(): Methods {
  const { i18n } = useTranslation();
  const text = useDynamicText();
  const own = useRecords('intervisionMethod');
  const language = i18n.language;
  return useMemo(() => {
    const built = builtInMethods.map((method): MethodInWords => {
      const record = own?.find(({ body }) => body.replaces === method);
      const came = inWords(text, `${method}.steps`, method, builtInSteps[method]);
      const steps = record?.body.steps ?? came;
      return {
        ...{ id: method, builtIn: method, recordId: record?.id ?? null },
        revision: record?.revision ?? 0,
        name: record?.body.name ?? text(`intervisionMethods:${method}.name`),
        about: record?.body.about ?? text(`intervisionMethods:${method}.about`),
        ...{ steps, minutes: minutesOf(steps), inUse: record?.body.inUse ?? true },
        toBeChecked: toBeChecked.has(method) && !(record?.body.checked ?? false),
      };
    });
    const added = (own ?? [])
      .filter(({ body }) => body.replaces === null)
      .map(({ id, revision, body }): MethodInWords => ({
        ...{ id, builtIn: null, recordId: id, revision, name: body.name, about: body.about },
        ...{ steps: body.steps, minutes: minutesOf(body.steps), inUse: body.inUse },
        toBeChecked: false,
      }));
    return {
      all: [...built, ...added],
      before: inWords(text, 'frame', 'frame', frameBefore),
      after: inWords(text, 'frame', 'frame', frameAfter),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language
  }, [own, language]);
}

/** The built-in method as it came, also when the school has a version of its own. */
export function useBuiltInSteps(): (method: BuiltInMethod) => readonly MethodStep[] {
  const text = useDynamicText();
  return (method) => inWords(text, `${method}.steps`, method, builtInSteps[method]);
}

/** All steps of a session by this method, in their order. */
export function sessionSteps(method: MethodInWords, { before, after }: Methods): MethodStep[] {
  return [...before, ...method.steps, ...after];
}

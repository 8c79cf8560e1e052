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
  wholeMinutesOf,
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
  /** Of its own steps. */
  readonly minutes: number;
  /** With the steps around them: as long as a session by this method takes. */
  readonly wholeMinutes: number;
  readonly inUse: boolean;
  /** The school has its own version of a built-in one, and it is another than how that came. */
  readonly changed: boolean;
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

type CameWith = Pick<MethodInWords, 'name' | 'about' | 'steps'>;

function cameWith(text: Words, method: BuiltInMethod): CameWith {
  return {
    name: text(`intervisionMethods:${method}.name`),
    about: text(`intervisionMethods:${method}.about`),
    steps: inWords(text, `${method}.steps`, method, builtInSteps[method]),
  };
}

/** A step in the order of its fields, to hold two of them side by side. */
function asLine({ id, title, minutes, speaker, prompt, kind }: MethodStep) {
  return [id, title, minutes, speaker, prompt, kind];
}

function asText({ name, about, steps }: CameWith): string {
  return JSON.stringify([name, about, steps.map(asLine)]);
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
      const came = cameWith(text, method);
      const { name, about, steps } = record?.body ?? came;
      return {
        ...{ id: method, builtIn: method, recordId: record?.id ?? null },
        ...{ revision: record?.revision ?? 0, name, about, steps },
        ...{ minutes: minutesOf(steps), wholeMinutes: wholeMinutesOf(steps) },
        inUse: record?.body.inUse ?? true,
        changed: asText({ name, about, steps }) !== asText(came),
        toBeChecked: toBeChecked.has(method) && !(record?.body.checked ?? false),
      };
    });
    const added = (own ?? [])
      .filter(({ body }) => body.replaces === null)
      .map(({ id, revision, body }): MethodInWords => ({
        ...{ id, builtIn: null, recordId: id, revision, name: body.name, about: body.about },
        ...{ steps: body.steps, inUse: body.inUse },
        ...{ minutes: minutesOf(body.steps), wholeMinutes: wholeMinutesOf(body.steps) },
        ...{ changed: false, toBeChecked: false },
      }));
    return {
      all: [...built, ...added],
      before: inWords(text, 'frame', 'frame', frameBefore),
      after: inWords(text, 'frame', 'frame', frameAfter),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the words change with the language
  }, [own, language]);
}

/** A built-in method as it came, also when the school has a version of its own. */
export function useAsItCame(): (method: BuiltInMethod) => CameWith {
  const text = useDynamicText();
  return (method) => cameWith(text, method);
}

/** All steps of a session by this method, in their order. */
export function sessionSteps(method: MethodInWords, { before, after }: Methods): MethodStep[] {
  return [...before, ...method.steps, ...after];
}

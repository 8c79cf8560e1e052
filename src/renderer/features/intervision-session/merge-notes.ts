// Two hands on the same notes: what somebody else laid down meanwhile, with what was typed here, both held against
// what both began from. What one of them changed stands, also when that was taking something out; what both changed
// stands as it was typed here.
import type {
  IntervisionCase,
  NotesFields,
  SessionLine,
} from '#shared/domain/intervision-notes.ts';

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Part by part: theirs, with what was changed here. */
function merged<T extends object>(base: T | undefined, theirs: T, mine: T): T {
  if (base === undefined) return mine;
  const before = new Map<string, unknown>(Object.entries(base));
  const changed = Object.entries(mine).filter(([key, value]) => !same(value, before.get(key)));
  return { ...theirs, ...Object.fromEntries<unknown>(changed) };
}

/** In their order, with what is new here behind it. What one took out is gone, unless the other changed it. */
function mergedList<T extends object>(
  idOf: (one: T) => string,
  base: readonly T[],
  theirs: readonly T[],
  mine: readonly T[],
): T[] {
  const byId = (list: readonly T[]) => new Map(list.map((one) => [idOf(one), one]));
  const [before, there, here] = [byId(base), byId(theirs), byId(mine)];
  const stays = (one: T) => {
    const was = before.get(idOf(one));
    return was === undefined || !same(was, one);
  };
  const both = theirs.flatMap((one) => {
    const own = here.get(idOf(one));
    if (own) return [merged(before.get(idOf(one)), one, own)];
    return stays(one) ? [one] : [];
  });
  return [...both, ...mine.filter((one) => !there.has(idOf(one)) && stays(one))];
}

const lineId = ({ id }: SessionLine): string => id;
const caseLetter = ({ letter }: IntervisionCase): string => letter;

/** A case that lines stand under is never taken out. */
function casesOf(
  kept: readonly IntervisionCase[],
  lines: readonly SessionLine[],
  ...before: readonly (readonly IntervisionCase[])[]
): IntervisionCase[] {
  const known = new Map([...before.flat(), ...kept].map((one) => [one.letter, one]));
  const letters = new Set([...kept, ...lines].flatMap(({ letter }) => letter ?? []));
  return [...letters].toSorted().flatMap((letter) => known.get(letter) ?? []);
}

/** `base`: what both began from; null when that is not known, then what was typed here goes first. */
export function mergeNotes(
  base: NotesFields | null,
  theirs: NotesFields,
  mine: NotesFields,
): NotesFields {
  const lines = mergedList(lineId, base?.lines ?? [], theirs.lines, mine.lines);
  const cases = mergedList(caseLetter, base?.cases ?? [], theirs.cases, mine.cases);
  const rest = base === null ? mine : merged(base, theirs, mine);
  const steps = rest.methodId === mine.methodId ? mine.steps : theirs.steps;
  const here = steps.some(({ id }) => id === mine.stepId);
  return {
    ...rest,
    steps,
    // Each is in a step of their own.
    stepId: here ? mine.stepId : theirs.stepId,
    seconds: mine.seconds,
    lines,
    cases: casesOf(cases, lines, theirs.cases, mine.cases),
    secrecySaid: mine.secrecySaid || theirs.secrecySaid,
  };
}

/** Whether they changed anything since. */
export function wroteToo(base: NotesFields | null, theirs: NotesFields): boolean {
  return base === null || !same(base, theirs);
}

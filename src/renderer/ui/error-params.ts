// What fills the gaps of an error's sentence, as people write it: a day comes from the main process as 'yyyy-mm-dd'.
import { dateSchema } from '#shared/domain/date.ts';

type Params = Readonly<Record<string, string | number>>;

/** `readableParams({ name: 'Buddygroep 1', date: '2026-11-28' }, dates.dayShort)` */
export function readableParams(params: Params, dayText: (date: string) => string): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      dateSchema.safeParse(value).success ? dayText(String(value)) : value,
    ]),
  );
}

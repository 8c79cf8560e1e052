// How a pair ends, whoever asks and for whatever reason: one by one or with the school year.
import type { Ending } from './pair-life.ts';
import type { PairBody } from './pair.ts';

/** The pair as it is after its ending: a pause that lasted ends with it. */
export function endedPair(pair: PairBody, ending: Ending): PairBody {
  return {
    ...pair,
    status: 'ended',
    endedOn: ending.on,
    pauses: pair.pauses.map((pause) =>
      pause.until === null ? { ...pause, until: ending.on } : pause,
    ),
    ending,
  };
}

/** An ending with the school year: nobody said anything yet and nothing was closed together. */
export function yearEnding(pair: Pick<PairBody, 'startedOn'>, lastDay: string): Ending {
  return {
    on: pair.startedOn > lastDay ? pair.startedOn : lastDay,
    reason: 'endOfYear',
    note: '',
    supporterVoice: '',
    supporteeVoice: '',
    done: [],
  };
}

import { describe, expect, it } from 'vitest';
import en from '#resources/locales/en/intervisionSession.json' with { type: 'json' };
import nl from '#resources/locales/nl/intervisionSession.json' with { type: 'json' };
import { namedCommands, slashIn, slashOutcomes } from './slash.ts';

const inDutch = namedCommands({ outcome: (kind) => nl.slash[kind], kind: (kind) => nl.kind[kind] });
const inEnglish = namedCommands({
  outcome: (kind) => en.slash[kind],
  kind: (kind) => en.kind[kind],
});

const called = (text: string, commands: typeof inDutch) => {
  const slash = slashIn(text, commands);
  return [slash?.matches[0]?.word, slash?.rest];
};

describe.each([
  ['nl', inDutch],
  ['en', inEnglish],
])('commands in a line [%s]', (_, commands) => {
  it('are each called by their whole name, and only what stands behind it is written down', () => {
    expect(commands.length).toBeGreaterThan(slashOutcomes.length);
    for (const { word } of commands) {
      expect(called(`/${word} Een vaste plek in de pauze`, commands)).toEqual([
        word,
        'Een vaste plek in de pauze',
      ]);
      expect(called(`/${word.toUpperCase()} x`, commands)).toEqual([word, 'x']);
      expect(called(`/${word}`, commands)).toEqual([word, '']);
    }
  });

  it('keep offering a command while its name is typed, and make no text of the half of it', () => {
    for (const { word } of commands) {
      for (let length = 1; length <= word.length; length += 1) {
        const slash = slashIn(`/${word.slice(0, length)}`, commands);
        expect(slash?.matches.map((one) => one.word)).toContain(word);
        expect(slash?.rest).toBe('');
      }
    }
  });
});

it('the words before a line fit in the column they stand in', () => {
  const words = [nl, en].flatMap(({ slash: { none: _, ...made }, kind }) => [
    ...Object.values(made),
    ...Object.values(kind),
  ]);
  expect(words.filter((word) => word.length > 12)).toEqual([]);
});

describe('a command called by a part of its name', () => {
  it('is the first that begins like it; the rest is text', () => {
    expect(called('/ta Bellen', inDutch)).toEqual(['taak', 'Bellen']);
    expect(called('/mentor Let op de pauze', inEnglish)).toEqual([
      'mentor point',
      'Let op de pauze',
    ]);
    expect(called('/ment point Let op', inEnglish)).toEqual(['mentor point', 'Let op']);
    expect(called('/find Which form', inEnglish)).toEqual(['find out', 'Which form']);
    expect(called('/f x', inEnglish)).toEqual(['find out', 'x']);
  });

  it('is none when nothing begins so, and a line without a stroke is no command', () => {
    expect(slashIn('/xyz zo', inDutch)?.matches).toEqual([]);
    expect(slashIn('mentor point', inEnglish)).toBeNull();
    expect(slashIn('/', inDutch)?.matches).toEqual(inDutch);
  });
});

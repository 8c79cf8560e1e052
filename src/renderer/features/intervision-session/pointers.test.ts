import { describe, expect, it } from 'vitest';
import { pointerIndex, pointersIn, withoutPointer } from './pointers.ts';
import { namedCommands, slashIn } from './slash.ts';

const index = pointerIndex({
  pupils: [
    { givenName: 'Noor', familyName: 'van der Berg' },
    { givenName: 'Jan-Willem', familyName: 'Özdemir' },
    { givenName: 'Lotte', familyName: 'Bos' },
  ],
  peers: [{ givenName: 'Lotte', familyName: 'Vos' }],
  staff: ['Daan Docentcoach', 'Aylin Aydin'],
  classes: ['1B', '4H1'],
});
const found = (text: string) => pointersIn(text, index).map(({ kind, word }) => [kind, word]);

describe('what points at somebody', () => {
  it.each([
    ['Noor zat alleen', 'pupil', 'Noor'],
    ['dat is Noors jas', 'pupil', 'Noors'],
    ['net als noor toen', 'pupil', 'noor'],
    ['de moeder van Berg belde', 'pupil', 'Berg'],
    ['Lotte hielp hem', 'peer', 'Lotte'],
    ['dat zei Vos ook', 'peer', 'Vos'],
    ['vraag het mevrouw Aydin', 'staff', 'mevrouw Aydin'],
    ['Dhr. Aydin weet het', 'staff', 'Dhr. Aydin'],
    ['mw. Aydin', 'staff', 'mw. Aydin'],
    ['ask Mrs Aydin', 'staff', 'Mrs Aydin'],
    ['Ms. Aydin knows', 'staff', 'Ms. Aydin'],
    ['mevrouw van der Berg belde', 'adult', 'mevrouw van der Berg'],
    ['juf Onbekend was boos', 'adult', 'juf Onbekend'],
    ['Mr Smith was angry', 'adult', 'Mr Smith'],
    ['volgens OZDEMIR', 'pupil', 'OZDEMIR'],
    ['vraag het Daan', 'staff', 'Daan'],
    ['in 4H1 is dat zo', 'class', '4H1'],
    ['net als in 3HB toen', 'class', '3HB'],
    ['mail n.berg@school.nl even', 'contact', 'n.berg@school.nl'],
    ['bel 06-12345678 maar', 'contact', '06-12345678'],
    ['woont op 1234 AB', 'contact', '1234 AB'],
    ['het was op 12-11', 'day', 'op 12-11'],
    ['het was op 12 november', 'day', 'op 12 november'],
    ['sinds 12 nov. al', 'day', '12 nov.'],
    ['op 3 mei 2026 begon het', 'day', 'op 3 mei 2026'],
    ['it was on the 12th of November', 'day', 'on the 12th of November'],
    ['on 5 May it began', 'day', 'on 5 May'],
    ['on November 12 it began', 'day', 'on November 12'],
  ])('%s', (text, kind, word) => {
    expect(found(text)).toContainEqual([kind, word]);
  });

  it.each([
    'een bergtocht',
    'dat is een berg werk',
    'een coach als daan',
    'Hij zei niets',
    'om 10:30 uur',
    'de juf was boos',
    'mevrouw zei niets',
    'met 3 meisjes en 2 juffen',
    'you may 2 times',
    'of the 3 may one go',
  ])('lets be: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is replaced where it stands', () => {
    const text = 'Noor en Daan';
    const [first] = pointersIn(text, index);
    expect(first && withoutPointer(text, first, 'leerling A')).toBe('leerling A en Daan');
  });

  it('goes with the title before it, and is told once', () => {
    const text = 'Vraag mevrouw Aydin van 1B';
    expect(found(text)).toEqual([
      ['staff', 'mevrouw Aydin'],
      ['class', '1B'],
    ]);
    const [first] = pointersIn(text, index);
    expect(first && withoutPointer(text, first, 'een docent')).toBe('Vraag een docent van 1B');
  });
});

describe('commands in a line', () => {
  const commands = namedCommands({ outcome: (kind) => `x${kind}`, kind: (kind) => kind });

  it('are found by the start of their word, with what stands behind it', () => {
    const slash = slashIn('/xta Mentor vragen', commands);
    expect(slash?.matches[0]?.command).toEqual({ type: 'outcome', kind: 'task' });
    expect(slash?.rest).toBe('Mentor vragen');
    expect(slashIn('/zzz', commands)?.matches).toEqual([]);
    expect(slashIn('1/2 van de groep', commands)).toBeNull();
  });
});

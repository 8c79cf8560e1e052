import { describe, expect, it } from 'vitest';
import { pointerIndex, pointersIn, withoutPointer } from './pointers.ts';
import { namedCommands, slashIn } from './slash.ts';

const index = pointerIndex({
  pupils: [
    { givenName: 'Noor', familyName: 'van der Berg' },
    { givenName: 'Jan-Willem', familyName: 'Özdemir' },
  ],
  staff: ['Daan Docentcoach'],
  classes: ['1B', '4H1'],
});
const found = (text: string) => pointersIn(text, index).map(({ kind, word }) => [kind, word]);

describe('what points at somebody', () => {
  it.each([
    ['Noor zat alleen', 'pupil', 'Noor'],
    ['dat is Noors jas', 'pupil', 'Noors'],
    ['net als noor toen', 'pupil', 'noor'],
    ['mevrouw Berg belde', 'pupil', 'Berg'],
    ['volgens OZDEMIR', 'pupil', 'OZDEMIR'],
    ['vraag het Daan', 'staff', 'Daan'],
    ['in 4H1 is dat zo', 'class', '4H1'],
    ['net als in 3HB toen', 'class', '3HB'],
    ['mail n.berg@school.nl even', 'contact', 'n.berg@school.nl'],
    ['bel 06-12345678 maar', 'contact', '06-12345678'],
    ['woont op 1234 AB', 'contact', '1234 AB'],
    ['het was op 12-11', 'day', '12-11'],
  ])('%s', (text, kind, word) => {
    expect(found(text)).toContainEqual([kind, word]);
  });

  it.each([
    'een bergtocht',
    'dat is een berg werk',
    'een coach als daan',
    'Hij zei niets',
    'om 10:30 uur',
  ])('lets be: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is replaced where it stands', () => {
    const text = 'Noor en Daan';
    const [first] = pointersIn(text, index);
    expect(first && withoutPointer(text, first, 'leerling A')).toBe('leerling A en Daan');
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

import { describe, expect, it } from 'vitest';
import {
  findNames,
  knownNames,
  pupilNames,
  replaceNames,
  rolesInWords,
  staffNames,
} from './note-names.ts';

const sem = { givenName: 'Sem', namePrefix: 'de', familyName: 'Groot' };
const known = knownNames([
  ...pupilNames(sem, 'supportee'),
  ...pupilNames({ givenName: 'Noor', namePrefix: '', familyName: 'Bakker' }, 'supporter'),
  ...staffNames('Daan van Dijk'),
]);

describe('names in a note', () => {
  it('[P16] become initials, as whole words only and the longest name first', () => {
    const text = 'Sem de Groot en Noor. Semester en noordzij niet; Sem wel. Van Dijk: Daan.';
    expect(replaceNames(text, known, 'initials')).toBe(
      'S. en N.. Semester en noordzij niet; S. wel. Van D.D.: D.D..',
    );
    expect(findNames(text, known).map(({ name }) => name)).toEqual([
      'Sem de Groot',
      'Noor',
      'Sem',
      'Dijk',
      'Daan',
    ]);
  });

  it('[P16] become a role, put into words where it is read', () => {
    const marked = replaceNames('Noor sprak Sem.', known, 'roles');
    expect(marked).not.toContain('Sem');
    const words = { supporter: 'de peer', supportee: 'de leerling', pupil: '', staff: '' };
    expect(rolesInWords(marked, (role) => words[role])).toBe('de peer sprak de leerling.');
  });

  it('stay as written when the reader may know them, and nothing is known of nobody', () => {
    expect(replaceNames('Sem', known, 'written')).toBe('Sem');
    expect(replaceNames('Sem', knownNames([]), 'initials')).toBe('Sem');
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { clearImport, importDispatch, importState, newQuestion } from './import-store.ts';

const file = { token: 'token-1', fileName: 'klassen.csv' };

afterEach(clearImport);

describe('the import of a session', () => {
  it('is where one left it', () => {
    importDispatch()({ type: 'chosen', file });
    expect(importState()).toMatchObject({ step: 'preview', file });
  });

  it('is forgotten at lock, and what was still under way says nothing any more', () => {
    const dispatch = importDispatch();
    dispatch({ type: 'chosen', file });
    clearImport();
    dispatch({ type: 'failed', error: { code: 'importStale' } });
    expect(importState()).toMatchObject({ step: 'choose', error: null });
  });

  it('listens only to the answer to the newest question', () => {
    const first = newQuestion();
    const second = newQuestion();
    expect([first(), second()]).toEqual([false, true]);
  });
});

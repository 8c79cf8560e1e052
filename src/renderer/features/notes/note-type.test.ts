import { describe, expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { typeChange } from './note-type.ts';

const id = (n: number) => recordIdSchema.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);
const one = { supporterIds: [id(1)] };
const two = { supporterIds: [id(1), id(2)] };

describe('another type of note', () => {
  it('what a mentor says is about the only peer, so that it reaches the agenda', () => {
    expect(typeChange({ peerId: null }, 'mentorFeedback', one)).toEqual({
      ...{ type: 'mentorFeedback', peerId: id(1) },
    });
    expect(typeChange({ peerId: null }, 'mentorFeedback', two).peerId).toBeNull();
    expect(typeChange({ peerId: id(2) }, 'mentorFeedback', two).peerId).toBe(id(2));
  });

  it('keeps no peer where the form does not ask for one, and guesses none for a consult', () => {
    expect(typeChange({ peerId: id(1) }, 'observation', one).peerId).toBeNull();
    expect(typeChange({ peerId: null }, 'consult', one).peerId).toBeNull();
  });
});

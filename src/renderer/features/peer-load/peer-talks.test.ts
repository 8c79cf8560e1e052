import { describe, expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { consultsOf, peerTalks } from './peer-talks.ts';

const id = (n: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const peer = id(1);

const session = (n: number, type: string, on: string, peerIds = [peer]) =>
  ({
    ...{ id: id(n), createdAtMs: n, body: { type, on, peerIds } },
  }) as unknown as ViewOf<'intervisionSession'>;
const notes = (n: number, question: string) =>
  ({
    body: {
      sessionId: id(n),
      lines: [
        { kind: 'question', text: question },
        { kind: 'advice', text: 'Vraag eerst hoe het is' },
      ],
    },
  }) as unknown as ViewOf<'intervisionNotes'>;
const checkIn = (n: number, on: string) =>
  ({
    ...{ id: id(n), createdAtMs: n, body: { peerId: peer, sessionId: id(n), on } },
  }) as unknown as ViewOf<'peerCheckIn'>;

describe('the talks with a peer', () => {
  it('[B3] a question in between stands among the check-ins, with its question', () => {
    const sessions = [
      session(11, 'consult', '2026-11-25'),
      session(12, 'checkIn', '2026-11-26'),
      session(13, 'consult', '2026-11-27', [id(2)]),
    ];
    const consults = consultsOf(peer, sessions, [notes(11, 'Hij komt niet'), notes(13, 'Anders')]);
    const talks = peerTalks([checkIn(20, '2026-11-24'), checkIn(21, '2026-11-26')], consults);
    expect(talks.map((talk) => [talk.on, talk.type === 'consult' ? talk.question : ''])).toEqual([
      ['2026-11-26', ''],
      ['2026-11-25', 'Hij komt niet'],
      ['2026-11-24', ''],
    ]);
  });

  it('leaves out a question whose notes one does not read', () => {
    expect(consultsOf(peer, [session(11, 'consult', '2026-11-25')], [])).toEqual([]);
  });
});

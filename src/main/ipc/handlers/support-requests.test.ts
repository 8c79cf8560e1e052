import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { goalsOfForm } from '#shared/domain/goal.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { NewSupportRequest } from '#shared/domain/support-request.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
let pupil: RecordId;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  pupil = putPupil(context);
});
beforeEach(async () => {
  context = await test.as('coach');
  door = serveAs(context);
});
afterAll(() => {
  test.close();
});

function request(change: Partial<NewSupportRequest> = {}): NewSupportRequest {
  return {
    pupilId: pupil,
    form: 'peerBuddy',
    askedOn: '2026-11-23',
    askedBy: 'mentor',
    pupilWants: true,
    category: 'planning',
    question: 'Hoe plan ik mijn huiswerk?',
    tooHeavyForPeer: false,
    sensitive: false,
    wants: ['older'],
    wishes: '',
    sameClassAllowed: false,
    languages: [],
    ...change,
  };
}

describe('support requests', () => {
  it('[K1] what is too heavy for a peer is not matched: every care coordinator has a task today', async () => {
    const asked = request({ tooHeavyForPeer: true, question: '' });
    const { requestId, status } = await door.ask('supportRequests.create', asked);
    expect(status).toBe('toCare');
    const tasks = context.list('task').filter(({ body }) => body.sourceId === requestId);
    expect(tasks.map(({ body }) => [body.rule, body.ownerId, body.dueOn])).toEqual([
      ['heavyRequest', test.idOf('coordinator'), '2026-11-24'],
    ]);
    context = await test.as('coordinator');
    expect(context.list('task').map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
    expect(context.get('supportRequest', requestId).body.closedOn).toBe('2026-11-24');
  });

  it('[K1] only a care coordinator gives back what care took over', async () => {
    const { requestId } = await door.ask(
      'supportRequests.create',
      request({ tooHeavyForPeer: true }),
    );
    const back = { requestId, expectedRevision: 1, request: request() };
    expect(await door.refusal('supportRequests.update', back)).toBe('careDecides');
    context = await test.as('coordinator');
    expect(await serveAs(context).ask('supportRequests.update', back)).toEqual({ status: 'open' });
  });

  it('[K1] a request that turns out too heavy later goes to care too, once', async () => {
    const { requestId } = await door.ask('supportRequests.create', request());
    expect(context.list('task').filter(({ body }) => body.sourceId === requestId)).toEqual([]);
    const heavy = request({ tooHeavyForPeer: true });
    await door.ask('supportRequests.update', { requestId, expectedRevision: 1, request: heavy });
    expect(context.list('task').filter(({ body }) => body.sourceId === requestId)).toHaveLength(1);
  });

  it('[D4] a buddy’s goal comes from the catalogue of buddies, with a question agreed beforehand', async () => {
    for (const category of goalsOfForm.peerBuddy) {
      expect(await door.refusal('supportRequests.create', request({ category }))).toBe('ok');
    }
    expect(goalsOfForm.peerBuddy.slice(0, 7)).toEqual([
      'planning',
      'homework',
      'contacts',
      'love',
      'conflict',
      'standUp',
      'bullying',
    ]);
    const transition = request({ category: 'transition' });
    expect(await door.refusal('supportRequests.create', transition)).toBe('goalOfOtherForm');
    expect(await door.refusal('supportRequests.create', request({ question: '' }))).toBe(
      'goalMissing',
    );
  });

  it('[D5] a newcomer needs no question; goals are integration, school, relations, language, doing together', async () => {
    for (const category of goalsOfForm.newcomerBuddy) {
      const asked = request({
        form: 'newcomerBuddy',
        category,
        question: '',
        languages: ['Arabisch', 'Engels'],
      });
      expect(await door.refusal('supportRequests.create', asked)).toBe('ok');
    }
    const planning = request({ form: 'newcomerBuddy', category: 'planning', question: '' });
    expect(await door.refusal('supportRequests.create', planning)).toBe('goalOfOtherForm');
  });

  it('[D1] a class is no request: peer leaders have their own goals, the change of school first', async () => {
    const leaders = request({ form: 'peerLeader', category: 'transition' });
    expect(await door.refusal('supportRequests.create', leaders)).toBe('formForClass');
    expect(goalsOfForm.peerLeader[0]).toBe('transition');
  });

  it('[A7] a form that the school does not use cannot be asked for', async () => {
    const tutor = request({ form: 'peerTutor' });
    expect(await door.refusal('supportRequests.create', tutor)).toBe('formNotInUse');
  });

  it('can be withdrawn at any time before the match, and does not change afterwards', async () => {
    const { requestId } = await door.ask('supportRequests.create', request());
    await door.ask('supportRequests.withdraw', { requestId, expectedRevision: 1 });
    expect(context.get('supportRequest', requestId).body).toMatchObject({
      status: 'withdrawn',
      closedOn: '2026-11-24',
    });
    const again = { requestId, expectedRevision: 2, request: request() };
    expect(await door.refusal('supportRequests.update', again)).toBe('requestClosed');
  });

  it('is read by who noted it, the care team and the programme coordinator, and by no other coach', async () => {
    const { requestId } = await door.ask('supportRequests.create', request());
    const readers: string[] = [];
    for (const who of ['coach', 'otherCoach', 'programme', 'coordinator', 'approver'] as const) {
      context = await test.as(who);
      if (context.vault.get(requestId) !== null) readers.push(who);
    }
    expect(readers).toEqual(['coach', 'programme', 'coordinator']);
  });

  it('a day that has not been is refused, and so is somebody who left', async () => {
    expect(await door.refusal('supportRequests.create', request({ askedOn: '2026-12-01' }))).toBe(
      'dateImpossible',
    );
    const gone = putPupil(context, { status: 'left' });
    expect(await door.refusal('supportRequests.create', request({ pupilId: gone }))).toBe(
      'pupilLeft',
    );
  });
});

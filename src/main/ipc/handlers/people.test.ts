import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pairCardPut } from '#main/ipc/pair-card.ts';
import { idsOfPupil, isListed, pupilsById } from '#shared/domain/pupil-merge.ts';
import { pupilSchema } from '#shared/domain/pupil.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
});
afterAll(() => {
  test.close();
});

type Fields = CallInput<'pupils.create'>;

function fields(change: Partial<Fields> = {}): Fields {
  return {
    ...{ pupilNumber: '10412', givenName: 'Julia', namePrefix: 'de', familyName: 'Groot' },
    ...{ className: '1B', schoolYear: '2026-2027', mentorName: 'A. Bakker', site: '' },
    birthDate: '2013-05-04',
    ...change,
  };
}

describe('a pupil by hand', () => {
  it('[P1] a file holds number, name, class, mentor, site and birth date, and no room for more', async () => {
    const { pupilId } = await door.ask('pupils.create', fields());
    const { body } = context.get('pupil', pupilId);
    expect(body).toMatchObject({ pupilNumber: '10412', className: '1B', mentorName: 'A. Bakker' });
    expect(Object.keys(body).sort()).toEqual(
      [
        ...['birthDate', 'className', 'familyName', 'givenName', 'importRunId', 'importedAtMs'],
        ...[
          'mentorName',
          'mergedInto',
          'namePrefix',
          'pupilNumber',
          'schoolYear',
          'site',
          'status',
        ],
      ].sort(),
    );
    for (const extra of ['bsn', 'nationality', 'grades', 'health', 'address']) {
      expect(await door.refusal('pupils.create', { ...fields(), [extra]: 'x' })).toBe(
        'invalidInput',
      );
      expect(pupilSchema.safeParse({ ...body, [extra]: 'x' }).success).toBe(false);
    }
    expect(await door.refusal('pupils.create', fields({ pupilNumber: '123456782' }))).toBe(
      'pupilNumberIsBsn',
    );
  });

  it('dates that cannot be are refused, and so is a pupil without a number or a name', async () => {
    expect(await door.refusal('pupils.create', fields({ birthDate: '2027-01-01' }))).toBe(
      'birthDateImpossible',
    );
    expect(await door.refusal('pupils.create', fields({ birthDate: '1980-01-01' }))).toBe(
      'birthDateImpossible',
    );
    expect(await door.refusal('pupils.create', fields({ birthDate: '2013-02-30' }))).toBe(
      'invalidInput',
    );
    expect(await door.refusal('pupils.create', fields({ pupilNumber: ' ' }))).toBe(
      'pupilNumberMissing',
    );
    expect(await door.refusal('pupils.create', fields({ givenName: '', familyName: '' }))).toBe(
      'pupilNameMissing',
    );
    expect(await door.refusal('pupils.create', fields({ birthDate: null }))).toBe('ok');
  });

  it('[A2] school or site belong to the pupil and can be mended', async () => {
    const { pupilId } = await door.ask('pupils.create', fields({ site: 'ISK Zuid' }));
    await door.ask('pupils.update', {
      pupilId,
      expectedRevision: 1,
      fields: fields({ site: 'ISK Noord' }),
    });
    expect(context.get('pupil', pupilId).body.site).toBe('ISK Noord');
    const older = { pupilId, expectedRevision: 1, fields: fields() };
    expect(await door.refusal('pupils.update', older)).toBe('revisionConflict');
  });

  it('the programme team can read a pupil entered by hand, the approver cannot', async () => {
    const { pupilId } = await door.ask('pupils.create', fields());
    const coach = await test.as('otherCoach');
    expect(coach.get('pupil', pupilId).body.familyName).toBe('Groot');
    const approver = await test.as('approver');
    expect(approver.vault.get(pupilId)).toBeNull();
    expect(await serveAs(approver).refusal('pupils.create', fields())).toBe('notAllowed');
    context = await test.as('coordinator');
    door = serveAs(context);
  });
});

describe('a pupil who leaves', () => {
  it('leaves the pairs alone and asks the coach of each running pair, once', async () => {
    const coachId = test.idOf('coach');
    const { pairId, supporterId } = putPair(context, coachId);
    const other = putPupil(context);
    const left = {
      pupils: [supporterId, other].map((pupilId) => ({ pupilId, expectedRevision: 1 })),
      status: 'left' as const,
    };
    expect(await door.ask('pupils.decide', left)).toEqual({ tasks: 1 });
    expect(context.get('pupil', other).body.status).toBe('left');
    expect(context.get('pair', pairId).body.status).toBe('active');
    const tasks = () => context.list('task').filter(({ body }) => body.sourceId === supporterId);
    expect(tasks()).toMatchObject([
      { body: { rule: 'leaver', ownerId: coachId, pairId, doneOn: null, dueOn: '2026-12-01' } },
    ]);
    expect(tasks()[0]?.dossierId).toBe(context.get('pair', pairId).dossierId);

    const again = {
      pupils: [{ pupilId: supporterId, expectedRevision: 2 }],
      status: 'left' as const,
    };
    expect(await door.ask('pupils.decide', again)).toEqual({ tasks: 0 });
    const back = {
      pupils: [{ pupilId: supporterId, expectedRevision: 3 }],
      status: 'active' as const,
    };
    await door.ask('pupils.decide', back);
    expect(context.get('pupil', supporterId).body.status).toBe('active');
    expect(tasks()).toMatchObject([{ body: { doneOn: '2026-11-24' } }]);
  });

  it('many at once is one commit: one conflict and nobody changes', async () => {
    const [first, second] = [putPupil(context), putPupil(context)];
    const pupils = [
      { pupilId: first, expectedRevision: 1 },
      { pupilId: second, expectedRevision: 7 },
    ];
    expect(await door.refusal('pupils.decide', { pupils, status: 'left' })).toBe(
      'revisionConflict',
    );
    expect(context.get('pupil', first).body.status).toBe('active');
  });
});

describe('doubles', () => {
  const merge = (doubleId: RecordId, keptId: RecordId, expectedRevision = 1) => ({
    doubleId,
    keptId,
    expectedRevision,
  });

  it('[P5] a merge points to the pupil that is kept and can be undone', async () => {
    const kept = putPupil(context);
    const { pairId, supporteeId: double } = putPair(context, test.idOf('coach'));
    await door.ask('pupils.merge', merge(double, kept));
    const pupils = context.list('pupil');
    expect(isListed(context.get('pupil', double).body)).toBe(false);
    expect(idsOfPupil(kept, pupils)).toEqual([kept, double]);
    expect(pupilsById(pupils).get(double)?.id).toBe(kept);
    expect(context.get('pair', pairId).body.supporteeIds).toEqual([double]);

    await door.ask('pupils.unmerge', { doubleId: double, expectedRevision: 2 });
    expect(isListed(context.get('pupil', double).body)).toBe(true);
    expect(idsOfPupil(kept, context.list('pupil'))).toEqual([kept]);
    expect(await door.refusal('pupils.unmerge', { doubleId: double, expectedRevision: 3 })).toBe(
      'notMerged',
    );
  });

  it('[P8] a coach does not merge who supports in a pair that is closed to them', async () => {
    const { pairId, supporterId, supporteeId } = putPair(context, test.idOf('coach'));
    context.commit({ puts: [pairCardPut(context, pairId, context.get('pair', pairId).body)] });
    const other = await test.as('otherCoach');
    expect(await serveAs(other).refusal('pupils.merge', merge(supporteeId, supporterId))).toBe(
      'mergePairUnseen',
    );
    context = await test.as('coordinator');
    door = serveAs(context);
    expect(await door.refusal('pupils.merge', merge(supporteeId, supporterId))).toBe(
      'mergeInOnePair',
    );
  });

  it('[P5] no merge into itself, in a chain or a circle, or of two people in one pair', async () => {
    const [a, b, c] = [putPupil(context), putPupil(context), putPupil(context)];
    expect(await door.refusal('pupils.merge', merge(a, a))).toBe('mergeItself');
    await door.ask('pupils.merge', merge(a, b));
    expect(await door.refusal('pupils.merge', merge(b, c))).toBe('mergeChain');
    expect(await door.refusal('pupils.merge', merge(c, a))).toBe('mergeChain');
    expect(await door.refusal('pupils.merge', merge(b, a))).toBe('mergeChain');
    const { supporterId, supporteeId } = putPair(context, test.idOf('coach'));
    expect(await door.refusal('pupils.merge', merge(supporteeId, supporterId))).toBe(
      'mergeInOnePair',
    );
    await door.ask('pupils.merge', merge(c, supporterId));
    expect(await door.refusal('pupils.merge', merge(supporteeId, supporterId))).toBe(
      'mergeInOnePair',
    );
  });
});

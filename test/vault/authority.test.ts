// Proves whose words count when a file is read, at every opening: a sound signature by someone
// active, and only over what the headers show that they can hold.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { circleSchema } from '#shared/domain/circle.ts';
import { printBodySchema } from '#shared/domain/print.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import type { CircleCode } from '#shared/domain/role.ts';
import { recordIdSchema, type DossierId, type RecordId } from '#shared/domain/id.ts';
import type { Grantee, Vault } from '#main/store/index.ts';
import {
  changeItem,
  failureOf,
  newDossierId,
  newRecordId,
  putItem,
  scene,
  textsOf,
  type Scene,
} from './fixture.ts';
import { forger } from './forge.ts';

type Tools = ReturnType<typeof forger>;
type Ids = { readonly dossierId: DossierId; readonly recordId: RecordId };

/** Lets this member work on the closed file with tools of their own. */
const forge = (it: Scene, login: string, work: (tools: Tools) => void) => {
  it.tamper((database) => {
    work(forger(database, login));
  });
};

const damageIn = (vault: Vault): readonly string[] =>
  vault.damage().map(({ what, part }) => `${what} ${part}`);

const circleOf = (vault: Vault, code: CircleCode) => {
  const { id, holders } = vault.circles().find((circle) => circle.code === code) ?? {};
  const { generation } = circleSchema.parse(vault.get(recordIdSchema.parse(id))?.body);
  return { id: recordIdSchema.parse(id), holders: holders ?? [], generation };
};

/** A vault with one item that Ada, who administers it, shares with a coach. */
async function sharedItem() {
  const it = scene();
  const admin = await it.create(['administrator', 'careCoordinator']);
  const coach = await it.add(admin, 'bo', ['teacherCoach']);
  const both: readonly Grantee[] = [admin.me, coach].map(({ id }) => ({ type: 'member', id }));
  const { dossierId, recordId } = putItem(admin, 'true', both);
  const place = { dossier: dossierId, record: recordId, revision: 2 };
  return { it, admin, ada: admin.me.id, coach, ids: { dossierId, recordId }, place };
}
const item = (text: string) => ({ kind: 'item', v: 1, body: { text } });

test('a commit in another’s name counts at no opening, and what comes after it does', async () => {
  const { it, admin, ada, ids, place } = await sharedItem();
  admin.close();
  forge(it, 'bo', (tools) => {
    tools.sign([tools.revise(place, item('forged'), ada)], ada);
  });
  for (const login of ['ada', 'ada', 'ada', 'bo', 'bo']) {
    const opened = await it.open(login);
    expect({ texts: textsOf(opened), damage: damageIn(opened) }).toEqual({
      texts: ['true'],
      damage: ['altered commit'],
    });
    opened.close();
  }
  const again = await it.open('ada');
  changeItem(again, ids.recordId, 'changed by Ada');
  again.close();
  const after = await it.open('bo');
  expect(textsOf(after)).toEqual(['changed by Ada']);
  expect(after.verifyAll().damage.map(({ what, part }) => `${what} ${part}`)).toEqual([
    'altered commit',
  ]);
});

test('a member who was made inactive writes nothing any more, at no opening', async () => {
  const { it, admin, coach, place } = await sharedItem();
  admin.updateMember(coach.id, { active: false });
  admin.close();
  forge(it, 'bo', (tools) => {
    tools.sign([tools.revise(place, item('by who left'))]);
  });
  for (let opening = 1; opening <= 3; opening += 1) {
    const opened = await it.open('ada');
    expect({ texts: textsOf(opened), damage: damageIn(opened) }).toEqual({
      texts: ['true'],
      damage: ['unauthorised commit'],
    });
    opened.close();
  }
});

/** Two circles with two holders each, and an approver who holds neither. */
async function twoCircles() {
  const it = scene();
  const admin = await it.create(['administrator', 'careCoordinator']);
  const care = await it.add(admin, 'cas', ['careCoordinator']);
  await it.add(admin, 'pia', ['programmeCoordinator']);
  await it.add(admin, 'mo', ['approver']);
  putItem(admin, 'care', [{ type: 'circle', code: 'careTeam' }]);
  putItem(admin, 'programme', [{ type: 'circle', code: 'programmeTeam' }]);
  return { it, admin, care };
}

test('who holds no circle forces no new key on it and is in the way of none', async () => {
  const { it, admin, care } = await twoCircles();
  const circles = (['careTeam', 'programmeTeam'] as const).map((code) => circleOf(admin, code));
  admin.close();
  let forged = 0;
  forge(it, 'mo', (tools) => {
    const grants = circles.flatMap(({ id, holders, generation }) => {
      const of = (subject: string, grantee: string, at: number) => {
        return tools.grantBlindly({ subject, grantee, generation: at });
      };
      const known = tools.parts().flatMap((part) => (part.type === 'grant' ? [part] : []));
      const dossiers = new Set(known.flatMap((part) => (part.grantee === id ? part.subject : [])));
      return [
        of(id, randomUUID(), generation),
        of(id, tools.me, generation),
        ...holders.map((holder) => of(id, holder, generation + 1)),
        ...[...dossiers].map((dossier) => of(dossier, id, generation + 1)),
        ...[...dossiers].map((dossier) => of(dossier, tools.me, 1)),
      ];
    });
    forged = grants.length;
    tools.sign(grants);
  });
  for (let opening = 1; opening <= 3; opening += 1) {
    const opened = await it.open('ada');
    expect(textsOf(opened)).toEqual(['care', 'programme']);
    expect(damageIn(opened)).toEqual(Array<string>(forged).fill('unauthorised grant'));
    expect(circleOf(opened, 'careTeam')).toEqual(circles[0]);
    expect(circleOf(opened, 'programmeTeam')).toEqual(circles[1]);
    opened.close();
  }
  const again = await it.open('ada');
  again.updateMember(care.id, { active: false });
  expect(circleOf(again, 'careTeam').generation).toBe((circles[0]?.generation ?? 0) + 1);
  again.close();
  for (const [login, texts] of [
    ['ada', ['care', 'programme']],
    ['pia', ['programme']],
    ['mo', []],
  ] as const) {
    const opened = await it.open(login);
    expect(textsOf(opened), login).toEqual(texts);
    opened.close();
  }
});

test('a holder of a circle gives its present key only, and only to members', async () => {
  const { it, admin } = await twoCircles();
  const { id, generation } = circleOf(admin, 'careTeam');
  admin.close();
  forge(it, 'cas', (tools) => {
    const of = (grantee: string, at: number) =>
      tools.grantBlindly({ subject: id, grantee, generation: at });
    tools.sign([of(randomUUID(), generation), of(tools.me, generation + 1)]);
  });
  const opened = await it.open('ada');
  expect(damageIn(opened)).toEqual(['unauthorised grant', 'unauthorised grant']);
  expect(circleOf(opened, 'careTeam').generation).toBe(generation);
});

test('a revision counts only by someone who can hold the key of its dossier', async () => {
  const { it, admin } = await twoCircles();
  const { recordId, dossierId } = putItem(admin, 'for Cas', [{ type: 'circle', code: 'careTeam' }]);
  admin.close();
  const revision = Number.MAX_SAFE_INTEGER;
  forge(it, 'mo', (tools) => {
    const others = tools.parts().flatMap((part) => {
      return part.type === 'revision' && part.dossier !== admin.directoryDossierId ? [part] : [];
    });
    // Among them are the entries of the log, which Mo cannot read either.
    const targets = new Map(others.map(({ record, dossier }) => [record, dossier]));
    expect(targets.size).toBeGreaterThan(3);
    const aimed = [...targets].map(([record, dossier]) => ({ record, dossier, revision }));
    tools.sign(aimed.map((place) => tools.reviseBlindly(place)));
  });
  for (let opening = 1; opening <= 2; opening += 1) {
    const opened = await it.open('ada');
    expect(textsOf(opened)).toEqual(['care', 'for Cas', 'programme']);
    expect(new Set(damageIn(opened))).toEqual(new Set(['unauthorised revision']));
    opened.close();
  }
  const cas = await it.open('cas');
  changeItem(cas, recordId, 'by Cas');
  cas.close();
  const after = await it.open('ada');
  expect(after.get(recordId)).toMatchObject({ dossierId, revision: 2, body: { text: 'by Cas' } });
});

test.each([
  { left: 'is made inactive', change: { active: false } },
  { left: 'loses the role', change: { roles: ['approver'] } },
] as const)(
  'who $left by an administrator outside the circle stays listed until a holder renews its key',
  async ({ change }) => {
    const { it, admin, care } = await twoCircles();
    await it.add(admin, 'ict', ['administrator']);
    const before = circleOf(admin, 'careTeam');
    expect(before.holders).toContain(care.id);
    admin.close();
    const ict = await it.open('ict');
    ict.updateMember(care.id, change);
    expect(circleOf(ict, 'careTeam')).toEqual(before);
    ict.close();
    const holder = await it.open('ada');
    const after = circleOf(holder, 'careTeam');
    expect(after.generation).toBe(before.generation + 1);
    expect(after.holders).toEqual([holder.me.id]);
    expect(textsOf(holder)).toEqual(['care', 'programme']);
    holder.close();
    const again = await it.open('ada');
    expect(circleOf(again, 'careTeam')).toEqual(after);
    expect(again.damage()).toEqual([]);
    again.close();
    if ('active' in change)
      expect((await failureOf(() => it.open('cas'))).code).toBe('wrongCredentials');
    else expect(textsOf(await it.open('cas'))).toEqual([]);
  },
);

test('a personal dossier that a changed program gave to a circle is in the way of no new key', async () => {
  const { it, admin, care } = await twoCircles();
  const dossierId = newDossierId();
  const grantTo: readonly Grantee[] = [admin.me, care].map(({ id }) => ({ type: 'member', id }));
  admin.commit({ newDossiers: [{ id: dossierId, kind: 'personal', grantTo }], puts: [] });
  const { id, generation } = circleOf(admin, 'careTeam');
  admin.close();
  forge(it, 'cas', (tools) => {
    tools.sign([tools.grantBlindly({ subject: dossierId, grantee: id, generation })]);
  });
  const opened = await it.open('ada');
  opened.updateMember(care.id, { active: false });
  expect(circleOf(opened, 'careTeam').generation).toBe(generation + 1);
  expect(opened.dossier(dossierId)?.grantees).toEqual(grantTo);
  opened.close();
  expect(textsOf(await it.open('ada'))).toEqual(['care', 'programme']);
});

test('an administrator who lays down every role in one commit leaves a circle that others can open', async () => {
  const { it, admin, care } = await twoCircles();
  admin.updateMember(care.id, { roles: ['administrator', 'careCoordinator'] });
  admin.updateMember(admin.me.id, { roles: [] });
  admin.close();
  const cas = await it.open('cas');
  expect(cas.damage()).toEqual([]);
  expect(textsOf(cas)).toEqual(['care', 'programme']);
  cas.close();
  const ada = await it.open('ada');
  expect({ texts: textsOf(ada), damage: ada.damage() }).toEqual({ texts: [], damage: [] });
});

const sheet = (reader: string, outcome: 'made' | 'saved' = 'made') => ({
  kind: 'print',
  body: {
    paper: 'mentorSheet',
    reader,
    purpose: '',
    subjectIds: [],
    contentHash: 'hash',
    code: 'AAAA-BBBB',
    copy: 1,
    destroyBy: '2027-01-01',
    outcome,
    fileName: 'sheet.pdf',
  },
});

const step = (text: string) => {
  const referralId = '44444444-4444-4444-8444-444444444444';
  return {
    kind: 'referralStep',
    body: { referralId, to: 'sent', on: '2026-09-01', text, dueOn: null, told: [], warm: null },
  };
};

type Said = ReturnType<typeof sheet> | ReturnType<typeof step>;
/** A next revision of a record through the app. */
const put = (vault: Vault, { dossierId }: Ids, recordId: RecordId, said: Said) => {
  const expectedRevision = vault.get(recordId)?.revision ?? 0;
  vault.commit({ puts: [{ dossierId, recordId, ...said, expectedRevision }] });
};

test('which kinds are laid down once is known for each of them', () => {
  const kept = Object.values(recordDefinitions).filter(({ keeps }) => keeps !== undefined);
  expect(Object.fromEntries(kept.map(({ kind, keeps }) => [kind, keeps]))).toEqual({
    boardReportStep: 1,
    concernStep: 1,
    confirmation: 1,
    consentTakenBack: 1,
    disclosure: 1,
    glassBreak: 1,
    glassSeen: 1,
    handover: 1,
    importRun: 400,
    importUndo: 1,
    logEntry: 1,
    print: 2,
    referralStep: 1,
    reportingCodeStep: 1,
    signOffDecision: 1,
    signOffRequest: 1,
    signOffWithdrawal: 1,
    transfer: 1,
  });
});

test('a step of a referral is never rewritten, not by its author either', async () => {
  const { it, admin, ids } = await sharedItem();
  const recordId = newRecordId();
  put(admin, ids, recordId, step('as it was'));
  admin.close();
  const place = { dossier: ids.dossierId, record: recordId, revision: 2 };
  forge(it, 'ada', (tools) => {
    tools.sign([tools.revise(place, { ...step('rewritten'), v: 1 })]);
  });
  for (const login of ['ada', 'bo', 'ada']) {
    const opened = await it.open(login);
    expect(opened.get(recordId)).toMatchObject({ revision: 1, body: { text: 'as it was' } });
    expect(damageIn(opened)).toEqual(['unauthorised revision']);
    opened.close();
  }
});

test('a line of the print register is completed once, by who wrote it', async () => {
  const { it, admin, ids } = await sharedItem();
  const [own, foreign] = [newRecordId(), newRecordId()];
  put(admin, ids, own, sheet('mentor of 1B'));
  put(admin, ids, own, sheet('mentor of 1B', 'saved'));
  put(admin, ids, foreign, sheet('mentor of 2C'));
  admin.close();
  const place = { dossier: ids.dossierId, record: own, revision: 3 };
  forge(it, 'ada', (tools) => {
    tools.sign([tools.revise(place, { ...sheet('nobody'), v: 1 })]);
  });
  forge(it, 'bo', (tools) => {
    const second = { ...place, record: foreign, revision: 2 };
    tools.sign([tools.revise(second, { ...sheet('nobody'), v: 1 })]);
  });
  const opened = await it.open('bo');
  const said = (id: RecordId) => {
    const { reader, outcome } = printBodySchema.parse(opened.get(id)?.body);
    return { reader, outcome, revision: opened.get(id)?.revision };
  };
  expect(said(own)).toEqual({ reader: 'mentor of 1B', outcome: 'saved', revision: 2 });
  expect(said(foreign)).toEqual({ reader: 'mentor of 2C', outcome: 'made', revision: 1 });
  expect(damageIn(opened)).toEqual(['unauthorised revision', 'unauthorised revision']);
});

test('a record never changes its kind: the newest revision before that stands', async () => {
  const { it, admin, ids, place } = await sharedItem();
  changeItem(admin, ids.recordId, 'newest');
  admin.close();
  forge(it, 'bo', (tools) => {
    tools.sign([tools.revise({ ...place, revision: 3 }, { ...sheet('nobody'), v: 1 })]);
  });
  const opened = await it.open('ada');
  expect(opened.get(ids.recordId)).toMatchObject({ kind: 'item', revision: 2 });
  expect(textsOf(opened)).toEqual(['newest']);
  expect(opened.list('print')).toEqual([]);
  expect(damageIn(opened)).toEqual(['unauthorised revision']);
});

test.each([
  { kind: 'thing', v: 1 },
  { kind: 'constructor', v: 1 },
  { kind: 'item', v: 99 },
])('a record of kind $kind, version $v is named and closes nothing', async ({ kind, v }) => {
  const { it, admin, ids } = await sharedItem();
  admin.close();
  forge(it, 'bo', (tools) => {
    const said = { kind, v, body: { text: 'later' } };
    const at = (dossier: string) => ({ dossier, record: newRecordId(), revision: 1 });
    const parts = [tools.vault, ids.dossierId].map((dossier) => tools.revise(at(dossier), said));
    tools.sign(parts);
  });
  for (const login of ['ada', 'bo']) {
    const opened = await it.open(login);
    expect({ texts: textsOf(opened), damage: damageIn(opened) }).toEqual({
      texts: ['true'],
      damage: ['unreadable revision', 'unreadable revision'],
    });
    opened.close();
  }
});

// The emergency sheet through the door: what stands on it, and where its print is registered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { defaultConcernSettings } from '#shared/domain/concern-settings.ts';
import type { EmergencySheet } from '#shared/domain/emergency-sheet.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

const shell: Partial<AppContext> = {
  ask: (request) =>
    Promise.resolve(
      (request.name === 'pdf.make'
        ? { bytes: new Uint8Array([37, 80, 68, 70]) }
        : { fileName: 'noodblad.pdf' }) as never,
    ),
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context, shell);
  putPupil(context, { givenName: 'Quirijn', familyName: 'Zonderling' });
  context.commit({
    puts: [
      {
        dossierId: context.vault.programmeDossierId,
        recordId: newId<RecordId>(),
        kind: 'staffContact',
        body: {
          ...{ name: 'tess teamleider', functions: ['lineManager'], classNames: [] },
          ...{ schoolYear: '', site: '', reach: 'toestel 214', inFavourOn: null, active: true },
        },
        expectedRevision: 0,
      },
    ],
  });
});
afterAll(() => {
  test.close();
});

async function sheet(): Promise<EmergencySheet> {
  const paper = await door.ask('papers.preview', { paper: 'emergencySheet', ask: {} });
  if (paper.paper !== 'emergencySheet') throw new Error(paper.paper);
  return paper.content;
}

describe('the emergency sheet', () => {
  it('names who stands on the rungs now, with the number the school knows of them', async () => {
    const { parties, card } = await sheet();
    expect(card).toBeNull();
    expect(parties.map(({ party }) => party)).toEqual([
      'teacherCoach',
      'careCoordinator',
      'approver',
    ]);
    const approvers = parties.find(({ party }) => party === 'approver');
    expect(approvers?.people).toEqual([
      { name: 'Tess Teamleider', functionTitle: '', reach: 'toestel 214' },
      { name: 'Ties Teamleider', functionTitle: '', reach: '' },
    ]);
  });

  it("follows the school's own card, ladder and categories, and holds no pupil", async () => {
    const card = {
      lines: [{ name: 'Wijkagent', number: '0900-8844', when: '', checkedOn: null }],
      advice: 'Blijf erbij.',
    };
    await door.ask('emergency.saveCard', { expectedRevision: 0, card });
    const settings = {
      ...defaultConcernSettings,
      ladder: {
        ...defaultConcernSettings.ladder,
        regular: [
          { party: 'safeguardingOfficer' as const, within: { type: 'days', days: 3 } as const },
        ],
      },
      ownCategories: ['Gokken'],
    };
    await door.ask('concernSettings.save', { expectedRevision: 0, settings });
    const content = await sheet();
    expect([content.card, content.ladder]).toEqual([card, settings.ladder]);
    expect(content.ownCategories).toEqual(['Gokken']);
    expect(content.parties.at(-1)).toMatchObject({ party: 'approver' });
    const officers = content.parties.find(({ party }) => party === 'safeguardingOfficer');
    expect(officers?.people.map(({ name }) => name)).toEqual(['Saar Aandacht']);
    expect(JSON.stringify(content)).not.toMatch(/Quirijn|Zonderling/u);
  });

  it('is registered with the programme, with a day by which it must be gone', async () => {
    await door.ask('papers.print', { paper: 'emergencySheet', ask: {} });
    const [print] = context.list('print').filter(({ body }) => body.paper === 'emergencySheet');
    expect(print?.dossierId).toBe(context.vault.programmeDossierId);
    expect(print?.body).toMatchObject({ subjectIds: [], copy: 1, destroyBy: '2028-07-31' });
  });

  it('is made by who may make papers', async () => {
    const approver = serveAs(await test.as('approver'), shell);
    expect(await approver.refusal('papers.preview', { paper: 'emergencySheet', ask: {} })).toBe(
      'notAllowed',
    );
  });
});

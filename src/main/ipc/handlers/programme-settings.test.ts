import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { defaultSettings, type ProgrammeSettings } from '#shared/domain/programme-settings.ts';
import { openTestVault, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('programme');
  door = serveAs(context);
});
afterAll(() => {
  test.close();
});

const settings = (change: Partial<ProgrammeSettings>): ProgrammeSettings => ({
  ...defaultSettings,
  ...change,
});

describe('the settings of peer support', () => {
  it('[A7, P68] a school chooses its forms, names and lists; there is one record of it', async () => {
    const chosen = settings({
      forms: ['pupilConfidant', 'mediator'],
      formNames: { peerBuddy: 'maatje' },
      lists: { lessonThemes: ['Groepsapp'], activityKinds: ['filmavond'], trainingTopics: [] },
      hoursPerCredit: 12.5,
    });
    await door.ask('programmeSettings.save', { expectedRevision: 0, settings: chosen });
    const next = { ...chosen, forms: ['mediator' as const] };
    await door.ask('programmeSettings.save', { expectedRevision: 1, settings: next });
    const stored = context.list('programmeSettings');
    expect(stored.map(({ body }) => body)).toEqual([next]);
    expect(stored[0]?.dossierId).toBe(context.vault.programmeDossierId);
  });

  it('two people changing them at once do not write over each other', async () => {
    expect(
      await door.refusal('programmeSettings.save', { expectedRevision: 0, settings: settings({}) }),
    ).toBe('revisionConflict');
  });

  it.each(['vertrouwenspersoon', 'Interne Vertrouwenspersoon', 'hulpverlener'])(
    '[A7] a form is never called %j: that is an adult’s task',
    async (name) => {
      const named = settings({ formNames: { pupilConfidant: name } });
      expect(
        await door.refusal('programmeSettings.save', { expectedRevision: 2, settings: named }),
      ).toBe('formNameOfAdult');
    },
  );

  it('refuses two forms with one name, and a double in a list', async () => {
    const twins = settings({ formNames: { peerBuddy: 'Maatje', peerCoach: 'maatje' } });
    expect(
      await door.refusal('programmeSettings.save', { expectedRevision: 2, settings: twins }),
    ).toBe('formNameTaken');
    const lists = { lessonThemes: ['Pesten', 'pesten'], activityKinds: [], trainingTopics: [] };
    expect(
      await door.refusal('programmeSettings.save', {
        expectedRevision: 2,
        settings: settings({ lists }),
      }),
    ).toBe('listDoubled');
  });

  it('a docentcoach reads them and does not change them', async () => {
    const coach = await test.as('coach');
    expect(coach.list('programmeSettings')).toHaveLength(1);
    expect(
      await serveAs(coach).refusal('programmeSettings.save', {
        expectedRevision: 2,
        settings: settings({}),
      }),
    ).toBe('notAllowed');
  });
});

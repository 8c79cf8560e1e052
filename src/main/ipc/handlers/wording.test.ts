// One wording for what must not be said in two ways: secrecy, what a peer is called, who a mentor is. What the
// services print and refuse, beside the texts the screens show.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import { planSteps } from '#shared/domain/programme-plan.ts';
import { pairForms } from '#shared/domain/support-form.ts';
import { parseJson } from '#shared/result/parse-json.ts';
import { concernFieldsSchema } from '#shared/domain/concern.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

type Tree = { readonly [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), treeSchema])),
);
const librarySchema = z.object({ items: z.array(z.object({ id: z.string() })) });
const languages = ['nl', 'en'] as const;
type Language = (typeof languages)[number];

function textsIn(tree: Tree, path: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : textsIn(value, `${path}${key}.`),
  );
}

/** Every text a screen or paper shows, by `namespace.key`. */
function texts(language: Language): ReadonlyMap<string, string> {
  const folder = join(process.cwd(), 'resources', 'locales', language);
  return new Map(
    readdirSync(folder).flatMap((file) => {
      const tree = parseJson(treeSchema, readFileSync(join(folder, file), 'utf8'));
      if (!tree) throw new Error(`${file} cannot be read`);
      return textsIn(tree, `${file.replace('.json', '')}.`);
    }),
  );
}

const libraryText = (language: Language): string =>
  readFileSync(join(process.cwd(), 'resources', 'library', `${language}.json`), 'utf8');

let test: TestVault;
let context: MemberContext;

const speaking = (language: Language): Pick<AppContext, 'preferences'> => {
  const kept = { language, theme: 'system', contrast: 'normal', contentProtection: true } as const;
  return { preferences: { get: () => kept, set: () => kept } };
};

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
});
afterAll(() => {
  test.close();
});

const renamed = (name: string) => ({
  expectedRevision: 0,
  settings: { ...defaultSettings, formNames: { pupilConfidant: name } },
});

describe('wording', () => {
  it.each(languages)(
    '[S1] secrecy with its exception reads the same on screen, agreement and card (%s)',
    async (language) => {
      const door = serveAs(context, speaking(language));
      const onScreen = texts(language).get('pairs.agreement.secrecyRule') ?? '';
      expect(onScreen.length).toBeGreaterThan(80);
      const { pairId } = putPair(context, test.idOf('coach'));
      const agreement = await door.ask('papers.preview', {
        paper: 'supportAgreement',
        ask: { pairId },
      });
      if (agreement.paper !== 'supportAgreement') throw new Error('another paper');
      expect(agreement.content.rules).toContain(onScreen);
      const library = await door.ask('papers.preview', {
        paper: 'library',
        ask: { ids: ['agreement-pair'] },
      });
      if (library.paper !== 'library') throw new Error('another paper');
      expect(library.content.entries[0]?.lines).toContain(onScreen);
    },
  );

  it('[S2] the plan has seven steps, and the last is to go on working on support', async () => {
    const door = serveAs(await test.as('programme'));
    await door.ask('programme.saveItem', {
      schoolYear: '2026-2027',
      expectedRevision: 0,
      item: {
        ...{ id: 'newTeachers', step: 'lastingSupport', title: '', status: 'busy', reason: '' },
        ...{ ownerId: null, dueOn: null, note: '' },
      },
    });
    const names = planSteps.map((step) => texts('nl').get(`programme.steps.${step}.name`));
    expect(names).toHaveLength(7);
    expect(names.at(-1)).toContain('draagvlak');
    expect(texts('nl').get('programme.steps.lastingSupport.why')).toMatch(/^Blijf werken aan/u);
    context = await test.as('coordinator');
  });

  it('[S3] no form of support is called coach, by the app or by the school', async () => {
    for (const language of languages) {
      for (const form of pairForms) {
        const name = texts(language).get(`forms.names.${form}`) ?? '';
        expect(name, form).not.toBe('');
        expect(name).not.toMatch(/coach/iu);
      }
    }
    const everything = [...texts('nl').values(), libraryText('nl')].join('\n');
    expect(everything).not.toMatch(/(?:peer|leerling|buddy)[ -]?coach|coach \(leerling\)/iu);
    const door = serveAs(await test.as('programme'));
    for (const name of ['Peercoach', 'leerling-coach']) {
      expect(await door.refusal('programmeSettings.save', renamed(name))).toBe('formNameOfAdult');
    }
    context = await test.as('coordinator');
  });

  it('[S4] a pupil who is confided in never carries the name of the adviser on the staff', async () => {
    const nl = texts('nl');
    const pupil = nl.get('forms.names.pupilConfidant') ?? '';
    const adult = nl.get('settings.role.confidentialAdviser.name') ?? '';
    expect([pupil, adult]).toEqual(['vertrouwensleerling', 'vertrouwenspersoon']);
    const door = serveAs(await test.as('programme'));
    expect(await door.refusal('programmeSettings.save', renamed(adult))).toBe('formNameOfAdult');
    context = await test.as('coordinator');
  });

  it('[S5] mentor is the teacher: no form of pupils is called so, by the app or by the school', async () => {
    for (const form of pairForms) {
      expect(texts('nl').get(`forms.names.${form}`)).not.toMatch(/mentor/iu);
    }
    expect(texts('nl').get('settings.role.approver.name')).toContain('teamleider');
    const door = serveAs(await test.as('programme'));
    for (const name of ['mentor', 'Peer mentor', 'leerlingmentor']) {
      expect(await door.refusal('programmeSettings.save', renamed(name))).toBe('formNameOfAdult');
    }
    context = await test.as('coordinator');
  });

  it('[P21] a concern has no drawing of a body, and its form says why in both languages', () => {
    expect(texts('nl').get('concerns.report.noBodyMap')).toMatch(/geen tekening van het lichaam/u);
    expect(texts('en').get('concerns.report.noBodyMap')).toMatch(/no .*body/iu);
    expect(Object.keys(concernFieldsSchema.shape).join(' ')).not.toMatch(/body|injur|drawing/iu);
  });

  it.each(languages)(
    '[S8] numbers, bodies and rules are Dutch; nothing of Flanders or of staff in health care is said (%s)',
    async (language) => {
      const all = texts(language);
      const library = parseJson(librarySchema, libraryText(language));
      const ids = library?.items.map(({ id }) => id) ?? [];
      expect(ids.length).toBeGreaterThan(5);
      const door = serveAs(context, speaking(language));
      const papers: string[] = [];
      for (const id of ids) {
        const paper = { paper: 'library' as const, ask: { ids: [id] } };
        papers.push(JSON.stringify(await door.ask('papers.preview', paper)));
      }
      const foreign =
        /\bCLB\b|tele-?onthaal|\b1712\b|\bawel\b|vertrouwenscentrum|second victim|tweede slachtoffer|patiënt|\bVlaam|Flemish|Flanders/iu;
      const said = [...[...all].map(([key, text]) => `${key}: ${text}`), ...papers];
      expect(said.filter((text) => foreign.test(text))).toEqual([]);
      // What one calls and whom one reports to, by the numbers that hold in the Netherlands.
      const contact = (key: string) => all.get(`referrals.contacts.${key}`) ?? '';
      expect(contact('safeHome')).toContain('0800-2000');
      expect(contact('suicidePrevention')).toContain('020-3113888');
      expect(contact('childLine')).toContain('0800-0432');
      expect(contact('inspector')).toContain('0900-1113111');
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryContent } from '#main/exports/library/content.ts';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { libraryThemes } from '#shared/domain/library.ts';
import type { ConsentFields } from '#shared/domain/pupil-consent.ts';
import type { LibraryItemBody } from '#shared/domain/library-item.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

const preferences = (language: 'nl' | 'en'): Pick<AppContext, 'preferences'> => {
  const kept = { language, theme: 'system', contrast: 'normal', contentProtection: true } as const;
  return { preferences: { get: () => kept, set: () => kept } };
};

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context, preferences('nl'));
});
afterAll(() => {
  test.close();
});

const own: LibraryItemBody = {
  kind: 'questionCard',
  theme: 'groepsapp',
  title: 'In de groepsapp',
  lines: ['Wat zou je zeggen als iedereen erbij zat?'],
  close: 'Leg je telefoon weg en lach samen.',
  language: 'nl',
  kept: true,
};

async function papers(ids: readonly string[], at: Door = door) {
  const paper = await at.ask('papers.preview', { paper: 'library', ask: { ids: [...ids] } });
  if (paper.paper !== 'library') throw new Error('another paper');
  return paper.content.entries;
}

describe('the library', () => {
  it('[I5, I7] has question cards for every theme in both languages, each with a good ending', () => {
    for (const language of ['nl', 'en'] as const) {
      const cards = libraryContent(language).items.filter(({ kind }) => kind === 'questionCard');
      expect(cards.map(({ theme }) => theme).sort()).toEqual(
        [...libraryThemes.questionCard].sort(),
      );
      expect(cards.every(({ lines, close }) => lines.length >= 5 && close !== '')).toBe(true);
      const questions = cards.flatMap(({ lines }) => lines).filter((line) => line.includes('?'));
      expect(questions.length).toBeGreaterThan(60);
    }
    const ids = (language: 'nl' | 'en') => libraryContent(language).items.map(({ id }) => id);
    expect(ids('nl')).toEqual(ids('en'));
  });

  it('[I5, I6] prints the chosen cards, also those that ask a peer about themselves', async () => {
    const entries = await papers(['card-reflection', 'card-planning']);
    expect(entries.map(({ theme }) => theme)).toEqual(['reflection', 'planning']);
    expect(entries[0]?.lines).toContain('Wat leerde ik over mezelf?');
    const english = await papers(['card-planning'], serveAs(context, preferences('en')));
    expect(english[0]?.title).toBe('Planning');
  });

  it('[I3, K7] prints a guideline per role, and the card that says when to fetch an adult', async () => {
    for (const theme of libraryThemes.conversationGuideline) {
      const item = libraryContent('nl').items.find((one) => one.theme === theme);
      const [entry] = await papers([item?.id ?? '']);
      expect(entry?.lines.length).toBeGreaterThan(4);
    }
    const [leader] = await papers(['guideline-peer-leader']);
    for (const word of ['pesten', 'thuis', 'geweld', 'te zwaar', 'dezelfde dag naar de mentor']) {
      expect(leader?.lines.join(' ')).toContain(word);
    }
    const [card] = await papers(['guideline-pocket']);
    expect(card?.title).toBe('Wanneer haal je een volwassene erbij?');
    for (const word of ['112', 'pijn doen', 'geslagen', 'zwangerschap', 'drugs', 'te zwaar']) {
      expect(card?.lines.join(' ')).toContain(word);
    }
  });

  it('[I1, I2, L1] the agreements start with sharing only what you want, and say the exception', async () => {
    const entries = await papers(['agreement-pair', 'agreement-group', 'agreement-secrecy']);
    expect(entries[0]?.lines[0]).toBe('Je deelt alleen wat je wilt.');
    expect(entries[0]?.lines[1]).toContain('behalve als ik denk dat jij of iemand anders niet');
    expect(entries[0]?.lines[2]).toContain('rustige plek, in ons eigen tempo');
    expect(entries[1]?.lines[1]).toContain('blijft hier, behalve als iemand niet veilig is');
    expect(entries[2]?.lines.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining(['Wie', 'Wat', 'Wanneer niet']),
    );
  });

  it('[P68] takes the school’s own texts, changes them and throws them away without losing them', async () => {
    const { itemId } = await door.ask('library.save', { item: null, body: own });
    expect((await papers([itemId]))[0]?.title).toBe('In de groepsapp');
    const item = { id: itemId, expectedRevision: 1 };
    await door.ask('library.save', { item, body: { ...own, kept: false } });
    const ask = { paper: 'library' as const, ask: { ids: [itemId] } };
    expect(await door.refusal('papers.preview', ask)).toBe('notFound');
    await door.ask('library.save', { item: { id: itemId, expectedRevision: 2 }, body: own });
    expect((await papers([itemId]))[0]?.close).toBe(own.close);
    expect(await door.refusal('library.save', { item, body: own })).toBe('revisionConflict');
  });

  it('prints no text of the school that names a pupil, and never mixes kinds on one paper', async () => {
    putPupil(context, { givenName: 'Zeynep', familyName: 'Kaya' });
    const body = { ...own, lines: ['Vraag Zeynep hoe het ging.'] };
    const { itemId } = await door.ask('library.save', { item: null, body });
    const print = (ids: string[]) => ({ paper: 'library' as const, ask: { ids } });
    expect(await door.refusal('papers.preview', print([itemId]))).toBe('paperHasNames');
    expect(await door.refusal('papers.preview', print(['card-love', 'agreement-pair']))).toBe(
      'invalidInput',
    );
  });
});

describe('papers to sign', () => {
  it('[I1, B8, K4] the agreement of a pair says what a peer is, the rules and when there is no secret', async () => {
    const { pairId } = putPair(context, test.idOf('coach'));
    const paper = await door.ask('papers.preview', { paper: 'supportAgreement', ask: { pairId } });
    expect(paper.content).toMatchObject({
      supporters: ['Noor de Groot'],
      supportees: ['Sem de Groot'],
      secrecyToldOn: '2026-09-04',
      place: 'school',
      parentsSign: true,
      backstop: 'Daan Docentcoach',
    });
    if (paper.paper !== 'supportAgreement') throw new Error('another paper');
    expect(paper.content.rules[0]).toBe('Je deelt alleen wat je wilt.');
    expect(paper.content.rules.join(' ')).toContain('geen hulpverlener');
    expect(paper.content.rules.join(' ')).toContain(
      'behalve als ik denk dat jij of iemand anders niet veilig is',
    );
  });

  it('[P9] the consent form asks per purpose, and at each age whom it must', async () => {
    const form = async (birthDate: string | null) => {
      const pupilId = putPupil(context, { birthDate });
      const paper = await door.ask('papers.preview', {
        paper: 'consentForm',
        ask: {
          pupilId,
          form: 'peerBuddy',
          role: 'supportee',
          purposes: ['participation', 'poster'],
        },
      });
      if (paper.paper !== 'consentForm') throw new Error('another paper');
      expect(paper.content.purposes).toEqual(['participation', 'poster']);
      return [paper.content.pupilSigns, paper.content.parentsSign];
    };
    expect(await form('2015-06-01')).toEqual([false, true]);
    expect(await form('2012-06-01')).toEqual([true, true]);
    expect(await form('2010-06-01')).toEqual([true, false]);
    expect(await form(null)).toEqual([true, true]);
  });
});

describe('the names for a poster', () => {
  it('[C9] are those of peers whose consent for it stands today, and of nobody else', async () => {
    const ask = { paper: 'posterList' as const, ask: {} };
    const { supporterId } = putPair(context, test.idOf('coach'));
    const other = putPair(context, test.idOf('coach')).supporterId;
    for (const pupilId of [supporterId, other]) {
      const pair = context.list('pair').find(({ body }) => body.supporterIds.includes(pupilId));
      if (!pair) throw new Error('no pair');
      await door.ask('pairs.update', {
        ...{ pairId: pair.id, expectedRevision: pair.revision, meetEveryDays: 14 },
      });
    }
    expect(await door.refusal('papers.preview', ask)).toBe('nobodyConsented');
    const fields: Omit<ConsentFields, 'givenBy'> = {
      ...{ purpose: 'poster', given: true, givenByName: '', on: '2026-11-20', how: 'spoken' },
      ...{ paperAt: '', scope: '' },
    };
    for (const givenBy of ['pupil', 'parents'] as const) {
      const said = { ...fields, givenBy };
      await door.ask('consents.record', { pupilId: supporterId, fields: said });
    }
    const paper = await door.ask('papers.preview', ask);
    if (paper.paper !== 'posterList') throw new Error('another paper');
    expect(paper.content.groups).toMatchObject([{ form: 'peerBuddy', peers: [{ photo: false }] }]);
    const consent = context.list('pupilConsent').find(({ body }) => body.givenBy === 'parents');
    await door.ask('consents.withdraw', {
      ...{ consentId: consent?.id ?? supporterId, expectedRevision: 1, on: '2026-11-24' },
    });
    expect(await door.refusal('papers.preview', ask)).toBe('nobodyConsented');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordIdSchema, type RecordId } from './id.ts';
import {
  fixedBlocks,
  loadWith,
  matchBlocks,
  matchProposals,
  matchReasons,
  mayBeAllowed,
  pairBlocks,
  type MatchAsk,
  type MatchPeer,
  type NotTogether,
} from './match-proposal.ts';
import { matchFault, plainMatch } from './match.ts';
import { memberIdSchema } from './id.ts';
import { matchWishes } from './support-request.ts';

const idAt = (at: number): RecordId =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);

const pupil = {
  pupilId: idAt(0),
  className: '1B',
  site: '',
  birthDate: '2013-03-01',
  left: false,
};
const ask: MatchAsk = {
  form: 'peerBuddy',
  pupil,
  wants: [],
  languages: [],
  sameClassAllowed: false,
};
const peer: MatchPeer = {
  pupilId: idAt(1),
  className: '4H1',
  site: '',
  birthDate: '2010-03-01',
  left: false,
  accepted: true,
  trained: true,
  supporteeIds: [],
  otherSupportees: 0,
  goodPairs: 0,
  languages: [],
};

const anyPeer: fc.Arbitrary<MatchPeer> = fc.record({
  pupilId: fc.integer({ min: 0, max: 30 }).map(idAt),
  className: fc.constantFrom('', '1B', '4H1'),
  site: fc.constantFrom('', 'Noord', 'Zuid'),
  birthDate: fc.constantFrom(null, '2010-01-01', '2014-01-01'),
  left: fc.boolean(),
  accepted: fc.boolean(),
  trained: fc.boolean(),
  supporteeIds: fc.array(fc.integer({ min: 0, max: 40 }).map(idAt), { maxLength: 3 }),
  otherSupportees: fc.integer({ min: 0, max: 2 }),
  goodPairs: fc.integer({ min: 0, max: 2 }),
  languages: fc.subarray(['Arabisch', 'Engels', 'Oekraïens']),
});
const anyAsk: fc.Arbitrary<MatchAsk> = fc.record({
  form: fc.constantFrom('peerBuddy', 'newcomerBuddy'),
  pupil: fc.constant(pupil),
  wants: fc.subarray([...matchWishes]),
  languages: fc.subarray(['Arabisch', 'Engels']),
  sameClassAllowed: fc.boolean(),
});
const anyRules: fc.Arbitrary<NotTogether[]> = fc.array(
  fc.record({
    pupilIds: fc.tuple(fc.constant(idAt(0)), fc.integer({ min: 0, max: 30 }).map(idAt)),
    kind: fc.constantFrom('notTogether', 'family'),
    holds: fc.boolean(),
  }),
  { maxLength: 4 },
);

describe('proposals', () => {
  it('[P7] nobody with something in the way stands above somebody without, and scores fall', () => {
    fc.assert(
      fc.property(anyAsk, fc.array(anyPeer, { maxLength: 12 }), anyRules, (asked, peers, rules) => {
        const ranked = matchProposals(asked, peers, rules);
        expect(ranked).toHaveLength(peers.length);
        for (const [at, next] of ranked.entries()) {
          const before = ranked[at - 1];
          if (!before) continue;
          const order = (one: typeof next) => (one.blocks.length > 0 ? 1 : 0);
          expect(order(before)).toBeLessThanOrEqual(order(next));
          if (order(before) === order(next)) expect(before.score >= next.score).toBe(true);
        }
      }),
    );
  });

  it('[P7] the score is the sum of the reasons that are shown, each with its points', () => {
    fc.assert(
      fc.property(anyAsk, anyPeer, (asked, one) => {
        const [proposal] = matchProposals(asked, [one], []);
        const sum = proposal?.reasons.reduce((total, { points }) => total + points, 0);
        expect(proposal?.score).toBe(sum);
        expect(proposal?.reasons.every(({ points }) => points > 0)).toBe(true);
      }),
    );
  });

  it('[P11, F6] whoever is not trained, not accepted or full is never free to choose', () => {
    fc.assert(
      fc.property(anyAsk, anyPeer, anyRules, (asked, one, rules) => {
        const blocks = matchBlocks(one, asked, rules);
        if (!one.trained) expect(blocks).toContain('notTrained');
        if (!one.accepted) expect(blocks).toContain('notAccepted');
        if (loadWith(one, [pupil.pupilId]) > 2) expect(blocks).toContain('fullLoad');
        if (one.pupilId === pupil.pupilId) expect(blocks).toContain('ownBuddy');
        if (one.left) expect(blocks).toContain('leftSchool');
        const fixed = blocks.some((block) => fixedBlocks.some((each) => each === block));
        expect(mayBeAllowed(blocks)).toBe(!fixed);
      }),
    );
  });

  it('[P8] a rule that holds keeps two pupils apart whichever stands first; one that was lifted does not', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (holds, turned) => {
        const both: [RecordId, RecordId] = [pupil.pupilId, peer.pupilId];
        const pupilIds: [RecordId, RecordId] = turned ? [both[1], both[0]] : both;
        const blocks = matchBlocks(peer, ask, [{ pupilIds, kind: 'notTogether', holds }]);
        expect(blocks).toEqual(holds ? ['notTogether'] : []);
      }),
    );
  });

  it('[A5] two pupils is allowed, a third is not; the same pupil again does not count twice', () => {
    const two = { ...peer, supporteeIds: [idAt(7), idAt(8)] };
    expect(matchBlocks({ ...peer, supporteeIds: [idAt(7)] }, ask, [])).toEqual([]);
    expect(matchBlocks(two, ask, [])).toEqual(['fullLoad']);
    expect(matchBlocks({ ...two, supporteeIds: [pupil.pupilId, idAt(8)] }, ask, [])).toEqual([]);
    const three = [pupil, { ...pupil, pupilId: idAt(7) }, { ...pupil, pupilId: idAt(8) }];
    const pair = { form: 'peerBuddy' as const, supporters: [peer], sameClassAllowed: false };
    expect(pairBlocks({ ...pair, supportees: three }, [])).toEqual([
      { peerId: peer.pupilId, block: 'fullLoad' },
    ]);
  });

  it('the same class is in the way unless it was allowed', () => {
    const near = { ...peer, className: '1B' };
    expect(matchBlocks(near, ask, [])).toEqual(['sameClass']);
    expect(matchBlocks(near, { ...ask, sameClassAllowed: true }, [])).toEqual([]);
    expect(matchBlocks({ ...near, className: '' }, ask, [])).toEqual([]);
  });

  it('[R8] a wish that is not met keeps nobody out, and a gender or a background is no wish at all', () => {
    const wanting = { ...ask, wants: [...matchWishes] };
    expect(matchBlocks(peer, wanting, [])).toEqual([]);
    expect(matchReasons(peer, wanting).every(({ points }) => points >= 0)).toBe(true);
    const words = [...matchWishes].join(' ');
    expect(words).not.toMatch(/gender|sex|boy|girl|background|origin|religion/iu);
  });

  it('[P7] a wish that is met weighs twice and says so; a shared language says which', () => {
    const asked = { ...ask, wants: ['older' as const], languages: ['Arabisch'] };
    const reasons = matchReasons({ ...peer, languages: ['arabisch', 'Engels'] }, asked);
    expect(reasons.find(({ name }) => name === 'older')).toMatchObject({ wished: true, points: 4 });
    expect(reasons.find(({ name }) => name === 'sharedLanguage')?.detail).toBe('Arabisch');
  });

  it('[F1] two who must not be together make no duo either', () => {
    const other = { ...peer, pupilId: idAt(2) };
    const rule = { pupilIds: [peer.pupilId, other.pupilId], kind: 'notTogether', holds: true };
    const duo = {
      form: 'peerLeader' as const,
      supporters: [peer, other],
      supportees: [],
      sameClassAllowed: false,
    };
    expect(pairBlocks(duo, [rule as NotTogether]).map(({ block }) => block)).toEqual([
      'notTogether',
      'notTogether',
    ]);
    expect(pairBlocks(duo, [])).toEqual([]);
  });
});

describe('what a match must have answered', () => {
  const member = memberIdSchema.parse('00000000-0000-4000-8000-000000000001');
  it('[F4, F5] of a newcomer’s buddy: the country, and when it is the same who checked the groups', () => {
    expect(matchFault(true, plainMatch, '2026-11-24')).toBe('countryUnasked');
    const asked = { ...plainMatch, knowsCountry: true };
    expect(matchFault(true, asked, '2026-11-24')).toBe('safetyNetMissing');
    const safetyNet = { with: 'de voogd', on: '2026-11-20', by: member };
    const same = { ...asked, safetyNet, sameCountry: true };
    expect(matchFault(true, same, '2026-11-24')).toBe('groupsUnchecked');
    const checked = { ...same, groupsChecked: { on: '2026-11-20', by: member } };
    expect(matchFault(true, checked, '2026-11-24')).toBeNull();
    expect(matchFault(false, same, '2026-11-24')).toBeNull();
  });

  it('a trial ends after the start', () => {
    const trial = { ...plainMatch, trialUntil: '2026-11-24' };
    expect(matchFault(false, trial, '2026-11-24')).toBe('trialBeforeStart');
    expect(matchFault(false, trial, '2026-11-23')).toBeNull();
  });
});

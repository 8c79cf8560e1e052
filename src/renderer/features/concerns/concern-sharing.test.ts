import { describe, expect, it } from 'vitest';
import type { DisclosureBody } from '#shared/domain/disclosure.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { knowersOf, type SharingSources } from './concern-sharing.ts';

const told: DisclosureBody = {
  concernId: recordIdSchema.parse('8f14e45f-ceea-467f-a8f0-1f8a3b2c1d00'),
  items: ['existence', 'agreements'],
  memberId: null,
  name: 'Moeder van Sem',
  capacity: 'ouder',
  on: '2026-11-24',
  how: 'phone',
  ground: 'consent',
  purpose: '',
};
const none: SharingSources = {
  readers: [],
  glass: [],
  disclosures: [],
  referrals: [],
  signers: [],
};

describe('who knows what', () => {
  it('[L2] says per item how and since when each person knows it, and leaves the rest empty', () => {
    const knowers = knowersOf({ ...none, readers: ['Zorgteam'], disclosures: [told] });
    expect(knowers.map(({ name }) => name)).toEqual(['Zorgteam', 'Moeder van Sem']);
    expect(knowers[0]?.cells.ownWords).toEqual({ how: 'reads', on: null });
    expect(knowers[1]?.cells).toEqual({
      existence: { how: 'phone', on: '2026-11-24' },
      agreements: { how: 'phone', on: '2026-11-24' },
    });
  });

  it('[L2] shows who was let in or broke the glass from that day, not as if they always could', () => {
    const letIn: DisclosureBody = { ...told, name: 'Daan', how: 'letIn', items: ['facts'] };
    const knowers = knowersOf({
      ...none,
      readers: ['Daan', 'Olga'],
      disclosures: [letIn],
      glass: [{ name: 'Olga', on: '2026-11-25' }],
    });
    expect(knowers.map(({ name, cells }) => [name, cells.facts])).toEqual([
      ['Daan', { how: 'letIn', on: '2026-11-24' }],
      ['Olga', { how: 'glass', on: '2026-11-25' }],
    ]);
  });

  it('keeps what somebody was told first, and what a destination or a signer got', () => {
    const again: DisclosureBody = { ...told, on: '2026-11-26', how: 'paper', items: ['existence'] };
    const knowers = knowersOf({
      ...none,
      disclosures: [again, told],
      referrals: [{ destination: 'Jeugdarts', on: '2026-11-25' }],
      signers: [{ name: 'Tess', on: '2026-12-01' }],
    });
    expect(knowers[0]?.cells.existence).toEqual({ how: 'phone', on: '2026-11-24' });
    expect(knowers[1]?.cells).toEqual({ referral: { how: 'referral', on: '2026-11-25' } });
    expect(knowers[2]?.cells).toEqual({ closing: { how: 'signs', on: '2026-12-01' } });
  });
});

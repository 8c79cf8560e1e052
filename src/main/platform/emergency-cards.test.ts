// The readable copies: one for each vault, and nothing of a file that was not written here.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmergencyCard } from '#shared/domain/emergency-card.ts';
import { openEmergencyCards } from './emergency-cards.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'achtervang-cards-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const card = (number: string): EmergencyCard => ({
  lines: [{ name: 'Conciërge', number, when: '', checkedOn: null }],
  advice: 'Blijf erbij.',
});

describe('the copies of the emergency card', () => {
  it('each vault has its own, and loses it alone', () => {
    const cards = openEmergencyCards(folder);
    expect(cards.read('/a')).toBeNull();
    cards.keep('/a', card('11'));
    cards.keep('/b', card('22'));
    cards.keep('/a', card('33'));
    const again = openEmergencyCards(folder);
    expect([again.read('/a'), again.read('/b')]).toEqual([card('33'), card('22')]);
    again.keep('/a', null);
    expect([again.kept('/a'), again.read('/b')]).toEqual([null, card('22')]);
  });

  it('nothing is written for a school without a card', () => {
    openEmergencyCards(folder).keep('/a', null);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a withheld card shows nothing and is known as withheld', () => {
    const cards = openEmergencyCards(folder);
    cards.keep('/a', 'withheld');
    expect([cards.read('/a'), cards.kept('/a')]).toEqual([null, 'withheld']);
  });

  it('a file of another shape, or one that is far too large, is no copy', () => {
    const file = join(folder, 'emergency-cards.json');
    const cards = openEmergencyCards(folder);
    const shown = (copies: unknown): EmergencyCard | null => {
      writeFileSync(file, JSON.stringify({ version: 1, copies }));
      return cards.read('/a');
    };
    expect(shown([{ path: '/a', card: card('11') }])).toEqual(card('11'));
    expect(shown([{ path: '/a', card: { ...card('11'), html: '<b>' } }])).toBeNull();
    writeFileSync(file, 'geen json');
    expect(cards.read('/a')).toBeNull();
    const padding = ' '.repeat(600 * 1024);
    writeFileSync(
      file,
      JSON.stringify({ version: 1, copies: [{ path: '/a', card: card('11') }] }) + padding,
    );
    expect(cards.read('/a')).toBeNull();
  });

  it('says so when the disk refuses', () => {
    const cards = openEmergencyCards(join(folder, 'nergens'));
    expect(cards.keep('/a', card('11'))).toBe(false);
  });
});

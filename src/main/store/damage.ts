// What was found wrong in a vault file, named so that a person can act on it.

export type Damage = {
  /** missing: the row is gone; altered: its bytes are not the committed ones; unexpected: no commit
   * knows it; unauthorised: its author may not do this; unreadable: it does not open or parse. */
  readonly what: 'missing' | 'altered' | 'unexpected' | 'unauthorised' | 'unreadable';
  /** Which thing, e.g. "commit 12" or "revision 3 of record <id> in dossier <id>". */
  readonly where: string;
  readonly part: 'file' | 'commit' | 'revision' | 'grant' | 'slot' | 'state' | 'draft';
  readonly dossierId?: string;
  readonly recordId?: string;
  readonly memberId?: string;
};

export type DamageList = {
  readonly add: (damage: Damage) => void;
  readonly all: () => readonly Damage[];
};

/** Keeps each finding once, in the order found. */
export function newDamageList(): DamageList {
  const found = new Map<string, Damage>();
  return {
    add: (damage) => {
      const key = `${damage.what} ${damage.where}`;
      if (!found.has(key)) found.set(key, damage);
    },
    all: () => [...found.values()],
  };
}

export const commitDamage = (what: Damage['what'], seq: number): Damage => ({
  what,
  part: 'commit',
  where: `commit ${seq}`,
});

export const revisionDamage = (
  what: Damage['what'],
  place: { readonly dossier: string; readonly record: string; readonly revision: number },
): Damage => ({
  what,
  part: 'revision',
  where: `revision ${place.revision} of record ${place.record} in dossier ${place.dossier}`,
  dossierId: place.dossier,
  recordId: place.record,
});

export const grantDamage = (
  what: Damage['what'],
  place: { readonly subject: string; readonly grantee: string; readonly generation: number },
): Damage => ({
  what,
  part: 'grant',
  where: `grant of ${place.subject} to ${place.grantee} (generation ${place.generation})`,
  dossierId: place.subject,
});

export const slotDamage = (what: Damage['what'], member: string): Damage => ({
  what,
  part: 'slot',
  where: `key slot of member ${member}`,
  memberId: member,
});

export const stateDamage = (what: Damage['what'], member: string): Damage => ({
  what,
  part: 'state',
  where: `state of member ${member}`,
  memberId: member,
});

export const draftDamage = (what: Damage['what'], draft: string): Damage => ({
  what,
  part: 'draft',
  where: `draft ${draft}`,
});

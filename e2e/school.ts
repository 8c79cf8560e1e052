// A made-up school for the journeys: its people, its class list and a vault with all of it, made through
// the screens. Every name and passphrase here is invented.
import { join } from 'node:path';
import type { Pages } from './pages/index.ts';
import type { NewPair } from './pages/pairs.ts';
import type { Colleague } from './pages/settings.ts';
import type { Person } from './pages/unlock.ts';

/** What these steps need of a running app. */
export type Stage = Pages & { readonly chooseFile: (path: string | null) => void };

export const schoolName = 'Het Voorbeeld College';
export const classList = join(
  import.meta.dirname,
  '..',
  'test',
  'samples',
  'somtoday-leerlingen.csv',
);

export const coordinator: Person = {
  name: 'Marjan de Wit',
  login: 'marjan',
  passphrase: 'kastanje windvaan lepeldoos fluistering',
};
export const coach: Colleague = {
  name: 'Ruben Smits',
  login: 'ruben',
  functionTitle: 'docentcoach',
  roles: ['teacherCoach'],
  passphrase: 'zeilboot augurk dakpan rekenmachine',
};
export const otherCoach: Colleague = {
  name: 'Fatima Aydin',
  login: 'fatima',
  functionTitle: 'docentcoach',
  roles: ['teacherCoach'],
  passphrase: 'stoomtrein paprika wolkbreuk gitaar',
};
export const approver: Colleague = {
  name: 'Henk Bosman',
  login: 'henk',
  functionTitle: 'teamleider onderbouw',
  roles: ['approver'],
  passphrase: 'vuurtoren kaneel schoenveter atlas',
};

/** Not in the school that journeys begin with: for those where a second approver comes. */
export const otherApprover: Colleague = {
  name: 'Ilse Verhoeven',
  login: 'ilse',
  functionTitle: 'teamleider bovenbouw',
  roles: ['approver'],
  passphrase: 'kruiwagen saffraan herfstblad trompet',
};

export const buddyPair: NewPair = {
  form: 'peerBuddy',
  supporters: ['Lotte Vos'],
  supportees: ['Karim Huisman'],
  category: 'planning',
  question: 'Hoe krijg ik mijn huiswerk op tijd af?',
  outside: 'thuis en cijfers',
  coach: coach.name,
  backstop: coordinator.name,
};

/** Today on this laptop, 'yyyy-mm-dd'. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}

export async function makeVault(app: Stage, maker = coordinator): Promise<void> {
  await app.unlock.fillNewVault(schoolName, maker);
  await app.unlock.makeVault();
}

export async function addColleagues(app: Stage, colleagues: readonly Colleague[]): Promise<void> {
  await app.frame.go('settings');
  for (const colleague of colleagues) {
    await app.settings.startMember();
    await app.settings.fillMember(colleague);
    await app.settings.addMember(colleague.name);
  }
}

/** Each comes by once, chooses a passphrase of their own and leaves; then `back` goes on. */
export async function welcome(
  app: Stage,
  colleagues: readonly Colleague[],
  back: Person = coordinator,
): Promise<void> {
  for (const colleague of colleagues) {
    await app.frame.lock();
    await app.unlock.isLocked();
    await app.unlock.unlockFirst(colleague);
  }
  await changeTo(app, back);
}

export async function readClassList(app: Stage, file = classList): Promise<void> {
  app.chooseFile(file);
  await app.frame.go('pupils');
  await app.pupils.startImport();
  await app.pupils.chooseFile();
  await app.pupils.startReading();
  await app.pupils.isRead();
}

export async function makePair(app: Stage, pair: NewPair, day = today()): Promise<void> {
  await app.frame.go('pairs');
  await app.pairs.startNew();
  await app.pairs.fillNew(pair);
  await app.pairs.save();
  await app.pair.agree(day, true);
}

/** A request for support of a pupil without a peer yet; leads to its page. */
export async function makeRequest(app: Stage, pupil = 'Julia'): Promise<void> {
  await app.requests.open();
  await app.requests.startNew();
  await app.requests.fillNew({ pupil, question: 'Hoe leer ik plannen?', tooHeavy: false });
  await app.requests.save();
}

/** Locks and lets somebody else in. */
export async function changeTo(app: Stage, person: Person): Promise<void> {
  await app.frame.lock();
  await app.unlock.isLocked();
  await app.unlock.unlock(person);
}

/** The vault of `begin: 'school'`: colleagues, the class list and one buddy pair with its agreements. */
export async function prepareSchool(app: Stage): Promise<void> {
  await makeVault(app);
  await addColleagues(app, [coach, otherCoach, approver]);
  await welcome(app, [coach, otherCoach, approver]);
  await readClassList(app);
  await makePair(app, buddyPair);
}

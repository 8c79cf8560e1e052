// Nothing readable at rest: marks are typed into every field of a full journey, and afterwards no file
// of the app, the browser or the system's temporary folder holds one of them, in any shape.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { patternsOf } from '../canary/encodings.ts';
import { findInFiles } from '../canary/find-in-files.ts';
import { expect, test, type App } from '../fixtures.ts';
import { referral, sheet } from '../journey.ts';
import { internetSockets } from '../process-tree.ts';
import {
  addColleagues,
  approver,
  changeTo,
  coach,
  makePair,
  readClassList,
  today,
  welcome,
} from '../school.ts';
import { buddyPair, coordinator } from '../school.ts';

const mark = 'kanarieqxz';
let count = 0;
/** A text that is nowhere else, and of which every part is told by its mark. */
const canary = (): string => {
  count += 1;
  return `${mark}${Array.from(String(count), (digit) => 'abcdefghij'[Number(digit)]).join('')}woord`;
};

const pupilNames = [canary(), canary(), canary()] as const;
const familyNames = [canary(), canary(), canary()] as const;
const bsns = ['999994037', '999990019', '111222333'];
const list = [
  'Leerlingnummer;Roepnaam;Achternaam;Klas;Geboortedatum;BSN;Nationaliteit;Mentor',
  ...pupilNames.map(
    (name, at) =>
      `71${String(at).padStart(5, '0')};${name};${familyNames[at] ?? ''};1A;14-06-2014;${bsns[at] ?? ''};${mark}se;${canary()}`,
  ),
];

const maker = { ...coordinator, name: canary(), passphrase: `${canary()} ${canary()} zuil` };
const colleague = {
  ...coach,
  name: canary(),
  functionTitle: canary(),
  passphrase: `${canary()} ${canary()} dak`,
};
const signer = { ...approver, name: canary(), functionTitle: canary() };

async function writeEverywhere(app: App): Promise<void> {
  await app.frame.go('pairs');
  await app.pairs.open(pupilNames[0]);
  await app.pair.write({
    type: 'conversation',
    facts: canary(),
    ownWords: canary(),
    interpretation: canary(),
    agreements: canary(),
    positiveClose: canary(),
  });
  await app.pair.layDown(mark);
  await app.pair.recordContact({
    minutes: '25',
    learned: canary(),
    positiveClose: canary(),
    question: canary(),
  });
  await app.pair.printReport(canary());
  await app.pair.refer();
  await app.referrals.fill({
    ...referral,
    destination: canary(),
    contact: canary(),
    reason: canary(),
    tried: canary(),
    pupilView: canary(),
    asked: canary(),
  });
  await app.referrals.save();
  await app.referrals.ask(signer.name, canary());
}

/** A candidate with a decision, a training, a request, a lesson and a task. */
async function writeProgramme(app: App): Promise<void> {
  const candidate = `${pupilNames[2]} ${familyNames[2]}`;
  await app.selection.startNew();
  await app.selection.apply(candidate, canary());
  await app.selection.getToKnow({ interviewers: canary(), outcome: canary() });
  await app.selection.accept(signer.name);
  await app.trainings.openList();
  await app.trainings.startNew();
  await app.trainings.add(canary(), today());
  await app.trainings.openSession(0);
  await app.trainings.nameAdult(canary());
  await app.requests.open();
  await app.requests.startNew();
  await app.requests.fillNew({ pupil: pupilNames[2], question: canary(), tooHeavy: false });
  await app.requests.save();
  await app.activities.goToLessons();
  await app.activities.startLesson();
  await app.activities.fillLesson({
    className: '1A',
    peers: [pupilNames[1]],
    theme: 'planning',
    on: today(),
  });
  await app.activities.area('goal').fill(canary());
  await app.activities.save();
  await app.frame.go('today');
  await app.tasks.open();
  await app.tasks.startNew();
  await app.tasks.fillNew({ title: canary(), dueOn: today() });
  await app.tasks.save();
}

async function signAndHandOver(app: App): Promise<void> {
  await changeTo(app, signer);
  await app.frame.go('signOff');
  await app.signOffs.openWaiting(mark);
  await app.signOffs.choose('approved');
  await app.signOffs.comment(canary());
  await app.signOffs.passphrase(signer.passphrase);
  await app.signOffs.sign();
  await changeTo(app, colleague);
  await app.frame.go('referrals');
  await app.referrals.open(mark);
  await app.referrals.step('sent', canary());
  await app.frame.go('papers');
  await app.papers.startSheet();
  await app.papers.fillSheet({
    ...sheet,
    requests: canary(),
    next: { ...sheet.next, text: canary() },
  });
  await app.papers.print();
}

/** What is typed and never laid down: a search, a filter, a note that stays a draft. */
async function leaveHalfWritten(app: App): Promise<void> {
  await app.frame.go('pupils');
  await app.pupils.search(canary());
  await app.frame.openPalette();
  await app.page().keyboard.type(canary());
  await app.frame.closePalette();
  await app.frame.go('pairs');
  await app.pairs.open(pupilNames[0]);
  await app.pair.facts().fill(canary());
  await app.pair.draftIsSaved();
}

test('kanaries: wat in de velden wordt getypt, staat nergens leesbaar op de schijf', async ({
  app,
}, info) => {
  const file = info.outputPath('lijst.csv');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, list.join('\r\n'));
  await app.unlock.fillNewVault('Het Voorbeeld College', maker, canary());
  await app.unlock.makeVault();
  await addColleagues(app, [colleague, signer]);
  await welcome(app, [colleague, signer], maker);
  await readClassList(app, file);
  await makePair(app, {
    ...buddyPair,
    supporters: [pupilNames[1]],
    supportees: [pupilNames[0]],
    question: canary(),
    outside: canary(),
    coach: colleague.name,
    backstop: maker.name,
  });
  await writeProgramme(app);
  await changeTo(app, colleague);
  await writeEverywhere(app);
  await signAndHandOver(app);
  await leaveHalfWritten(app);

  const { root, profileDir, vaultsDir, env } = app.home;
  const folders = [join(root, 'electron'), env['HOME'] ?? '', env['TMPDIR'] ?? ''];
  const search = { marks: [mark], names: bsns };
  const open = findInFiles(folders, search);
  expect(open.finds, 'while the vault is open').toEqual([]);
  expect(open.bytes, 'there was something to read').toBeGreaterThan(100_000);
  if (info.project.name === 'preview' && process.platform === 'linux') {
    expect(internetSockets(app.processIds()), 'no port is open').toEqual([]);
  }
  await app.kill();
  expect(findInFiles(folders, search).finds, 'after the power went').toEqual([]);
  for (const folder of [profileDir, vaultsDir]) {
    expect(findInFiles([folder], search).files).toBeGreaterThan(0);
  }
});

test('de zoeker naar kanaries vindt ze in elke vorm waarin ze kunnen staan', () => {
  const folder = test.info().outputPath('geplant');
  mkdirSync(folder, { recursive: true });
  const text = Buffer.from(`{"naam":"Zoë ${mark}1woord","meer":"${'vulling '.repeat(200)}"}`);
  const noise = Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 73) % 251));
  const around = (bytes: Buffer) => Buffer.concat([noise, bytes, noise]);
  const planted: Readonly<Record<string, Buffer>> = {
    gzip: around(gzipSync(text)),
    zlib: around(deflateSync(text)),
    'zlib, cut off': around(deflateSync(text).subarray(0, 90)),
    'raw deflate': deflateRawSync(text),
    'the name 999994037': around(Buffer.from('999994037')),
    'the name 999990019': around(Buffer.from('999990019', 'utf16le')),
  };
  for (const { encoding, bytes } of patternsOf(mark)) {
    writeFileSync(join(folder, encoding), around(bytes));
  }
  for (const shift of [0, 1, 2]) {
    const whole = Buffer.concat([Buffer.alloc(shift, 'x'), text]).toString('base64');
    writeFileSync(join(folder, `whole base64 ${shift}`), around(Buffer.from(whole)));
  }
  for (const [name, bytes] of Object.entries(planted)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, `${mark} in its name`), 'niets');
  const { files, finds } = findInFiles([folder], { marks: [mark], names: bsns });
  expect(files).toBe(patternsOf(mark).length + 3 + Object.keys(planted).length + 1);
  expect(new Set(finds.map((find) => find.file)).size).toBe(files);
});

// The main job through the real screens, step by step, with a picture of every screen on the way.
import { writeFileSync } from 'node:fs';
import { addColleagues, changeTo, makePair, makeVault, welcome } from '../e2e/school.ts';
import type { Lang } from '../e2e/pages/texts.ts';
import { liveConcerns } from './demo-concerns.ts';
import { meet } from './demo-session.ts';
import { coordinator, staff, storyOf, type Cast, type Story } from './demo-story.ts';
import type { Stage } from './demo-stage.ts';
import { yearTexts } from './demo-year-texts.ts';
import { chooseAndTrain, confirmAll, livePairs, runProgramme, type Year } from './demo-year.ts';
import { memberIdSchema } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';

export type PlayOptions = {
  readonly lang: Lang;
  readonly pupils: string;
  /** Where to keep the picture for the README, or null. */
  readonly guide: string | null;
};

export type Played = {
  readonly sheetFile: string;
  readonly story: Story;
  readonly names: readonly string[];
};

const day = (ms: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(ms);
const daysAgo = (days: number): string => day(Date.now() - days * 86_400_000);

type Chosen = Cast & {
  readonly leaders: readonly string[];
  readonly buddyName: string;
  readonly pupilName: string;
  readonly className: string;
};

async function chooseCast(stage: Stage): Promise<Chosen> {
  const classes = await stage.pupils.classes();
  const className = classes[0] ?? '';
  const [first = '', second = first] = await stage.pupils.namesOfClass(className);
  const ofThisSchool = classes.filter((name) => !name.startsWith('ISK'));
  const oldest = await stage.pupils.namesOfClass(ofThisSchool.at(-1) ?? className);
  const [buddyName, ...others] = oldest.filter((name) => name !== second);
  if (second === '' || buddyName === undefined || others.length < 2) {
    throw new Error('The first and the last class of the list need a few pupils.');
  }
  const given = (name: string) => name.split(' ')[0] ?? name;
  return {
    buddy: given(buddyName),
    pupil: given(second),
    buddyName,
    pupilName: second,
    className,
    leaders: others.slice(0, 2),
    daysAgo,
  };
}

async function makeAll(stage: Stage, { lang, pupils }: PlayOptions): Promise<void> {
  const { coach, approver } = staff(lang);
  await stage.step('a new vault', async () => {
    await stage.picture('new-vault', 'dark');
    await makeVault(stage, coordinator);
  });
  await stage.step('how the screens look', async () => {
    await stage.frame.go('settings');
    await stage.settings.open('appearance');
    if (lang === 'en') {
      await stage.settings.look('language', 'english');
      stage.speak('en');
    }
    await stage.settings.title().waitFor();
    await stage.picture('settings-appearance');
  });
  await stage.step('a coach and an approver get a login', async () => {
    await stage.frame.go('pairs');
    await stage.picture('pairs-empty');
    await addColleagues(stage, [coach, approver]);
    await stage.picture('settings-members', 'dark');
    await stage.settings.startMember();
    await stage.picture('settings-new-member');
  });
  await stage.step('both choose a passphrase of their own', async () => {
    await welcome(stage, [coach, approver], coordinator);
  });
  await stage.step('a class list is read in', async () => {
    stage.chooseFile(pupils);
    await stage.frame.go('pupils');
    await stage.picture('pupils-empty');
    await stage.pupils.startImport();
    await stage.picture('import-choose');
    await stage.pupils.chooseFile();
    await stage.pupils.isReady();
    await stage.picture('import-check', 'dark');
    await stage.pupils.startReading();
    await stage.pupils.isRead();
    await stage.picture('import-done');
  });
}

async function makePairs(stage: Stage, lang: Lang): Promise<Chosen> {
  const { coach } = staff(lang);
  await stage.frame.go('pupils');
  const cast = await chooseCast(stage);
  const story = storyOf(lang, cast);
  await stage.picture('pupils', 'dark');
  await stage.step('a buddy pair and its agreements', async () => {
    await stage.frame.go('pairs');
    await stage.pairs.startNew();
    await stage.picture('new-pair-empty');
    await makePair(
      stage,
      {
        form: 'peerBuddy',
        supporters: [cast.buddyName],
        supportees: [cast.pupilName],
        category: 'planning',
        question: story.question,
        outside: story.outside,
        coach: coach.name,
        backstop: coordinator.name,
        startedOn: daysAgo(21),
      },
      daysAgo(21),
    );
    await stage.picture('pair-agreements', 'dark');
  });
  await stage.step('a duo of peer leaders for a class', async () => {
    await stage.frame.go('pairs');
    await stage.pairs.startNew();
    await stage.pairs.fillNew({
      form: 'peerLeader',
      supporters: cast.leaders,
      supportees: [],
      className: cast.className,
      category: 'transition',
      ...story.leaders,
      coach: coach.name,
      backstop: coordinator.name,
    });
    await stage.picture('new-pair');
    await stage.pairs.save();
    await stage.frame.go('pairs');
    await stage.picture('pairs', 'dark');
  });
  return cast;
}

/** The screens of the programme, once there is something to see. */
const programmeScreens = [
  ['/programma', 'plan'],
  ['/programma/training', 'trainings'],
  ['/programma/lessen', 'lessons'],
  ['/programma/inloop', 'drop-in'],
  ['/programma/kaarten', 'cards'],
  ['/programma/uren', 'hours'],
  ['/programma/opvolging', 'succession'],
  ['/leerlingen/klassen', 'classes'],
  ['/leerlingen/aanmeldingen', 'applications'],
  ['/leerlingen/hulpvragen', 'requests'],
  ['/leerlingen/collegas', 'staff'],
  ['/vandaag/taken', 'tasks'],
  ['/signalen', 'concerns'],
  ['/signalen/nieuw', 'concern-new'],
  ['/signalen/medewerker', 'report-to-board'],
  ['/doorverwijzingen/adressen', 'destinations'],
  ['/beheer/ernstige-zaken', 'serious-matters'],
  ['/beheer/noodkaart', 'emergency-card'],
  ['/akkoord/controle', 'code-check'],
] as const;

async function yearOf(stage: Stage, cast: Chosen, lang: Lang): Promise<Year> {
  const { records } = await stage.ask('records.load', undefined);
  const members = new Map(
    records.flatMap((record) =>
      record.kind === 'member' ? [[record.body.displayName, record.id] as const] : [],
    ),
  );
  const pupils = records.flatMap((record) => (record.kind === 'pupil' ? [record] : []));
  const classes = [...new Set(pupils.map(({ body }) => body.className))]
    .filter((name) => name !== '' && !name.startsWith('ISK'))
    .sort();
  const inStory = [cast.buddyName, cast.pupilName, ...cast.leaders];
  const free = pupils.filter(({ body }) => !inStory.includes(pupilName(body)));
  const half = classes.slice(0, Math.ceil(classes.length / 2));
  const idOf = (name: string) => memberIdSchema.parse(members.get(name));
  return {
    ask: stage.ask,
    texts: yearTexts[lang],
    daysAgo,
    schoolYear: schoolYearOf(daysAgo(0)),
    coachId: idOf(staff(lang).coach.name),
    backstopId: idOf(coordinator.name),
    peers: free
      .filter(({ body }) => classes.includes(body.className) && !half.includes(body.className))
      .slice(0, 10)
      .map(({ id }) => id),
    younger: free
      .filter(({ body }) => half.includes(body.className))
      .slice(0, 8)
      .map(({ id }) => id),
    classes: half.filter((className) => className !== cast.className),
  };
}

/**
 * What a school has after a season: through the app's own calls, so that it takes seconds. Gives the full names of
 * a few trained peers.
 */
async function liveAYear(stage: Stage, cast: Chosen, lang: Lang): Promise<readonly string[]> {
  const { coach } = staff(lang);
  const year = await yearOf(stage, cast, lang);
  await stage.step('ten candidates chosen by two people, and trained', () =>
    chooseAndTrain(year, async () => {
      await changeTo(stage, coach);
      await confirmAll(stage.ask);
      await changeTo(stage, coordinator);
    }),
  );
  await stage.step('a season of pairs and their contacts', async () => {
    console.log(`          ${String(await livePairs(year))} contacts`);
  });
  await stage.step('lessons, the plan, colleagues and tasks', () => runProgramme(year));
  await stage.step('three concerns: of today, followed, closed', async () => {
    const id = await liveConcerns(year, lang);
    for (const part of ['', '/wie-weet-wat', '/verhaal'] as const) {
      await stage.visit(`/signalen/${id}${part}`);
      await stage.picture(`concern${part.replace('/', '-')}`, 'dark');
    }
  });
  await stage.step('the screens of the programme', async () => {
    for (const [path, name] of programmeScreens) {
      await stage.visit(path);
      await stage.picture(name, 'dark');
    }
    await stage.frame.go('pairs');
    await stage.picture('pairs-lived-in', 'dark');
  });
  const { records } = await stage.ask('records.load', undefined);
  const trained = year.peers.slice(0, 4);
  return records.flatMap((record) =>
    record.kind === 'pupil' && trained.includes(record.id) ? [pupilName(record.body)] : [],
  );
}

async function writeNotes(
  stage: Stage,
  cast: Chosen,
  story: Story,
  options: PlayOptions,
): Promise<void> {
  const { coach } = staff(options.lang);
  await stage.step('the coach unlocks', async () => {
    await stage.frame.lock();
    await stage.unlock.isLocked();
    await stage.picture('unlock', 'dark');
    await stage.unlock.unlock(coach);
    await stage.frame.go('today');
    await stage.picture('today-first');
  });
  await stage.step(`${String(story.notes.length)} notes`, async () => {
    await stage.frame.go('pairs');
    await stage.pairs.open(cast.pupil);
    for (const note of story.notes) {
      await stage.pair.write(note);
      if (note === story.notes[0]) await stage.picture('note-all-fields', 'dark');
      await stage.pair.layDown(note.facts);
    }
  });
  await stage.step('a contact in a few keys', async () => {
    await stage.pair.recordContact(story.contact);
    await stage.picture('pair-contact', 'dark');
    await stage.frame.go('pairs');
    await stage.pairs.open(cast.pupil);
  });
  await stage.step('a conversation report', async () => {
    await stage.pair.printReport(story.reportReader);
    await stage.pair.facts().fill(story.unfinished);
    await stage.pair.draftIsSaved();
    await stage.picture('pair', 'dark');
    if (options.guide !== null) writeFileSync(options.guide, await stage.still());
    await stage.pair.open('readers');
    await stage.picture('pair-readers');
  });
}

async function refer(stage: Stage, cast: Chosen, story: Story, lang: Lang): Promise<void> {
  const { coach, approver } = staff(lang);
  await stage.step('a referral, and somebody is asked to sign', async () => {
    await stage.pair.refer();
    await stage.referrals.fill(story.referral);
    await stage.picture('new-referral', 'dark');
    await stage.referrals.save();
    await stage.picture('referral-draft');
    await stage.referrals.ask(approver.name, story.askApprover);
  });
  await stage.step('the approver reads and signs', async () => {
    await changeTo(stage, approver);
    await stage.frame.go('today');
    await stage.picture('today-approver');
    await stage.frame.go('signOff');
    await stage.picture('sign-off-queue');
    await stage.signOffs.openWaiting(story.referral.destination);
    await stage.picture('sign-off', 'dark');
    await stage.signOffs.choose('approved');
    await stage.signOffs.comment(story.comment);
    await stage.signOffs.passphrase(approver.passphrase);
    await stage.signOffs.sign();
    await stage.picture('signed');
  });
  await stage.step('the coach hands it over and records what came back', async () => {
    await changeTo(stage, coach);
    await stage.frame.go('referrals');
    await stage.referrals.open(story.referral.destination);
    await stage.picture('referral-approved');
    await stage.referrals.step('sent', story.handedOver);
    await stage.frame.go('referrals');
    await stage.picture('referrals', 'dark');
    await stage.referrals.open(story.referral.destination);
    await stage.referrals.step('done', story.feedback);
    await stage.picture('referral-done');
    await stage.frame.go('pupils');
    await stage.pupils.search(cast.pupilName);
    await stage.pupils.openPupil(cast.pupilName);
    await stage.picture('pupil');
  });
}

async function printAndLook(stage: Stage, cast: Chosen, story: Story): Promise<string> {
  let sheetFile = '';
  await stage.step('a mentor’s sheet', async () => {
    await stage.frame.go('papers');
    await stage.papers.startSheet();
    await stage.papers.fillSheet({
      className: cast.className,
      tick: ['-'],
      requests: story.sheet.requests,
      next: { on: day(Date.now() + 7 * 86_400_000), text: story.sheet.next },
    });
    await stage.picture('mentor-sheet', 'dark');
    sheetFile = await stage.papers.print();
    await stage.frame.go('papers');
    await stage.picture('papers');
  });
  await stage.step('the other screens', async () => {
    await stage.frame.go('today');
    await stage.picture('today', 'dark');
    await stage.frame.openPalette();
    await stage.picture('palette');
    await stage.frame.closePalette();
    await stage.frame.openHelp();
    await stage.picture('help');
    await stage.frame.closeDialog();
    await changeTo(stage, coordinator);
    await stage.frame.go('settings');
    for (const tab of ['school', 'passphrase', 'check', 'log'] as const) {
      await stage.settings.open(tab);
      if (tab === 'check') await stage.settings.checkVault();
      await stage.picture(`settings-${tab}`, ...(tab === 'log' ? (['dark'] as const) : []));
    }
    await stage.frame.lock();
    await stage.unlock.isLocked();
  });
  return sheetFile;
}

/** Plays it all; throws at the first step that does not do what it should. */
export async function play(stage: Stage, options: PlayOptions): Promise<Played> {
  await makeAll(stage, options);
  const cast = await makePairs(stage, options.lang);
  const trained = await liveAYear(stage, cast, options.lang);
  const story = storyOf(options.lang, cast);
  await writeNotes(stage, cast, story, options);
  await refer(stage, cast, story, options.lang);
  const peers = [cast.buddyName, ...trained];
  await meet(stage, story, { peers, className: cast.className, today: daysAgo(0) });
  const sheetFile = await printAndLook(stage, cast, story);
  const names = [cast.buddyName, cast.pupilName, ...cast.leaders];
  return { sheetFile, story, names };
}

// Every screen of the app by name, and how one gets there in a vault that has something in it. For
// whoever looks at all of them: accessibility, screenshots.
import type { App } from './fixtures.ts';
import { intervisionScreens } from './intervision-screens.ts';
import { layConcern } from './karims-concern.ts';
import { today } from './school.ts';
import type { Visit } from './visit.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';

/** The parts of the plan and of continuity, by their address. */
function programmeScreens(app: App): readonly Visit[] {
  const year = schoolYearOf(today());
  const parts = [
    'werkgroep',
    'aanpak',
    'uren',
    'vertellen',
    'bekendmaken',
    'voorwaarden',
    'verankering',
    'metingen',
    'evaluatie',
  ];
  const places = [
    ...parts.map((part) => ['programma, ' + part, `/programma/plan/${year}/${part}`] as const),
    ['opvolging', '/programma/opvolging'] as const,
    ['overdragen', '/programma/opvolging/overdragen'] as const,
    ['nieuw schooljaar', '/programma/schooljaar'] as const,
    ['kaarten', '/programma/kaarten'] as const,
  ];
  return places.map(([name, path]) => ({ name, go: () => app.frame.goTo(path) }));
}

/** What stands behind a row of a list: a class, and what is made on the way. */
function cohortScreens({ selection, trainings, requests, pupils, frame }: App): readonly Visit[] {
  return [
    {
      name: 'aanmelding',
      go: async () => {
        await selection.startNew();
        await selection.apply('Floris van den Brink');
      },
    },
    { name: 'aanmeldingen', go: () => selection.openList() },
    {
      name: 'nieuwe training',
      go: async () => {
        await trainings.openList();
        await trainings.startNew();
      },
    },
    { name: 'training', go: () => trainings.add('Training buddy’s', today()) },
    { name: 'dagdeel', go: () => trainings.openSession(0) },
    {
      name: 'deelnemer aan training',
      go: async () => {
        await trainings.nameAdult('Marjan de Wit');
        await trainings.addTrainee('Floris van den Brink');
        await trainings.openTrainee('Floris van den Brink');
      },
    },
    {
      name: 'trainingen',
      go: async () => {
        await frame.closeDialog();
        await trainings.openList();
      },
    },
    {
      name: 'hulpvraag',
      go: async () => {
        await requests.open();
        await requests.startNew();
        await requests.fillNew({ pupil: 'Eva Kuipers', question: 'Hoe?', tooHeavy: false });
        await requests.save();
      },
    },
    {
      name: 'klas',
      go: async () => {
        await frame.go('pupils');
        await pupils.openList('classes');
        await pupils.openClass('1A');
      },
    },
  ];
}

/** Concerns: the list and the board, the form, the parts of one and the form that changes it. */
function concernScreens(app: App): readonly Visit[] {
  const { frame } = app;
  let address = '';
  const parts = [
    ['wie weet wat', '/wie-weet-wat'],
    ['verhaal', '/verhaal'],
    ['afsluiten', '/afsluiten'],
    ['wijzigen', '/wijzigen'],
  ] as const;
  return [
    { name: 'nieuw signaal', go: () => frame.goTo('/signalen/nieuw') },
    {
      name: 'signaal, verloop',
      go: async () => {
        address = await layConcern(app, null);
        await frame.goTo(address);
      },
    },
    ...parts.map(([name, path]) => ({
      name: `signaal, ${name}`,
      go: () => frame.goTo(address + path),
    })),
    { name: 'signalen', go: () => frame.goTo('/signalen') },
    {
      name: 'signalen, bord',
      go: async () => {
        await frame.goTo('/signalen');
        await app
          .page()
          .getByRole('radio', { name: app.t('concerns:list.board') })
          .check();
      },
    },
  ];
}

/** Screens behind the lock, in the order of the day; the last ones open a dialog or a form. */
export function screensOf(app: App, pupil: string): readonly Visit[] {
  const { frame, pairs, pair, settings, pupils, papers, referrals, selection, requests } = app;
  const openPair = async (): Promise<void> => {
    await frame.go('pairs');
    await pairs.open(pupil);
  };
  return [
    { name: 'vandaag', go: () => frame.go('today') },
    {
      name: 'taken',
      go: async () => {
        await frame.go('today');
        await app.tasks.open();
        await app.tasks.show('all');
      },
    },
    {
      name: 'nieuwe taak',
      go: async () => {
        await app.tasks.startNew();
      },
    },
    {
      name: 'koppels, gegroepeerd',
      go: async () => {
        await frame.closeDialog();
        await frame.go('pairs');
        await app.views.groupBy(app.t('pairs:list.coach'));
        await app.views.columns().click();
      },
    },
    { name: 'koppels', go: () => frame.go('pairs') },
    {
      name: 'nieuw koppel',
      go: async () => {
        await frame.go('pairs');
        await pairs.startNew();
      },
    },
    { name: 'koppel', go: openPair },
    {
      name: 'koppel, meer velden',
      go: async () => {
        await openPair();
        await pair.openDetails();
      },
    },
    {
      name: 'koppel, contact',
      go: async () => {
        await openPair();
        await pair.startContact();
      },
    },
    {
      name: 'koppel, afspraken',
      go: async () => {
        await openPair();
        await pair.open('agreements');
      },
    },
    {
      name: 'koppel, inzage',
      go: async () => {
        await openPair();
        await pair.open('readers');
      },
    },
    { name: 'leerlingen', go: () => frame.go('pupils') },
    {
      name: 'klassenlijst inlezen',
      go: async () => {
        await frame.go('pupils');
        await pupils.startImport();
      },
    },
    {
      name: 'leerling',
      go: async () => {
        await frame.go('pupils');
        await pupils.search(pupil);
        await pupils.openPupil(pupil);
      },
    },
    { name: 'nieuwe aanmelding', go: () => selection.startNew() },
    ...cohortScreens(app),
    {
      name: 'hulpvragen',
      go: () => requests.open(),
    },
    {
      name: 'niet samen',
      go: async () => {
        await requests.open();
        await requests.openNotTogether();
      },
    },
    {
      name: 'nieuwe hulpvraag',
      go: async () => {
        await requests.open();
        await requests.startNew();
      },
    },
    ...(['timeline', 'consent'] as const).map((part) => ({
      name: `leerling, ${part}`,
      go: async () => {
        await frame.go('pupils');
        await pupils.search(pupil);
        await pupils.openPupil(pupil);
        await pupils.openPart(part);
      },
    })),
    {
      name: 'nieuwe leerling',
      go: async () => {
        await frame.go('pupils');
        await pupils.startNew();
      },
    },
    ...(['classes', 'staff'] as const).map((list) => ({
      name: `leerlingen, ${list}`,
      go: async () => {
        await frame.go('pupils');
        await pupils.openList(list);
      },
    })),
    { name: 'doorverwijzingen', go: () => frame.go('referrals') },
    {
      name: 'adressen',
      go: async () => {
        await frame.go('referrals');
        await referrals.openDestinations();
      },
    },
    { name: 'verzegeld pakket openen', go: () => frame.goTo('/doorverwijzingen/pakket') },
    {
      name: 'nieuwe doorverwijzing',
      go: async () => {
        await openPair();
        await pair.refer();
        await referrals.form().waitFor();
      },
    },
    { name: 'lessen', go: () => app.activities.goToLessons() },
    {
      name: 'nieuwe les',
      go: async () => {
        await app.activities.goToLessons();
        await app.activities.startLesson();
      },
    },
    {
      name: 'les',
      go: async () => {
        await app.activities.fillLesson({
          className: '1A',
          peers: ['Lotte'],
          theme: 'planning',
          on: today(),
        });
        await app.activities.save();
      },
    },
    {
      name: 'uren van een peer',
      go: () => app.hours.openPeer('Lotte Vos'),
    },
    { name: 'certificaat', go: () => app.hours.startCertificate() },
    {
      name: 'nieuwe activiteit',
      go: async () => {
        await frame.closeDialog();
        await app.activities.goToLessons();
        await app.activities.startActivity();
      },
    },
    { name: 'inloop', go: () => app.activities.goToDropIn() },
    { name: 'uren', go: () => app.activities.goToHours() },
    ...concernScreens(app),
    ...intervisionScreens(app),
    { name: 'klacht over een medewerker', go: () => frame.goTo('/signalen/medewerker') },
    { name: 'meldcode-trajecten', go: () => frame.goTo('/signalen/meldcode') },
    { name: 'akkoord', go: () => frame.go('signOff') },
    { name: 'akkoord, controle', go: () => frame.goTo('/akkoord/controle') },
    { name: 'papieren', go: () => frame.go('papers') },
    {
      name: 'mentorblad',
      go: async () => {
        await frame.go('papers');
        await papers.startSheet();
      },
    },
    { name: 'intervisie, te gast', go: () => frame.goTo('/intervisie/te-gast') },
    { name: 'belasting van peers', go: () => frame.goTo('/intervisie/belasting') },
    { name: 'check-in met een peer', go: () => frame.goTo('/intervisie/check-in') },
    { name: 'programma', go: () => frame.go('programme') },
    ...programmeScreens(app),
    ...(
      [
        'members',
        'school',
        'peerSupport',
        'emergency',
        'serious',
        'passphrase',
        'appearance',
        'check',
        'log',
      ] as const
    ).map((tab) => ({
      name: `beheer, ${tab}`,
      go: async () => {
        await frame.go('settings');
        await settings.open(tab);
      },
    })),
    {
      name: 'zoeken en opdrachten',
      go: async () => {
        await frame.go('today');
        await frame.openPalette();
      },
    },
    {
      name: 'toetsen',
      go: async () => {
        await frame.closePalette();
        await frame.openHelp();
      },
    },
  ];
}

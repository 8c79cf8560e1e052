// Every text of the screens and papers, both languages. A new namespace is two imports and two words
// here; the files stand in resources/locales/{nl,en}, and locales.test.ts keeps the languages equal.
import enActivities from '#resources/locales/en/activities.json';
import enCommon from '#resources/locales/en/common.json';
import enContacts from '#resources/locales/en/contacts.json';
import enErrors from '#resources/locales/en/errors.json';
import enForms from '#resources/locales/en/forms.json';
import enIntervision from '#resources/locales/en/intervision.json';
import enIntervisionAfter from '#resources/locales/en/intervisionAfter.json';
import enIntervisionMethods from '#resources/locales/en/intervisionMethods.json';
import enIntervisionSession from '#resources/locales/en/intervisionSession.json';
import enPeerLoad from '#resources/locales/en/peerLoad.json';
import enLibrary from '#resources/locales/en/library.json';
import enMatching from '#resources/locales/en/matching.json';
import enNotes from '#resources/locales/en/notes.json';
import enPairs from '#resources/locales/en/pairs.json';
import enPapers from '#resources/locales/en/papers.json';
import enPeople from '#resources/locales/en/people.json';
import enProgramme from '#resources/locales/en/programme.json';
import enPupils from '#resources/locales/en/pupils.json';
import enReferrals from '#resources/locales/en/referrals.json';
import enSelection from '#resources/locales/en/selection.json';
import enSettings from '#resources/locales/en/settings.json';
import enSignoff from '#resources/locales/en/signoff.json';
import enTasks from '#resources/locales/en/tasks.json';
import enToday from '#resources/locales/en/today.json';
import enBoardReports from '#resources/locales/en/boardReports.json';
import enConcerns from '#resources/locales/en/concerns.json';
import enDestinations from '#resources/locales/en/destinations.json';
import enEmergency from '#resources/locales/en/emergency.json';
import enReportingCode from '#resources/locales/en/reportingCode.json';
import enTransfers from '#resources/locales/en/transfers.json';
import enTraining from '#resources/locales/en/training.json';
import enUnlock from '#resources/locales/en/unlock.json';
import nlActivities from '#resources/locales/nl/activities.json';
import nlCommon from '#resources/locales/nl/common.json';
import nlContacts from '#resources/locales/nl/contacts.json';
import nlErrors from '#resources/locales/nl/errors.json';
import nlForms from '#resources/locales/nl/forms.json';
import nlIntervision from '#resources/locales/nl/intervision.json';
import nlIntervisionAfter from '#resources/locales/nl/intervisionAfter.json';
import nlIntervisionMethods from '#resources/locales/nl/intervisionMethods.json';
import nlIntervisionSession from '#resources/locales/nl/intervisionSession.json';
import nlPeerLoad from '#resources/locales/nl/peerLoad.json';
import nlLibrary from '#resources/locales/nl/library.json';
import nlMatching from '#resources/locales/nl/matching.json';
import nlNotes from '#resources/locales/nl/notes.json';
import nlPairs from '#resources/locales/nl/pairs.json';
import nlPapers from '#resources/locales/nl/papers.json';
import nlPeople from '#resources/locales/nl/people.json';
import nlProgramme from '#resources/locales/nl/programme.json';
import nlPupils from '#resources/locales/nl/pupils.json';
import nlReferrals from '#resources/locales/nl/referrals.json';
import nlSelection from '#resources/locales/nl/selection.json';
import nlSettings from '#resources/locales/nl/settings.json';
import nlSignoff from '#resources/locales/nl/signoff.json';
import nlTasks from '#resources/locales/nl/tasks.json';
import nlToday from '#resources/locales/nl/today.json';
import nlBoardReports from '#resources/locales/nl/boardReports.json';
import nlConcerns from '#resources/locales/nl/concerns.json';
import nlDestinations from '#resources/locales/nl/destinations.json';
import nlEmergency from '#resources/locales/nl/emergency.json';
import nlReportingCode from '#resources/locales/nl/reportingCode.json';
import nlTransfers from '#resources/locales/nl/transfers.json';
import nlTraining from '#resources/locales/nl/training.json';
import nlUnlock from '#resources/locales/nl/unlock.json';

export const resources = {
  nl: {
    activities: nlActivities,
    common: nlCommon,
    contacts: nlContacts,
    errors: nlErrors,
    forms: nlForms,
    intervision: nlIntervision,
    intervisionAfter: nlIntervisionAfter,
    intervisionMethods: nlIntervisionMethods,
    intervisionSession: nlIntervisionSession,
    peerLoad: nlPeerLoad,
    library: nlLibrary,
    matching: nlMatching,
    notes: nlNotes,
    pairs: nlPairs,
    papers: nlPapers,
    people: nlPeople,
    programme: nlProgramme,
    pupils: nlPupils,
    referrals: nlReferrals,
    selection: nlSelection,
    settings: nlSettings,
    signoff: nlSignoff,
    tasks: nlTasks,
    today: nlToday,
    boardReports: nlBoardReports,
    concerns: nlConcerns,
    destinations: nlDestinations,
    emergency: nlEmergency,
    reportingCode: nlReportingCode,
    transfers: nlTransfers,
    training: nlTraining,
    unlock: nlUnlock,
  },
  en: {
    activities: enActivities,
    common: enCommon,
    contacts: enContacts,
    errors: enErrors,
    forms: enForms,
    intervision: enIntervision,
    intervisionAfter: enIntervisionAfter,
    intervisionMethods: enIntervisionMethods,
    intervisionSession: enIntervisionSession,
    peerLoad: enPeerLoad,
    library: enLibrary,
    matching: enMatching,
    notes: enNotes,
    pairs: enPairs,
    papers: enPapers,
    people: enPeople,
    programme: enProgramme,
    pupils: enPupils,
    referrals: enReferrals,
    selection: enSelection,
    settings: enSettings,
    signoff: enSignoff,
    tasks: enTasks,
    today: enToday,
    boardReports: enBoardReports,
    concerns: enConcerns,
    destinations: enDestinations,
    emergency: enEmergency,
    reportingCode: enReportingCode,
    transfers: enTransfers,
    training: enTraining,
    unlock: enUnlock,
  },
} as const;

export type Resources = (typeof resources)['nl'];

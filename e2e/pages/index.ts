// All page models together, in the language of the moment.
import type { Page } from 'playwright-core';
import { activitiesPage } from './activities.ts';
import type { At } from './at.ts';
import { boardReportsPage } from './board-reports.ts';
import { concernsPage } from './concerns.ts';
import { reportingCodePage } from './reporting-code.ts';
import { continuityPage } from './continuity.ts';
import { frame } from './frame.ts';
import { intervisionPage } from './intervision.ts';
import { intervisionAfterPage } from './intervision-after.ts';
import { intervisionSessionPage } from './intervision-session.ts';
import { hoursPage } from './hours.ts';
import { pairPage } from './pair.ts';
import { pairsPage } from './pairs.ts';
import { papersPage } from './papers.ts';
import { peerLoadPage } from './peer-load.ts';
import { programmePage } from './programme.ts';
import { pupilsPage } from './pupils.ts';
import { referralsPage } from './referrals.ts';
import { selectionPage } from './selection.ts';
import { requestsPage } from './requests.ts';
import { settingsPage } from './settings.ts';
import { signOffsPage } from './sign-offs.ts';
import { tasksPage } from './tasks.ts';
import { texts, type Lang } from './texts.ts';
import { trainingsPage } from './trainings.ts';
import { transfersPage } from './transfers.ts';
import { unlockPage } from './unlock.ts';
import { viewsPage } from './views.ts';

export function pagesOf(page: () => Page, lang: () => Lang) {
  const both = { nl: texts('nl'), en: texts('en') };
  const at: At = { page, t: (key, values) => both[lang()](key, values) };
  return {
    t: at.t,
    activities: activitiesPage(at),
    boardReports: boardReportsPage(at),
    concerns: concernsPage(at),
    continuity: continuityPage(at),
    frame: frame(at),
    hours: hoursPage(at),
    intervision: intervisionPage(at),
    intervisionAfter: intervisionAfterPage(at),
    intervisionSession: intervisionSessionPage(at),
    pair: pairPage(at),
    pairs: pairsPage(at),
    papers: papersPage(at),
    peerLoad: peerLoadPage(at),
    programme: programmePage(at),
    pupils: pupilsPage(at),
    referrals: referralsPage(at),
    selection: selectionPage(at),
    reportingCode: reportingCodePage(at),
    requests: requestsPage(at),
    settings: settingsPage(at),
    signOffs: signOffsPage(at),
    tasks: tasksPage(at),
    trainings: trainingsPage(at),
    transfers: transfersPage(at),
    unlock: unlockPage(at),
    views: viewsPage(at),
  };
}

export type Pages = ReturnType<typeof pagesOf>;

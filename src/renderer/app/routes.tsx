// Which address shows which screen: one line each. A part whose address is in navigation.ts appears in
// the frame as soon as its screen stands here. Parameters are written `$pairId`.
import type { ReactElement } from 'react';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import {
  ActivityScreen,
  DropInScreen,
  DropInSessionScreen,
  LessonScreen,
  LessonsScreen,
  NewActivityScreen,
  NewDropInScreen,
  NewLessonScreen,
} from '#renderer/features/activities/index.ts';
import { BoardReportScreen, NewBoardReportScreen } from '#renderer/features/board-reports/index.ts';
import {
  ChangeConcernScreen,
  ConcernScreen,
  ConcernsScreen,
  ReportScreen,
} from '#renderer/features/concerns/index.ts';
import {
  CalendarScreen,
  EditGroupScreen,
  GroupScreen,
  GuestScreen,
  IntervisionScreen,
  MethodScreen,
  MethodsScreen,
  NewGroupScreen,
  NewMethodScreen,
} from '#renderer/features/intervision/index.ts';
import { FinishScreen } from '#renderer/features/intervision-after/index.ts';
import { CheckInScreen, LoadScreen, PeerLoadScreen } from '#renderer/features/peer-load/index.ts';
import { IntervisionSessionScreen } from '#renderer/features/intervision-session/index.ts';
import { LibraryScreen } from '#renderer/features/library/index.ts';
import {
  NewRequestScreen,
  NotTogetherScreen,
  RequestScreen,
  RequestsScreen,
} from '#renderer/features/matching/index.ts';
import { HoursScreen, PeerHoursScreen } from '#renderer/features/hours/index.ts';
import { NewPairScreen, PairScreen, PairsScreen } from '#renderer/features/pairs/index.ts';
import { MentorSheetScreen, PapersScreen } from '#renderer/features/papers/index.ts';
import {
  ContinuityScreen,
  HandoverScreen,
  SchoolYearScreen,
} from '#renderer/features/continuity/index.ts';
import { PlanPartScreen, PlanScreen } from '#renderer/features/programme/index.ts';
import {
  DoublesScreen,
  EditPupilScreen,
  ImportScreen,
  MaybeLeftScreen,
  NewPupilScreen,
  PupilScreen,
  PupilsScreen,
} from '#renderer/features/pupils/index.ts';
import { ClassesScreen, ClassScreen, StaffScreen } from '#renderer/features/people/index.ts';
import {
  DestinationsScreen,
  NewReferralScreen,
  ReferralScreen,
  ReferralsScreen,
} from '#renderer/features/referrals/index.ts';
import {
  ApplicationScreen,
  ApplicationsScreen,
  NewApplicationScreen,
} from '#renderer/features/selection/index.ts';
import {
  MemberScreen,
  NewMemberScreen,
  SettingsScreen,
} from '#renderer/features/settings/index.ts';
import {
  ReportingCodeScreen,
  ReportingCodesScreen,
} from '#renderer/features/reporting-code/index.ts';
import {
  CodeCheckScreen,
  SignOffScreen,
  SignOffsScreen,
} from '#renderer/features/sign-offs/index.ts';
import { TasksScreen, TodayScreen } from '#renderer/features/today/index.ts';
import { PackageScreen } from '#renderer/features/transfers/index.ts';
import { TrainingScreen, TrainingsScreen } from '#renderer/features/training/index.ts';
import { ScreenFailed, ScreenNotFound } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { navigation } from './navigation.ts';

export type Screen = { readonly path: `/${string}`; readonly component: () => ReactElement };

/** `{ path: '/koppels', component: PairsScreen },` */
const screens: readonly Screen[] = [
  { path: '/vandaag', component: TodayScreen },
  { path: '/vandaag/taken', component: TasksScreen },
  { path: '/koppels', component: PairsScreen },
  { path: '/koppels/nieuw', component: NewPairScreen },
  { path: '/koppels/$pairId', component: PairScreen },
  { path: '/koppels/$pairId/afspraken', component: PairScreen },
  { path: '/koppels/$pairId/inzage', component: PairScreen },
  { path: '/leerlingen', component: PupilsScreen },
  { path: '/leerlingen/inlezen', component: ImportScreen },
  { path: '/leerlingen/aanmeldingen', component: ApplicationsScreen },
  { path: '/leerlingen/aanmeldingen/nieuw', component: NewApplicationScreen },
  { path: '/leerlingen/aanmeldingen/$applicationId', component: ApplicationScreen },
  { path: '/leerlingen/hulpvragen', component: RequestsScreen },
  { path: '/leerlingen/hulpvragen/nieuw', component: NewRequestScreen },
  { path: '/leerlingen/hulpvragen/niet-samen', component: NotTogetherScreen },
  { path: '/leerlingen/hulpvragen/$requestId', component: RequestScreen },
  { path: '/leerlingen/klassen', component: ClassesScreen },
  { path: '/leerlingen/klassen/$className', component: ClassScreen },
  { path: '/leerlingen/collegas', component: StaffScreen },
  { path: '/leerlingen/nieuw', component: NewPupilScreen },
  { path: '/leerlingen/mogelijk-van-school', component: MaybeLeftScreen },
  { path: '/leerlingen/dubbelen', component: DoublesScreen },
  { path: '/leerlingen/$pupilId', component: PupilScreen },
  { path: '/leerlingen/$pupilId/tijdlijn', component: PupilScreen },
  { path: '/leerlingen/$pupilId/toestemming', component: PupilScreen },
  { path: '/leerlingen/$pupilId/wijzigen', component: EditPupilScreen },
  { path: '/signalen', component: ConcernsScreen },
  { path: '/signalen/nieuw', component: ReportScreen },
  { path: '/doorverwijzingen', component: ReferralsScreen },
  { path: '/doorverwijzingen/nieuw', component: NewReferralScreen },
  { path: '/doorverwijzingen/adressen', component: DestinationsScreen },
  { path: '/doorverwijzingen/pakket', component: PackageScreen },
  { path: '/doorverwijzingen/$referralId', component: ReferralScreen },
  { path: '/signalen/meldcode', component: ReportingCodesScreen },
  { path: '/signalen/medewerker', component: NewBoardReportScreen },
  { path: '/signalen/medewerker/$reportId', component: BoardReportScreen },
  { path: '/signalen/$concernId', component: ConcernScreen },
  { path: '/signalen/$concernId/wie-weet-wat', component: ConcernScreen },
  { path: '/signalen/$concernId/verhaal', component: ConcernScreen },
  { path: '/signalen/$concernId/afsluiten', component: ConcernScreen },
  { path: '/signalen/$concernId/wijzigen', component: ChangeConcernScreen },
  { path: '/signalen/$concernId/meldcode', component: ReportingCodeScreen },
  { path: '/intervisie', component: IntervisionScreen },
  { path: '/intervisie/te-gast', component: GuestScreen },
  { path: '/intervisie/agenda', component: CalendarScreen },
  { path: '/intervisie/methoden', component: MethodsScreen },
  { path: '/intervisie/methoden/nieuw', component: NewMethodScreen },
  { path: '/intervisie/methoden/$methodId', component: MethodScreen },
  { path: '/intervisie/groep/nieuw', component: NewGroupScreen },
  { path: '/intervisie/belasting', component: LoadScreen },
  { path: '/intervisie/belasting/$peerId', component: PeerLoadScreen },
  { path: '/intervisie/check-in', component: CheckInScreen },
  { path: '/intervisie/groep/$groupId', component: GroupScreen },
  { path: '/intervisie/groep/$groupId/wijzigen', component: EditGroupScreen },
  { path: '/intervisie/bijeenkomst/$sessionId', component: IntervisionSessionScreen },
  { path: '/intervisie/bijeenkomst/$sessionId/afronden', component: FinishScreen },
  { path: '/akkoord', component: SignOffsScreen },
  { path: '/akkoord/controle', component: CodeCheckScreen },
  { path: '/akkoord/$requestId', component: SignOffScreen },
  { path: '/programma/uren', component: HoursScreen },
  { path: '/programma/uren/$pupilId', component: PeerHoursScreen },
  { path: '/programma/inloop', component: DropInScreen },
  { path: '/programma/inloop/nieuw', component: NewDropInScreen },
  { path: '/programma/inloop/$sessionId', component: DropInSessionScreen },
  { path: '/programma/lessen', component: LessonsScreen },
  { path: '/programma/lessen/nieuw', component: NewLessonScreen },
  { path: '/programma/lessen/activiteit', component: NewActivityScreen },
  { path: '/programma/lessen/activiteit/$activityId', component: ActivityScreen },
  { path: '/programma/lessen/$lessonId', component: LessonScreen },
  { path: '/papieren', component: PapersScreen },
  { path: '/papieren/mentorblad', component: MentorSheetScreen },
  { path: '/programma/kaarten', component: LibraryScreen },
  { path: '/programma/training', component: TrainingsScreen },
  { path: '/programma/training/$trainingId', component: TrainingScreen },
  { path: '/programma', component: PlanScreen },
  { path: '/programma/plan/$schoolYear', component: PlanScreen },
  { path: '/programma/plan/$schoolYear/$part', component: PlanPartScreen },
  { path: '/programma/opvolging', component: ContinuityScreen },
  { path: '/programma/opvolging/overdragen', component: HandoverScreen },
  { path: '/programma/opvolging/overdragen/$memberId', component: HandoverScreen },
  { path: '/programma/schooljaar', component: SchoolYearScreen },
  { path: '/beheer', component: SettingsScreen },
  { path: '/beheer/$part', component: SettingsScreen },
  { path: '/beheer/medewerkers/nieuw', component: NewMemberScreen },
  { path: '/beheer/medewerkers/$memberId', component: MemberScreen },
];

/** The router over the given screens; the first of them is where one comes in. */
export function makeRouter(shown: readonly Screen[] = screens) {
  const items = navigation.filter((item) => shown.some((screen) => screen.path === item.path));
  const root = createRootRoute({ component: () => <Frame items={items} /> });
  const start = shown[0]?.path;
  const entry = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router redirects
      if (start) throw redirect({ to: start, replace: true });
    },
  });
  const routes = shown.map(({ path, component }) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
  return createRouter({
    routeTree: root.addChildren([entry, ...routes]),
    history: createHashHistory(),
    defaultErrorComponent: ({ reset }) => <ScreenFailed reset={reset} />,
    defaultNotFoundComponent: ScreenNotFound,
    defaultPendingMs: 300,
  });
}

// What each training is made of: the topics, three half-days in which they come, and what nobody may
// miss. Each role has a training of its own. Topics are ids; screens put them into words.
import type { TrainingTemplate, WorkingForm } from './training.ts';
import type { PairForm } from './support-form.ts';

/** The topics of all trainings. */
export const trainingTopics = [
  // start, together, with an experienced adult
  'role',
  'sensitiveSubjects',
  'boundaries',
  // every peer
  'limits',
  'secrecy',
  // conversation practice
  'activeListening',
  'listeningEar',
  'timing',
  'resistance',
  'nonViolent',
  'conversationInThrees',
  // leaders of a class
  'presentation',
  'unexpected',
  'bullied',
  'toMentor',
  'socialSkills',
  'feedback',
  'askingOn',
  'notJudging',
  // buddies
  'complicatedProblems',
  'whomToAsk',
  // buddies of newcomers
  'emotions',
  'languageBarrier',
  'culturalDifferences',
  'shyness',
  // newcomers themselves
  'whatABuddyDoes',
  'findingTheWay',
  'askingForHelp',
  'makingContact',
  // teacher coaches
  'coachingSkills',
  'leadingIntervision',
  'ambassador',
  'signals',
  // the coordinator
  'programmePlan',
  'choosingPeers',
  'matching',
  'safety',
  'lookingBack',
] as const;
export type TrainingTopic = (typeof trainingTopics)[number];

export function isTrainingTopic(topic: string): topic is TrainingTopic {
  return trainingTopics.some((known) => known === topic);
}

export type HalfDay = {
  readonly topics: readonly TrainingTopic[];
  readonly workingForms: readonly WorkingForm[];
};

export type TemplateRules = {
  /** Whom it is for. */
  readonly audience: 'peers' | 'newcomers' | 'staff';
  readonly halfDays: readonly [HalfDay, HalfDay, HalfDay];
  /** Who missed one of these has not finished. */
  readonly mandatory: readonly TrainingTopic[];
};

/** The joint start: these topics are never dealt with without an experienced adult in the room. */
export const startTopics = ['role', 'sensitiveSubjects', 'boundaries'] as const;

const start: HalfDay = { topics: startTopics, workingForms: ['cards', 'rolePlay', 'plenary'] };
const listening: readonly TrainingTopic[] = ['activeListening', 'listeningEar', 'timing'];
const hardTalk: readonly TrainingTopic[] = ['resistance', 'nonViolent', 'conversationInThrees'];
const forEveryPeer = ['limits', 'secrecy'] as const;

/** The own topics of a role, divided over the second and third half-day. */
function peerTraining(
  second: readonly TrainingTopic[],
  third: readonly TrainingTopic[],
): TemplateRules {
  return {
    audience: 'peers',
    halfDays: [
      start,
      {
        topics: [...forEveryPeer, ...listening, ...second],
        workingForms: ['talk', 'exercise', 'threes'],
      },
      { topics: [...third, ...hardTalk], workingForms: ['threes', 'rolePlay', 'plenary'] },
    ],
    mandatory: [...startTopics, ...forEveryPeer],
  };
}

/** One template per role, after the Peer2Peer brochure and the conversation practice beside it. */
export const templateRules: Readonly<Record<TrainingTemplate, TemplateRules>> = {
  peerLeader: peerTraining(
    ['presentation', 'socialSkills', 'feedback'],
    ['unexpected', 'bullied', 'toMentor', 'askingOn', 'notJudging'],
  ),
  peerBuddy: peerTraining(['whomToAsk'], ['complicatedProblems']),
  newcomerBuddy: peerTraining(
    ['emotions', 'languageBarrier'],
    ['culturalDifferences', 'shyness', 'whomToAsk'],
  ),
  otherPeer: peerTraining(['whomToAsk', 'askingOn'], ['notJudging', 'feedback']),
  newcomer: {
    audience: 'newcomers',
    halfDays: [
      { topics: ['whatABuddyDoes', 'secrecy'], workingForms: ['talk', 'cards'] },
      { topics: ['findingTheWay', 'askingForHelp'], workingForms: ['exercise', 'plenary'] },
      { topics: ['makingContact', 'boundaries'], workingForms: ['exercise', 'rolePlay'] },
    ],
    mandatory: ['whatABuddyDoes', 'secrecy'],
  },
  teacherCoach: {
    audience: 'staff',
    halfDays: [
      { topics: ['coachingSkills', 'limits'], workingForms: ['talk', 'threes'] },
      { topics: ['leadingIntervision', 'signals'], workingForms: ['exercise', 'plenary'] },
      { topics: ['ambassador', 'secrecy'], workingForms: ['talk', 'rolePlay'] },
    ],
    mandatory: ['coachingSkills', 'leadingIntervision', 'ambassador'],
  },
  programmeCoordinator: {
    audience: 'staff',
    halfDays: [
      { topics: ['programmePlan', 'choosingPeers'], workingForms: ['talk'] },
      { topics: ['matching', 'safety'], workingForms: ['exercise', 'plenary'] },
      { topics: ['lookingBack', 'ambassador'], workingForms: ['talk', 'plenary'] },
    ],
    mandatory: ['programmePlan', 'choosingPeers', 'safety'],
  },
};

/** The training that prepares for a form of support. */
export function templateOfForm(form: PairForm): TrainingTemplate {
  switch (form) {
    case 'peerLeader':
    case 'peerBuddy':
    case 'newcomerBuddy':
      return form;
    default:
      return 'otherPeer';
  }
}

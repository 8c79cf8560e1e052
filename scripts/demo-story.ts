// Who and what the demo shows: a made-up school, its staff and what a coach writes about two pupils, in
// both languages. Every name, passphrase and event here is invented; pupils come from the class list.
import type { Contact, Note } from '../e2e/pages/pair.ts';
import type { Referral } from '../e2e/pages/referrals.ts';
import type { Colleague } from '../e2e/pages/settings.ts';
import type { Lang } from '../e2e/pages/texts.ts';
import type { Person } from '../e2e/pages/unlock.ts';

export const coordinator: Person = {
  name: 'Marjan de Wit',
  login: 'marjan',
  passphrase: 'kastanje windvaan lepeldoos fluistering',
};

export function staff(lang: Lang): { readonly coach: Colleague; readonly approver: Colleague } {
  const titles = {
    nl: ['docentcoach', 'teamleider onderbouw'],
    en: ['teacher coach', 'team leader'],
  };
  const [coachTitle = '', approverTitle = ''] = titles[lang];
  return {
    coach: {
      name: 'Ruben Smits',
      login: 'ruben',
      functionTitle: coachTitle,
      roles: ['teacherCoach'],
      passphrase: 'zeilboot augurk dakpan rekenmachine',
    },
    approver: {
      name: 'Henk Bosman',
      login: 'henk',
      functionTitle: approverTitle,
      roles: ['approver'],
      passphrase: 'vuurtoren kaneel schoenveter atlas',
    },
  };
}

export type Cast = {
  readonly buddy: string;
  readonly pupil: string;
  /** 'yyyy-mm-dd', so many days ago. */
  readonly daysAgo: (days: number) => string;
};

export type Story = {
  readonly question: string;
  readonly outside: string;
  readonly leaders: { readonly question: string; readonly outside: string };
  readonly notes: readonly Note[];
  /** What the buddy told of the last meeting: what was done, not the story. */
  readonly contact: Contact;
  readonly unfinished: string;
  readonly referral: Referral;
  readonly askApprover: string;
  readonly comment: string;
  readonly handedOver: string;
  readonly feedback: string;
  readonly sheet: { readonly requests: string; readonly next: string };
  readonly reportReader: string;
  /** A session of intervision with the buddies: one case, and what comes of it. */
  readonly session: {
    readonly group: string;
    readonly place: string;
    readonly case: string;
    readonly said: readonly string[];
    readonly task: string;
    readonly mentorPoint: string;
    readonly positiveClose: string;
  };
};

function dutch({ buddy, pupil, daysAgo }: Cast): Story {
  return {
    question: 'Hoe krijg ik mijn huiswerk op tijd af?',
    outside: 'bijles, problemen thuis',
    leaders: { question: 'Een klas waarin iedereen erbij hoort', outside: 'ruzies tussen ouders' },
    notes: [
      {
        type: 'conversation',
        occurredOn: daysAgo(14),
        facts: `${pupil} had de agenda bij zich. Drie van de vijf toetsen stonden erin. ${buddy} liet zien hoe je een toets in stukken verdeelt.`,
        ownWords: 'Als ik thuiskom weet ik niet waar ik moet beginnen.',
        agreements: 'Voor elke toets vier blokken van een half uur in de agenda.',
        positiveClose: `${pupil} liep lachend weg met de eerste volle week.`,
      },
      {
        type: 'observation',
        occurredOn: daysAgo(1),
        facts: `In de pauze zat ${pupil} alleen in de aula. Op mijn vraag hoe het ging kwam eerst niets, daarna een zucht.`,
        ownWords: 'Thuis is er nergens een plek waar het stil is.',
        interpretation: 'Misschien is plannen niet het echte probleem, maar rust om te werken.',
      },
      {
        type: 'conversation',
        facts: `${buddy} kwam zelf langs: ${pupil} vertelde dat er thuis veel geschreeuwd wordt en dat slapen slecht gaat. ${buddy} heeft gezegd dat dit niet geheim kan blijven.`,
        ownWords: 'Ik wil wel met iemand praten, als het maar niet in de les is.',
        interpretation: 'Te zwaar voor een medeleerling. Ik bespreek vandaag hulp van buiten.',
        agreements: `Ik spreek ${pupil} morgen in het tweede uur.`,
      },
    ],
    contact: {
      minutes: '25',
      learned: 'Vier blokken in de agenda gezet; de eerste is gelukt.',
      positiveClose: 'Een high five op de gang.',
    },
    unfinished: `Nagepraat met ${buddy}. Het voelt goed dat een volwassene het nu overneemt, en`,
    referral: {
      destination: 'Schoolmaatschappelijk werk Voorbeeldstad',
      contact: 'secretariaat, 010-0000000',
      urgency: 'week',
      reason: `${pupil} vertelt sinds oktober dat er thuis geen rust is om te werken en te slapen. De afgelopen twee weken is drie keer huiswerk niet gemaakt.`,
      tried: 'Buddygesprekken over plannen, en een vaste plek in het stiltelokaal.',
      pupilView: '“Ik wil wel met iemand praten, als het maar niet in de les is.”',
      asked: 'Wilt u een eerste gesprek voeren en met ons overleggen wat nodig is?',
      pupilToldOn: daysAgo(0),
      consent: { parent: 'Samira Huisman', on: daysAgo(0) },
    },
    askApprover: 'Staat er niet meer in dan nodig is?',
    comment: 'Helder en zonder oordeel. Dank.',
    handedOver: 'Per beveiligde mail aan het secretariaat, en gebeld dat het komt.',
    feedback: 'Eerste gesprek is gevoerd. Er komen drie gesprekken; na de kerst bellen we opnieuw.',
    sheet: {
      requests: 'Mag het koppel op dinsdag het zesde uur een lokaal gebruiken?',
      next: 'Peer leaders in de mentorles',
    },
    reportReader: 'de zorgcoördinator',
    session: {
      group: 'Buddygroep dinsdag',
      place: 'Lokaal 12',
      case: 'Hoe begin ik als iemand niets zegt?',
      said: [
        'Zit sinds twee weken alleen in de pauze.',
        'Zegt alleen ja of nee, kijkt wel steeds om zich heen.',
        'Samen iets doen werkt beter dan vragen stellen.',
      ],
      task: 'Navragen hoe de pauzes lopen',
      mentorPoint: 'Graag letten op een vaste plek in de pauze',
      positiveClose: 'Ieder durfde vandaag iets te vragen.',
    },
  };
}

function english({ buddy, pupil, daysAgo }: Cast): Story {
  return {
    question: 'How do I get my homework done on time?',
    outside: 'tutoring, problems at home',
    leaders: { question: 'A class where everyone belongs', outside: 'quarrels between parents' },
    notes: [
      {
        type: 'conversation',
        occurredOn: daysAgo(14),
        facts: `${pupil} brought the planner. Three of the five tests were in it. ${buddy} showed how to cut a test into pieces.`,
        ownWords: 'When I come home I have no idea where to begin.',
        agreements: 'Four blocks of half an hour in the planner for every test.',
        positiveClose: `${pupil} left with a smile and the first full week.`,
      },
      {
        type: 'observation',
        occurredOn: daysAgo(1),
        facts: `During the break ${pupil} sat alone in the hall. When I asked how things were there was nothing at first, then a sigh.`,
        ownWords: 'There is nowhere quiet at home.',
        interpretation: 'Perhaps planning is not the real problem, but quiet to work in.',
      },
      {
        type: 'conversation',
        facts: `${buddy} came by: ${pupil} had told of much shouting at home and of sleeping badly. ${buddy} has said that this cannot stay a secret.`,
        ownWords: 'I do want to talk to somebody, as long as it is not during lessons.',
        interpretation: 'Too heavy for a fellow pupil. I will discuss help from outside today.',
        agreements: `I will speak with ${pupil} tomorrow in the second period.`,
      },
    ],
    contact: {
      minutes: '25',
      learned: 'Put four blocks in the planner; the first one worked.',
      positiveClose: 'A high five in the corridor.',
    },
    unfinished: `Talked it over with ${buddy}. It is a relief that an adult takes over now, and`,
    referral: {
      destination: 'School social work Exampletown',
      contact: 'front office, 010-0000000',
      urgency: 'week',
      reason: `Since October ${pupil} has told us that there is no quiet at home to work or sleep. In the past two weeks homework was missing three times.`,
      tried: 'Buddy meetings about planning, and a fixed place in the quiet room.',
      pupilView: '“I do want to talk to somebody, as long as it is not during lessons.”',
      asked: 'Would you hold a first conversation and discuss with us what is needed?',
      pupilToldOn: daysAgo(0),
      consent: { parent: 'Samira Huisman', on: daysAgo(0) },
    },
    askApprover: 'Does it hold no more than is needed?',
    comment: 'Clear and without judgement. Thank you.',
    handedOver: 'By secure mail to the front office, and a call to say that it is coming.',
    feedback: 'The first conversation was held. Three more follow; we call again after Christmas.',
    sheet: {
      requests: 'May the pair use a room on Tuesday in the sixth period?',
      next: 'Peer leaders in the mentor lesson',
    },
    reportReader: 'the care coordinator',
    session: {
      group: 'Tuesday buddies',
      place: 'Room 12',
      case: 'How do I begin when somebody says nothing?',
      said: [
        'Has been alone in the break for two weeks.',
        'Says only yes or no, but keeps looking around.',
        'Doing something together works better than asking.',
      ],
      task: 'Ask how the breaks are going',
      mentorPoint: 'Please mind a fixed place in the break',
      positiveClose: 'Everybody dared to ask something today.',
    },
  };
}

export function storyOf(lang: Lang, cast: Cast): Story {
  return lang === 'nl' ? dutch(cast) : english(cast);
}

// What the demo's year is made of: invented questions, reasons and short contact lines, in both languages.
import type { Lang } from '../e2e/pages/texts.ts';

export type YearTexts = {
  readonly interviewers: string;
  readonly interview: string;
  readonly criterion: string;
  readonly motivations: readonly string[];
  readonly accepted: string;
  readonly refused: string;
  readonly training: string;
  readonly place: string;
  readonly questions: readonly string[];
  readonly outside: string;
  readonly matchReasons: readonly string[];
  readonly learned: readonly string[];
  readonly closes: readonly string[];
  readonly ownGoals: readonly string[];
  readonly lesson: Readonly<Record<'goal' | 'steps' | 'materials' | 'roles' | 'questions', string>>;
  readonly lookBack: Readonly<Record<'wentWell' | 'better' | 'how' | 'mentor', string>>;
  readonly activities: readonly string[];
  readonly dropIn: { readonly title: string; readonly place: string; readonly agreedWith: string };
  readonly staff: readonly string[];
  readonly told: readonly string[];
  readonly tasks: readonly string[];
  readonly pause: string;
  readonly change: string;
  readonly voices: readonly [string, string];
  readonly group: string;
  readonly aim: string;
  readonly approach: string;
};

const nl: YearTexts = {
  interviewers: 'docentcoach en teamleider',
  interview: 'Open gesprek; vertelt met voorbeelden en vraagt door.',
  criterion: 'Gezien in het groepsgesprek.',
  motivations: [
    'Ik weet nog hoe groot de school leek. Ik wil dat nieuwe leerlingen zich sneller thuis voelen.',
    'Later wil ik iets met mensen doen. Hier kan ik oefenen met luisteren.',
    'Mijn eigen buddy heeft me geholpen; nu wil ik het zelf doen.',
    'Ik kan goed plannen en leg dat graag rustig uit.',
  ],
  accepted: 'Past bij het profiel en wil leren.',
  refused: 'Dit jaar te veel andere taken; volgend jaar graag opnieuw.',
  training: 'Training peers najaar',
  place: 'lokaal 114',
  questions: [
    'Hoe begin ik op tijd met leren?',
    'Hoe maak ik een praatje in de pauze?',
    'Wat zeg ik als iemand over me heen praat?',
    'Hoe houd ik mijn agenda bij?',
    'Hoe los ik een ruzie op zonder boos te worden?',
    'Met wie kan ik samen huiswerk maken?',
    'Hoe durf ik iets te vragen in de les?',
    'Hoe vind ik mijn draai in deze klas?',
  ],
  outside: 'thuis, cijfers, bijles',
  matchReasons: [
    'Allebei rustig; samen op maandag een tussenuur.',
    'Zij houdt van structuur, hij van lol: dat vult elkaar aan.',
    'Fietsen dezelfde kant op en doen allebei aan sport.',
    'Kan goed wachten tot de ander iets zegt.',
  ],
  learned: [
    'De week in vieren gedeeld; drie toetsen staan erin.',
    'Een lijstje gemaakt van wat af moet en wat kan wachten.',
    'Een wandeling rond het plein, gelachen om niets.',
    'Geoefend met de eerste zin; morgen proberen.',
    'Samen de agenda ingevuld tot de vakantie.',
    'Bedacht wie er in de pauze naast mag zitten.',
    'Een spel gedaan; praten hoefde niet.',
    'Geleerd dat tien minuten beginnen helpt.',
    'Opgeschreven wat deze week wél lukte.',
    'De weg naar het stiltelokaal gevonden.',
  ],
  closes: [
    'Een high five.',
    'Volgende keer thee.',
    'Trots op de eerste stap.',
    'Lachend de les in.',
  ],
  ownGoals: ['Leren luisteren zonder meteen te helpen', 'Voor een groep durven praten'],
  lesson: {
    goal: 'De klas kan een week plannen in de agenda.',
    steps:
      'Start met een quiz (10), voorbeeldweek op het bord (10), zelf plannen in tweetallen (20), rondje wat helpt (10).',
    materials: 'Agenda’s, stiften, voorbeeldweek op A3',
    roles: 'De een legt uit, de ander loopt rond.',
    questions: 'Wat als ik een toets vergeet? Wanneer begin je?',
  },
  lookBack: {
    wentWell: 'De quiz; iedereen deed mee.',
    better: 'Te lang op het bord.',
    how: 'Volgende keer meteen in tweetallen.',
    mentor: 'Fijn voor de klas, rustig gebleven.',
  },
  activities: ['Sportdag onderbouw', 'Filmavond eerste klassen', 'Kennismakingsmiddag'],
  dropIn: {
    title: 'Koffiehoek met peers',
    place: 'hoek aula',
    agreedWith: 'conciërge en teamleider',
  },
  staff: ['A. Verhoeven', 'R. el Amrani', 'T. de Haan', 'M. Jacobs'],
  told: [
    'Wat peer support is en wat docenten ervan merken',
    'Startbijeenkomst: wat willen we, wie doet mee',
    'Voor nieuwe collega’s: wie zijn de peers en hoe verwijs je',
  ],
  tasks: [
    'Lokaal regelen voor de terugkomdag',
    'Posters ophangen bij de aula',
    'Mentoren bellen over de duo’s',
  ],
  pause: 'Twee weken toetsen; daarna verder.',
  change: 'Roosterwissel: zij hebben nu samen geen tussenuur meer.',
  voices: ['Ik heb geleerd om stil te zijn.', 'Ik plan nu zelf mijn week.'],
  group: 'lid',
  aim: 'Elke eersteklasser kent na de herfst twee oudere leerlingen bij naam.',
  approach: 'Klein beginnen met vier klassen, elke twee weken intervisie, na de winter uitbreiden.',
};

const en: YearTexts = {
  interviewers: 'teacher coach and team leader',
  interview: 'An open talk; gives examples and asks on.',
  criterion: 'Seen in the group talk.',
  motivations: [
    'I remember how big the school seemed. I want new pupils to feel at home sooner.',
    'Later I want to work with people. Here I can practise listening.',
    'My own buddy helped me; now I want to do it myself.',
    'I am good at planning and like to explain it calmly.',
  ],
  accepted: 'Fits the profile and wants to learn.',
  refused: 'Too many other duties this year; welcome again next year.',
  training: 'Training of peers, autumn',
  place: 'room 114',
  questions: [
    'How do I start learning in time?',
    'How do I start a chat in the break?',
    'What do I say when somebody talks over me?',
    'How do I keep my planner?',
    'How do I solve a quarrel without getting angry?',
    'With whom can I do homework?',
    'How do I dare to ask something in class?',
    'How do I find my place in this class?',
  ],
  outside: 'home, marks, tutoring',
  matchReasons: [
    'Both calm; a free period together on Monday.',
    'She likes structure, he likes fun: they complete each other.',
    'Cycle the same way home and both do sports.',
    'Can wait well until the other says something.',
  ],
  learned: [
    'Cut the week in four; three tests are in it.',
    'Made a list of what must be done and what can wait.',
    'A walk around the square, laughed about nothing.',
    'Practised the first sentence; try it tomorrow.',
    'Filled the planner together until the holidays.',
    'Thought of who may sit beside me in the break.',
    'Played a game; no need to talk.',
    'Learned that starting for ten minutes helps.',
    'Wrote down what did work this week.',
    'Found the way to the quiet room.',
  ],
  closes: ['A high five.', 'Tea next time.', 'Proud of the first step.', 'Laughing into class.'],
  ownGoals: ['Learning to listen without helping at once', 'Daring to speak to a group'],
  lesson: {
    goal: 'The class can plan a week in the planner.',
    steps:
      'Start with a quiz (10), a model week on the board (10), plan in twos (20), a round of what helps (10).',
    materials: 'Planners, markers, a model week on A3',
    roles: 'One explains, the other walks around.',
    questions: 'What if I forget a test? When do you start?',
  },
  lookBack: {
    wentWell: 'The quiz; everyone joined in.',
    better: 'Too long at the board.',
    how: 'In twos at once, next time.',
    mentor: 'Good for the class, stayed calm.',
  },
  activities: ['Sports day lower school', 'Film evening first years', 'Getting-to-know afternoon'],
  dropIn: {
    title: 'Coffee corner with peers',
    place: 'corner of the hall',
    agreedWith: 'caretaker and team leader',
  },
  staff: ['A. Verhoeven', 'R. el Amrani', 'T. de Haan', 'M. Jacobs'],
  told: [
    'What peer support is and what teachers notice of it',
    'Opening meeting: what do we want, who takes part',
    'For new colleagues: who are the peers and how to refer',
  ],
  tasks: [
    'Book a room for the return day',
    'Put up posters near the hall',
    'Call mentors about the duos',
  ],
  pause: 'Two weeks of tests; then on.',
  change: 'New timetable: they no longer share a free period.',
  voices: ['I learned to be quiet.', 'I plan my own week now.'],
  group: 'member',
  aim: 'Every first-year pupil knows two older pupils by name after autumn.',
  approach:
    'Start small with four classes, intervision every two weeks, more classes after winter.',
};

export const yearTexts: Readonly<Record<Lang, YearTexts>> = { nl, en };

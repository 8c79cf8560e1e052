// Points at words that make a note weaker or more than it may hold: judgements, special categories of
// personal data, and words that may mean that someone is not safe. Local, never blocks; knows no screen.

export const writingHintKinds = ['seriousSignal', 'judgement', 'specialCategory'] as const;
export type WritingHintKind = (typeof writingHintKinds)[number];

export type WritingHint = {
  readonly kind: WritingHintKind;
  /** As it stands in the text. */
  readonly word: string;
};

/** Words in capitals only count in capitals ('ASS', 'OTS'); the others in any case. */
const words: Readonly<Record<WritingHintKind, readonly string[]>> = {
  seriousSignal: [
    ...['zelfmoord', 'suïcide', 'suicide', 'suïcidaal', 'zelfbeschadiging', 'snijdt zichzelf'],
    ...['mishandeling', 'mishandeld', 'mishandelt', 'verkracht', 'verkrachting', 'misbruik'],
    ...[
      'misbruikt',
      'aangerand',
      'aanranding',
      'wapen',
      'mes bij zich',
      'eerwraak',
      'uithuwelijkt',
    ],
    ...['uitgehuwelijkt', 'gedwongen huwelijk', 'weggelopen van huis', 'loverboy', 'dood wil'],
    ...['dood wilde', 'dood willen', 'niet meer leven', 'niet meer wil leven', 'er niet meer zijn'],
    ...['er niet meer ben', 'einde aan maken', 'niet veilig thuis', 'thuis niet veilig'],
    ...['geslagen', 'slaat mij', 'slaat me'],
  ],
  judgement: [
    ...['altijd', 'nooit', 'lui', 'luie', 'manipulatief', 'manipulatieve', 'manipuleert'],
    ...['aandachttrekker', 'aandachtstrekker', 'agressief', 'agressieve', 'gestoord', 'gestoorde'],
    ...['dom', 'domme', 'onhandelbaar', 'onhandelbare', 'liegt', 'loog', 'leugenaar', 'asociaal'],
    ...['asociale', 'onbeschoft', 'brutaal', 'volgens mij heeft hij', 'volgens mij heeft zij'],
    ...['volgens mij heeft ze', 'volgens mij is hij', 'volgens mij is ze'],
  ],
  specialCategory: [
    ...['adhd', 'ADD', 'autisme', 'autistisch', 'ASS', 'pdd-nos', 'depressie', 'depressief'],
    ...[
      'borderline',
      'anorexia',
      'boulimia',
      'medicatie',
      'medicijnen',
      'psycholoog',
      'psychiater',
    ],
    ...['ggz', 'zwanger', 'abortus', 'hiv', 'verslaafd', 'verslaving', 'drugs', 'homo', 'lesbisch'],
    ...['bi', 'trans', 'transgender', 'moslim', 'christen', 'joods', 'asielzoeker', 'statushouder'],
    ...[
      'illegaal',
      'verblijfsvergunning',
      'politie',
      'strafblad',
      'gevangenis',
      'jeugdzorg',
      'OTS',
    ],
    ...['uithuisplaatsing', 'voogd'],
  ],
};

const isCapitals = (word: string): boolean => word === word.toUpperCase();

function wholeWords(list: readonly string[], flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}\d])(?:${list.join('|')})(?![\p{L}\p{M}\d])`, flags);
}

const patterns = writingHintKinds.flatMap((kind) => {
  const capitals = words[kind].filter(isCapitals);
  const others = words[kind].filter((word) => !isCapitals(word));
  return [
    { kind, pattern: wholeWords(others, 'giu') },
    ...(capitals.length > 0 ? [{ kind, pattern: wholeWords(capitals, 'gu') }] : []),
  ];
});

/**
 * The hints for a text, the most serious kind first and within a kind in reading order; each word
 * once. An empty list when there is nothing to point at.
 */
export function writingHints(text: string): readonly WritingHint[] {
  const composed = text.normalize('NFC');
  const seen = new Set<string>();
  return patterns.flatMap(({ kind, pattern }) =>
    [...composed.matchAll(pattern)].flatMap(([word]) => {
      const folded = word.toLowerCase();
      if (seen.has(folded)) return [];
      seen.add(folded);
      return [{ kind, word }];
    }),
  );
}

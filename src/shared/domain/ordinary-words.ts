// Words that are also names in the Netherlands. In small letters they are read as the word, with a capital as the
// name: 'een groot verschil' and 'Groot zei niets'.

const words = `
  arend baars baas bakker balk beek beer berg beste bloem boer bont boom borst bos brand brink broek brouwer brug bruin
  dagen dekker dijk doorn draak drost duin duits egel engel ezel feest flink fris geest gelder goed goud graaf groen
  groot haan haas hart have heer heide held hemel hert hoek hond hoop horst huis jade jager jong jonge kaars kamp kanters
  kater keizer kelder kerk klein kleine klaver klok kluit knecht koek koning koper kort koster kramer kroon kruis kuiper
  laan land lang lange leeuw lente licht linde linden loos maas maat mast mees meer meester melk mens merel meulen mol
  molen molenaar mooi morgen mulder nacht noord nieuw oost oude paal pauw pijl plas poort post prins punt raven
  rijk ridder roos rood ruiter schaap schipper school slager smid snel soons spaans spits stap star steen ster sterk
  stok storm straat struik stuur tuin uil vader veen veld vink visser vlam vlieg vogel vos vrede vriend vrij vroeg waard
  wagen water weide west wever wiel wild will winter wit wolf zand zanger zee zomer zuid zwaan zwart
`;

/** Folded. */
export const ordinaryWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

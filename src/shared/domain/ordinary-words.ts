// Words that are also names in the Netherlands. In small letters they are read as the word, with a capital as the
// name: 'een groot verschil' and 'Groot zei niets'.

const words = `
  arend baars baas bakker balk beek beer berg beste bloem blok bode boer bont boom boon boot borst bos bout brand
  brink broek brouwer brug bruin buis dagen dekker dijk doorn draak drost duin duits egel engel ezel feest flink floor
  fris gast geest gelder goed goud graaf grace gras groen groot haan haar haas hart have heer heide held hemel hert
  hoek hond hoop hope horst huis hulst jade jager jong jonge kaars kaas kamer kamp kanters kater keizer kelder kerk
  klaver klein kleine klok kluit knecht koek koning kool koper kort koster kramer kroon kruis kuiper laan laat land
  lang lange leeuw lente licht linde linden loos maan maas maat mark markt mast meer mees meester melk mens merel
  meulen mol molen molenaar mooi morgen mulder nacht nieuw noord noot oost oude paal park pauw pijl pijn plaat plas
  ploeg poel poort post prins punt raven ridder rijk ring rood roos rose ruim ruiter rust schaap schipper schoen
  school slager smid snel soons spaans spits staal stam stap star steeg steen ster sterk stoel stok storm straat
  struik stuur tuin uil vaart vader veen veld vink visser vlam vlieg vogel vos vrede vriend vrij vroeg vuur waard
  wagen water weide west wever wiel wild will wind winter wit wolf woud zaal zand zanger zee zomer zuid zwaan zwart
`;

/** Folded. */
export const ordinaryWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

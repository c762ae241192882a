import { phrasebook } from "../../core/words/phrasebook.ts";

/** The words of the key to the marks. */
export const marksPageWords = phrasebook({
  en: {
    name: () => "How to read Stige",
    question: () => "Marks, colours and states",
    heading: () => "Colour is rung. Full is up, hatched is down. Pale hatch is not known.",
    rungs: () => "The rungs, from cold to warm",
    "rungs.about": () =>
      "Cold colours: has not come back yet. Warm: has come back. Off the ladder is always hollow.",
    "rungs.off": () => "Off the ladder",
    marks: () => "Marks",
    "mark.settled": () => "People who stand on the rung; so many per dot are said beside the picture",
    "mark.up": () => "Came up to it in the days that are shown",
    "mark.fell": () => "Fell to it",
    "mark.soon": () => "Falls or leaves the ladder soon, if nothing happens: a date, no forecast",
    "mark.climb": () => "Climbs: full and up",
    "mark.fall": () => "Falls: hatched and down; off the ladder: out through the rail",
    "mark.estimate": () => "An estimate on its 90% interval; the tick is the goal",
    "mark.forecast": () =>
      "Full line: facts. Dashed: a forecast, or a fall that is certain if nothing happens",
    "mark.chance": () => "A probability as ten dots: here 3 of 10",
    "mark.few": () => "Too few to know: no dot, no number",
    "mark.short": () => "Too short a history: what lies there is not to be trusted",
    "mark.bare": () => "Not measured: a kind of fact is missing. It is never shown as 0",
    "mark.focus": () => "Where the keyboard is",
    rests: () => "What a number rests on",
    "rests.about": () =>
      "The i beside a number tells of how many people, of which days and by which rules it is, with its interval. The number itself leads to the people behind it. With the keys: i, and Enter.",
    toLadder: () => "To the ladder",
  },
  nb: {
    name: () => "Slik leser du Stige",
    question: () => "Merker, farger og tilstander",
    heading: () => "Farge er trinn. Fylt er opp, skravert er ned. Blek skravur er uvisst.",
    rungs: () => "Trinnene, fra kald til varm",
    "rungs.about": () =>
      "Kalde farger: har ikke kommet tilbake ennå. Varme: har kommet tilbake. Utenfor stigen er alltid hult.",
    "rungs.off": () => "Utenfor stigen",
    marks: () => "Merker",
    "mark.settled": () => "Personer som står på trinnet; hvor mange det er per prikk, står ved bildet",
    "mark.up": () => "Kom opp hit i dagene som vises",
    "mark.fell": () => "Falt hit",
    "mark.soon": () => "Faller eller går av stigen snart, hvis ingenting skjer: en dato, ingen prognose",
    "mark.climb": () => "Klatringer: fylt og opp",
    "mark.fall": () => "Fall: skravert og ned; av stigen: ut gjennom vangen",
    "mark.estimate": () => "Et anslag på 90\u00a0%-intervallet sitt; streken er målet",
    "mark.forecast": () =>
      "Hel linje: fakta. Stiplet: prognose, eller et fall som er sikkert hvis ingenting skjer",
    "mark.chance": () => "Sannsynlighet som ti prikker: her 3 av 10",
    "mark.few": () => "For få til å vite: ingen prikk, ingen tall",
    "mark.short": () => "For kort historie: det som ligger der, er ikke til å stole på",
    "mark.bare": () => "Ikke målt: et slags fakta mangler. Det vises aldri som 0",
    "mark.focus": () => "Hvor tastaturet er",
    rests: () => "Hva et tall hviler på",
    "rests.about": () =>
      "i-en ved et tall forteller av hvor mange personer, for hvilke dager og etter hvilke regler det er, med intervallet. Tallet selv leder til personene bak det. Med tastene: i, og Enter.",
    toLadder: () => "Til stigen",
  },
  da: {
    name: () => "Sådan læser du Stige",
    question: () => "Mærker, farver og tilstande",
    heading: () => "Farve er trin. Fyldt er op, skraveret er ned. Bleg skravering er uvist.",
    rungs: () => "Trinene, fra kold til varm",
    "rungs.about": () =>
      "Kolde farver: er ikke kommet tilbage endnu. Varme: er kommet tilbage. Uden for stigen er altid hult.",
    "rungs.off": () => "Uden for stigen",
    marks: () => "Mærker",
    "mark.settled": () => "Personer, der står på trinnet; hvor mange der er pr. prik, står ved billedet",
    "mark.up": () => "Kom op hertil i de dage, der vises",
    "mark.fell": () => "Faldt hertil",
    "mark.soon": () =>
      "Falder eller forlader stigen snart, hvis der ikke sker noget: en dato, ingen prognose",
    "mark.climb": () => "Skridt op: fyldt og op",
    "mark.fall": () => "Fald: skraveret og ned; af stigen: ud gennem vangen",
    "mark.estimate": () => "Et skøn på sit 90\u00a0%-interval; stregen er målet",
    "mark.forecast": () =>
      "Hel linje: fakta. Stiplet: prognose, eller et fald, der er sikkert, hvis der ikke sker noget",
    "mark.chance": () => "Sandsynlighed som ti prikker: her 3 af 10",
    "mark.few": () => "For få til at vide det: ingen prik, intet tal",
    "mark.short": () => "For kort historie: det, der ligger der, er ikke til at stole på",
    "mark.bare": () => "Ikke målt: en slags fakta mangler. Det vises aldrig som 0",
    "mark.focus": () => "Hvor tastaturet er",
    rests: () => "Hvad et tal bygger på",
    "rests.about": () =>
      "i'et ved et tal fortæller, af hvor mange personer, for hvilke dage og efter hvilke regler det er, med intervallet. Tallet selv fører til personerne bag det. Med tasterne: i, og Enter.",
    toLadder: () => "Til stigen",
  },
});

import type { Formats } from "./formats.ts";
import type { Language, Name } from "./language.ts";
import { ruleSentence, type SpokenRule } from "./rule-sentence.ts";

const code = (text: string) => `\`${text}\``;
const placed = ({ name, id }: Place, f: Formats) => f.name(name, id);

/** A rung, or a place off the ladder. */
export interface Place {
  readonly id: string;
  readonly name: Name;
}

/** A name that is another in one language; null: it has none. */
export interface Renamed {
  readonly id: string;
  readonly language: Language;
  readonly before: string | null;
  readonly after: string | null;
}

const en = {
  "ladder.rule": (p: { rule: SpokenRule; interest: readonly string[] }, f: Formats) =>
    ruleSentence(p.rule, p.interest, f),
  "ladder.change.rungAdded": (p: Place, f: Formats) => `New rung: ${placed(p, f)}.`,
  "ladder.change.rungGone": (p: Place, f: Formats) => `Rung taken away: ${placed(p, f)}.`,
  "ladder.change.exitAdded": (p: Place, f: Formats) => `New place off the ladder: ${placed(p, f)}.`,
  "ladder.change.exitGone": (p: Place, f: Formats) => `Place off the ladder taken away: ${placed(p, f)}.`,
  "ladder.change.rungOrder": (p: { places: readonly Place[] }, f: Formats) =>
    `The rungs stand in another order: ${p.places.map((place) => placed(place, f)).join(", ")}, lowest first.`,
  "ladder.change.exitOrder": (p: { places: readonly Place[] }, f: Formats) =>
    `The places off the ladder stand in another order: ${p.places.map((place) => placed(place, f)).join(", ")}, the first goes before.`,
  "ladder.change.rule": (
    p: Place & { before: SpokenRule | null; after: SpokenRule | null; interest: readonly string[] },
    f: Formats,
  ) =>
    `The rule of ${placed(p, f)} was: ${p.before ? ruleSentence(p.before, p.interest, f) : "none"}. Now: ${p.after ? ruleSentence(p.after, p.interest, f) : "none"}.`,
  "ladder.change.grace": (p: Place & { beforeUs: number; afterUs: number }, f: Formats) =>
    `The grace of ${placed(p, f)} was ${f.duration(p.beforeUs)}, now ${f.duration(p.afterUs)}.`,
  "ladder.change.name": (p: Renamed) =>
    `${code(p.id)} (${p.language}) was called ${p.before ?? "nothing"}, now ${p.after ?? "nothing"}.`,

  "ladderFile.comment.top": () =>
    "The shop and its ladder. Change it, and the whole history is computed anew.",
  "ladderFile.comment.timeZone": () => "decides when a day begins",
  "ladderFile.comment.currency": () => "all amounts are shown in it",
  "ladderFile.comment.country": () => "decides how dates and numbers are read where both ways fit",
  "ladderFile.comment.language": () => "nb, da or en",
  "ladderFile.comment.marginRate": () => "share of revenue that is left as margin",
  "ladderFile.comment.interest": () => "events that show interest",
  "ladderFile.comment.orders": () => "the source whose orders count",
  "ladderFile.comment.exclude": () => "who stands nowhere: staff, test orders, marketplaces",
  "ladderFile.comment.watch": () => "the folder whose files stige watch takes in",
  "ladderFile.comment.market": () => "who could be customers, known or not",
  "ladderFile.comment.segments": () => "people alike, each with a rule",
  "ladderFile.comment.alerts": () => "limits below which a key figure is an alert",
  "ladderFile.comment.preset": () => "norwegian or danish; or rungs of your own",
  "ladderFile.comment.lapsedAfter": () => "one who has bought and then been silent so long has lapsed",
  "ladderFile.comment.interestWithin": () => "so long does interest make someone a prospect",
  "ladderFile.comment.loyalOrders": () => "so many purchases make someone loyal ...",
  "ladderFile.comment.loyalWithin": () => "... within so long",
};

const nb: typeof en = {
  "ladder.rule": (p, f) => ruleSentence(p.rule, p.interest, f),
  "ladder.change.rungAdded": (p, f) => `Nytt trinn: ${placed(p, f)}.`,
  "ladder.change.rungGone": (p, f) => `Trinn fjernet: ${placed(p, f)}.`,
  "ladder.change.exitAdded": (p, f) => `Nytt sted utenfor stigen: ${placed(p, f)}.`,
  "ladder.change.exitGone": (p, f) => `Sted utenfor stigen fjernet: ${placed(p, f)}.`,
  "ladder.change.rungOrder": (p, f) =>
    `Trinnene står i en annen rekkefølge: ${p.places.map((place) => placed(place, f)).join(", ")}, det laveste først.`,
  "ladder.change.exitOrder": (p, f) =>
    `Stedene utenfor stigen står i en annen rekkefølge: ${p.places.map((place) => placed(place, f)).join(", ")}, det første går foran.`,
  "ladder.change.rule": (p, f) =>
    `Regelen for ${placed(p, f)} var: ${p.before ? ruleSentence(p.before, p.interest, f) : "ingen"}. Nå: ${p.after ? ruleSentence(p.after, p.interest, f) : "ingen"}.`,
  "ladder.change.grace": (p, f) =>
    `Respitten på ${placed(p, f)} var ${f.duration(p.beforeUs)}, nå ${f.duration(p.afterUs)}.`,
  "ladder.change.name": (p) =>
    `${code(p.id)} (${p.language}) het ${p.before ?? "ingenting"}, nå ${p.after ?? "ingenting"}.`,

  "ladderFile.comment.top": () =>
    "Butikken og stigen dens. Når du endrer noe, regnes hele historien på nytt.",
  "ladderFile.comment.timeZone": () => "avgjør når en dag begynner",
  "ladderFile.comment.currency": () => "alle beløp vises i den",
  "ladderFile.comment.country": () => "avgjør hvordan datoer og tall leses når begge måter passer",
  "ladderFile.comment.language": () => "nb, da eller en",
  "ladderFile.comment.marginRate": () => "andelen av omsetningen som blir igjen som margin",
  "ladderFile.comment.interest": () => "hendelser som viser interesse",
  "ladderFile.comment.orders": () => "kilden som ordrene telles fra",
  "ladderFile.comment.exclude": () => "hvem som ikke står noe sted: ansatte, testordrer, markedsplasser",
  "ladderFile.comment.watch": () => "mappen som stige watch leser inn filer fra",
  "ladderFile.comment.market": () => "hvem som kan være kunder, kjent eller ikke",
  "ladderFile.comment.segments": () => "folk som ligner, hver gruppe med en regel",
  "ladderFile.comment.alerts": () => "grenser der et nøkkeltall blir et varsel",
  "ladderFile.comment.preset": () => "norwegian eller danish; eller egne trinn (rungs)",
  "ladderFile.comment.lapsedAfter": () => "den som har kjøpt og så vært stille så lenge, er sovende",
  "ladderFile.comment.interestWithin": () => "så lenge gjør interesse noen til prospect",
  "ladderFile.comment.loyalOrders": () => "så mange kjøp gjør noen lojal ...",
  "ladderFile.comment.loyalWithin": () => "... i løpet av så lang tid",
};

const da: typeof en = {
  "ladder.rule": (p, f) => ruleSentence(p.rule, p.interest, f),
  "ladder.change.rungAdded": (p, f) => `Nyt trin: ${placed(p, f)}.`,
  "ladder.change.rungGone": (p, f) => `Trin fjernet: ${placed(p, f)}.`,
  "ladder.change.exitAdded": (p, f) => `Nyt sted uden for stigen: ${placed(p, f)}.`,
  "ladder.change.exitGone": (p, f) => `Sted uden for stigen fjernet: ${placed(p, f)}.`,
  "ladder.change.rungOrder": (p, f) =>
    `Trinnene står i en anden rækkefølge: ${p.places.map((place) => placed(place, f)).join(", ")}, det laveste først.`,
  "ladder.change.exitOrder": (p, f) =>
    `Stederne uden for stigen står i en anden rækkefølge: ${p.places.map((place) => placed(place, f)).join(", ")}, det første går forud.`,
  "ladder.change.rule": (p, f) =>
    `Reglen for ${placed(p, f)} var: ${p.before ? ruleSentence(p.before, p.interest, f) : "ingen"}. Nu: ${p.after ? ruleSentence(p.after, p.interest, f) : "ingen"}.`,
  "ladder.change.grace": (p, f) =>
    `Respitten på ${placed(p, f)} var ${f.duration(p.beforeUs)}, nu ${f.duration(p.afterUs)}.`,
  "ladder.change.name": (p) =>
    `${code(p.id)} (${p.language}) hed ${p.before ?? "ingenting"}, nu ${p.after ?? "ingenting"}.`,

  "ladderFile.comment.top": () => "Butikken og dens stige. Når du ændrer noget, regnes hele historien om.",
  "ladderFile.comment.timeZone": () => "afgør, hvornår en dag begynder",
  "ladderFile.comment.currency": () => "alle beløb vises i den",
  "ladderFile.comment.country": () => "afgør, hvordan datoer og tal læses, når begge måder passer",
  "ladderFile.comment.language": () => "nb, da eller en",
  "ladderFile.comment.marginRate": () => "den andel af omsætningen, der er tilbage som margin",
  "ladderFile.comment.interest": () => "hændelser, der viser interesse",
  "ladderFile.comment.orders": () => "den kilde, ordrerne tælles fra",
  "ladderFile.comment.exclude": () => "hvem der ikke står noget sted: ansatte, testordrer, markedspladser",
  "ladderFile.comment.watch": () => "den mappe, som stige watch indlæser filer fra",
  "ladderFile.comment.market": () => "hvem der kan være kunder, kendt eller ej",
  "ladderFile.comment.segments": () => "folk, der ligner, hver gruppe med en regel",
  "ladderFile.comment.alerts": () => "grænser, hvor et nøgletal bliver en advarsel",
  "ladderFile.comment.preset": () => "norwegian eller danish; eller egne trin (rungs)",
  "ladderFile.comment.lapsedAfter": () => "den, der har købt og så været stille så længe, er sovende",
  "ladderFile.comment.interestWithin": () => "så længe gør interesse nogen til kundeemne",
  "ladderFile.comment.loyalOrders": () => "så mange køb gør nogen loyal ...",
  "ladderFile.comment.loyalWithin": () => "... inden for så lang tid",
};

/** A rule as a sentence, what differs between two ladders, and the comments of a `stige.yaml` that Stige writes. */
export const ladderChangeWords = { en, nb, da };

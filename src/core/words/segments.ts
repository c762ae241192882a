import type { Formats } from "./formats.ts";
import type { Name } from "./language.ts";
import { phrasebook } from "./phrasebook.ts";

type Trait = {
  readonly feature: "silence" | "rhythm" | "purchases" | "spend";
  readonly side: "high" | "low";
};
type Traits = { readonly traits: readonly Trait[] };
type Place = { readonly id: string; readonly name: Name };
type Range = { readonly atLeast: number | null; readonly atMost: number | null };
type Score = "recency" | "frequency" | "money";
type Stratum = "came-back" | "once";
type Book = { readonly [F in Trait["feature"]]: { readonly [S in Trait["side"]]: string } };

/** What sets somebody apart who came back, and who bought once. */
const traitWords: { readonly [L in "en" | "nb" | "da"]: { readonly [S in Stratum]: Book } } = {
  en: {
    "came-back": {
      silence: { high: "silent for long", low: "bought lately" },
      rhythm: { high: "buy seldom", low: "buy often" },
      purchases: { high: "many purchases", low: "few purchases" },
      spend: { high: "spend much", low: "spend little" },
    },
    once: {
      silence: { high: "long ago", low: "lately" },
      rhythm: { high: "seldom", low: "often" },
      purchases: { high: "much", low: "little" },
      spend: { high: "spent much", low: "spent little" },
    },
  },
  nb: {
    "came-back": {
      silence: { high: "lenge stille", low: "kjøpte nylig" },
      rhythm: { high: "kjøper sjelden", low: "kjøper ofte" },
      purchases: { high: "mange kjøp", low: "få kjøp" },
      spend: { high: "bruker mye", low: "bruker lite" },
    },
    once: {
      silence: { high: "for lenge siden", low: "nylig" },
      rhythm: { high: "sjelden", low: "ofte" },
      purchases: { high: "mye", low: "lite" },
      spend: { high: "brukte mye", low: "brukte lite" },
    },
  },
  da: {
    "came-back": {
      silence: { high: "længe stille", low: "købte for nylig" },
      rhythm: { high: "køber sjældent", low: "køber ofte" },
      purchases: { high: "mange køb", low: "få køb" },
      spend: { high: "bruger meget", low: "bruger lidt" },
    },
    once: {
      silence: { high: "for længe siden", low: "for nylig" },
      rhythm: { high: "sjældent", low: "ofte" },
      purchases: { high: "meget", low: "lidt" },
      spend: { high: "brugte meget", low: "brugte lidt" },
    },
  },
};

function traitsTold(stratum: Stratum, { traits }: Traits, f: Formats): string {
  const words = traitWords[f.language][stratum];
  return traits.map(({ feature, side }) => words[feature][side]).join(", ");
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A range of numbers told: `4 to 5`, `at least 4`, `at most 2`, `3`. */
function rangeTold({ atLeast, atMost }: Range, f: Formats, tell: (n: number) => string): string {
  const words = {
    en: { to: "to", least: "at least", most: "at most" },
    nb: { to: "til", least: "minst", most: "høyst" },
    da: { to: "til", least: "mindst", most: "højst" },
  }[f.language];
  if (atLeast !== null && atMost !== null)
    return atLeast === atMost ? tell(atLeast) : `${tell(atLeast)} ${words.to} ${tell(atMost)}`;
  if (atLeast !== null) return `${words.least} ${tell(atLeast)}`;
  return atMost !== null ? `${words.most} ${tell(atMost)}` : "";
}

const scoreRange = (p: Range, f: Formats) => rangeTold(p, f, (n) => f.count(n));
const moneyRange = (p: Range, f: Formats) => rangeTold(p, f, (n) => f.money(n));
const placesTold = (p: { readonly places: readonly Place[] }, f: Formats) =>
  f.list(p.places.map(({ id, name }) => f.name(name, id)));
function countriesTold({ countries }: { readonly countries: readonly string[] }, f: Formats): string {
  const names = new Intl.DisplayNames(f.language, { type: "region" });
  return f.list(countries.map((code) => names.of(code) ?? code));
}
const whole = (n: number, f: Formats) => f.count(Math.round(n));
/** As a whole number, with its word. */
const many = (n: number, one: string, more: string, f: Formats) =>
  `${whole(n, f)} ${Math.round(n) === 1 ? one : more}`;

const scoreWords: { readonly [L in "en" | "nb" | "da"]: { readonly [S in Score]: string } } = {
  en: { recency: "how lately", frequency: "how often", money: "how much" },
  nb: { recency: "hvor nylig", frequency: "hvor ofte", money: "hvor mye" },
  da: { recency: "hvor nyligt", frequency: "hvor ofte", money: "hvor meget" },
};

type Search = {
  readonly stratum: Stratum;
  readonly people: number;
  readonly sampled: number;
  readonly groups: number;
  readonly stability: number;
};

/** What is said of segments. */
export const segmentsWords = phrasebook({
  en: {
    "goals.said.segmentNotMeasured": (p: { segment: string }) =>
      `Who belongs to “${p.segment}” is not known: the data tell of nobody’s country or company.`,
    "segments.place": (p: Place, f) => `Who stand on ${f.name(p.name, p.id)}`,
    "segments.never": (p: Place, f) => `Never bought: ${f.name(p.name, p.id)}`,
    "segments.came-back": (p: Traits, f) =>
      p.traits.length === 0 ? "Came back" : upper(traitsTold("came-back", p, f)),
    "segments.once": (p: Traits, f) =>
      p.traits.length === 0 ? "Bought once" : `Bought once: ${traitsTold("once", p, f)}`,
    "segments.typical.silence": (p: { days: number }, f) => `silent for ${many(p.days, "day", "days", f)}`,
    "segments.typical.rhythm": (p: { days: number }, f) =>
      `${many(p.days, "day", "days", f)} between purchases`,
    "segments.typical.purchases": (p: { purchases: number }, f) =>
      many(p.purchases, "purchase", "purchases", f),
    "segments.typical.spend": (p: { spendMinor: number }, f) => `${f.money(p.spendMinor)} a purchase`,
    "segments.rule.places": (p: { places: readonly Place[] }, f) => `stand on: ${placesTold(p, f)}`,
    "segments.rule.countries": (p: { countries: readonly string[] }, f) => `of ${countriesTold(p, f)}`,
    "segments.rule.company": (p: { company: boolean }): string =>
      p.company ? "of a company" : "of no company",
    "segments.rule.rfm": (p: Range & { score: Score }, f) =>
      `score for ${scoreWords.en[p.score]}: ${scoreRange(p, f)} of 5`,
    "segments.rule.value": (p: Range, f) => `expected to bring ${moneyRange(p, f)}`,
    "segments.title": (
      p: { name: string; people: number; chance: number; amountMinor: number; days: number },
      f,
    ) =>
      `Most is to be won with “${p.name}”: ${f.percent(p.chance)} of ${f.people(p.people)} buy within ${f.count(p.days)} days and bring ${f.estimate(p.amountMinor)} together`,
    "segments.sizesOnly": () => "What segments bring cannot be told, only how large they are",
    "segments.nobody": () => "Nobody stands on or off the ladder",
    "segments.untold": (p: { segment: string }) =>
      `Who belongs to “${p.segment}” is not known: nothing that was loaded tells the country or company it asks for.`,
    "segments.untold.fix": () => "Load a file of customers that tells country or company.",
    "people.noGroup": (p: { given: string }) => `There was no group “${p.given}” found on that day.`,
    "people.noGroup.fix": () => "See segments of that day for those that were.",
    "segments.wrong": () => "The rule of the segment is not right.",
    "segments.wrong.fix": () => "See the mistakes.",
    "people.noPart": (p: { goal: number; part: string }) =>
      `Nobody can be listed for “${p.part}” of goal ${p.goal}.`,
    "people.noPart.fix": () => "See the parts of the goal that /goals tells in gap.",
    "segments.none": () => "There is no such segment.",
    "segments.none.fix": () => "See segments in stige.yaml.",
    "segments.tooMany": () => "There are 50 segments, and more cannot be made.",
    "segments.tooMany.fix": () => "Take one away first.",
    "segments.notMine": () => "stige.yaml is written so that only its writer can change its segments.",
    "segments.notMine.fix": () => "Change segments: in the file.",
    "segments.made": () => "Made in stige.yaml",
    "segments.found": () => "Found among people",
    "segments.column.segment": () => "segment",
    "segments.column.people": () => "people",
    "segments.column.chance": () => "buy",
    "segments.column.given": () => "each who buys",
    "segments.column.value": () => "together",
    "segments.column.interval": () => "90% interval",
    "segments.column.above": () => "above next",
    "segments.tooFew": () => "too few",
    "segments.share": (p: { low: number; high: number }, f) => f.between(f.percent(p.low), f.percent(p.high)),
    "segments.ranked": (p: { days: number; percent: number; margin: boolean }, f) =>
      `Ranked by what they are expected to bring: people × share who buy within ${f.count(p.days)} days × ${p.margin ? "margin" : "revenue"} of one who buys, discounted by ${f.count(p.percent)}% a year. It is what will come by itself, not what approaching them would cause.`,
    "segments.order": () =>
      "Above next: how probable it is that a segment truly stands above the one below it.",
    "segments.overlap": () => "Segments made by hand may share people, so they do not add up.",
    "segments.noneMade": () =>
      "No segment is made. Write segments: [{ name: Big spenders, rfm: { money: { atLeast: 5 } } }] in stige.yaml.",
    "segments.structure": (p: Search, f) =>
      `${p.stratum === "once" ? "Who bought once" : "Who came back"}: ${f.count(p.groups)} groups stand out of ${f.people(p.people)} people, looked for among ${f.people(p.sampled)}; refits to resampled people agree by ${f.percent(p.stability)}.`,
    "segments.noStructure": (p: Search, f) =>
      `${p.stratum === "once" ? "Who bought once" : "Who came back"}: no groups stand out of ${f.people(p.people)} people, looked for among ${f.people(p.sampled)}. They differ by degree alone, so they are told as one.`,
    "segments.tooFewToLook": (p: Search, f) =>
      `${p.stratum === "once" ? "Who bought once" : "Who came back"}: ${f.people(p.people)} ${f.one(p.people) ? "person is" : "people are"} too few to look for groups.`,
  },
  nb: {
    "goals.said.segmentNotMeasured": (p) =>
      `Hvem som hører til «${p.segment}», er ikke kjent: dataene forteller ikke om noens land eller bedrift.`,
    "segments.place": (p, f) => `De som står på ${f.name(p.name, p.id)}`,
    "segments.never": (p, f) => `Aldri kjøpt: ${f.name(p.name, p.id)}`,
    "segments.came-back": (p, f) =>
      p.traits.length === 0 ? "Kom tilbake" : upper(traitsTold("came-back", p, f)),
    "segments.once": (p, f) =>
      p.traits.length === 0 ? "Kjøpte én gang" : `Kjøpte én gang: ${traitsTold("once", p, f)}`,
    "segments.typical.silence": (p, f) => `stille i ${many(p.days, "dag", "dager", f)}`,
    "segments.typical.rhythm": (p, f) => `${many(p.days, "dag", "dager", f)} mellom kjøp`,
    "segments.typical.purchases": (p, f) => `${whole(p.purchases, f)} kjøp`,
    "segments.typical.spend": (p, f) => `${f.money(p.spendMinor)} per kjøp`,
    "segments.rule.places": (p, f) => `står på: ${placesTold(p, f)}`,
    "segments.rule.countries": (p, f) => `fra ${countriesTold(p, f)}`,
    "segments.rule.company": (p) => (p.company ? "med firma" : "uten firma"),
    "segments.rule.rfm": (p, f) => `poeng for ${scoreWords.nb[p.score as Score]}: ${scoreRange(p, f)} av 5`,
    "segments.rule.value": (p, f) => `ventes å gi ${moneyRange(p, f)}`,
    "segments.title": (p, f) =>
      `Mest er å vinne hos «${p.name}»: ${f.percent(p.chance)} av ${f.people(p.people)} kjøper innen ${f.count(p.days)} dager og gir ${f.estimate(p.amountMinor)} til sammen`,
    "segments.sizesOnly": () => "Hva segmentene gir, kan ikke sies, bare hvor store de er",
    "segments.nobody": () => "Ingen står på eller utenfor stigen",
    "segments.untold": (p) =>
      `Hvem som er med i «${p.segment}», er ikke kjent: ingenting som er lest inn, forteller landet eller firmaet den spør etter.`,
    "segments.untold.fix": () => "Les inn en kundefil som forteller land eller firma.",
    "people.noGroup": (p) => `Den dagen ble det ikke funnet noen gruppe «${p.given}».`,
    "people.noGroup.fix": () => "Se segmenter for den dagen: der står de som ble funnet.",
    "segments.wrong": () => "Regelen for segmentet er ikke riktig.",
    "segments.wrong.fix": () => "Se feilene.",
    "people.noPart": (p) => `Ingen kan listes opp for «${p.part}» i mål ${p.goal}.`,
    "people.noPart.fix": () => "Se delene av målet som /goals forteller i gap.",
    "segments.none": () => "Det finnes ikke noe slikt segment.",
    "segments.none.fix": () => "Se segments i stige.yaml.",
    "segments.tooMany": () => "Det er 50 segmenter, og flere kan ikke lages.",
    "segments.tooMany.fix": () => "Fjern ett først.",
    "segments.notMine": () => "stige.yaml er skrevet slik at bare den som skrev den, kan endre segmentene.",
    "segments.notMine.fix": () => "Endre segments: i fila.",
    "segments.made": () => "Laget i stige.yaml",
    "segments.found": () => "Funnet blant folk",
    "segments.column.segment": () => "segment",
    "segments.column.people": () => "personer",
    "segments.column.chance": () => "kjøper",
    "segments.column.given": () => "hver som kjøper",
    "segments.column.value": () => "til sammen",
    "segments.column.interval": () => "90 %-intervall",
    "segments.column.above": () => "over neste",
    "segments.tooFew": () => "for få",
    "segments.share": (p, f) => f.between(f.percent(p.low), f.percent(p.high)),
    "segments.ranked": (p, f) =>
      `Rangert etter hva de ventes å gi: personer × andel som kjøper innen ${f.count(p.days)} dager × ${p.margin ? "dekningsbidrag" : "omsetning"} fra en som kjøper, diskontert med ${f.count(p.percent)} % i året. Det er hva som kommer av seg selv, ikke hva en henvendelse ville gitt.`,
    "segments.order": () => "Over neste: hvor sannsynlig det er at et segment virkelig står over det under.",
    "segments.overlap": () => "Segmenter laget for hånd kan ha samme personer, så de kan ikke legges sammen.",
    "segments.noneMade": () =>
      "Ingen segmenter er laget. Skriv segments: [{ name: Bruker mest, rfm: { money: { atLeast: 5 } } }] i stige.yaml.",
    "segments.structure": (p, f) =>
      `${p.stratum === "once" ? "De som kjøpte én gang" : "De som kom tilbake"}: ${f.count(p.groups)} grupper skiller seg ut blant ${f.people(p.people)} personer, lett etter blant ${f.people(p.sampled)}; nye tilpasninger til utvalg på nytt er ${f.percent(p.stability)} enige.`,
    "segments.noStructure": (p, f) =>
      `${p.stratum === "once" ? "De som kjøpte én gang" : "De som kom tilbake"}: ingen grupper skiller seg ut blant ${f.people(p.people)} personer, lett etter blant ${f.people(p.sampled)}. De er bare ulike i grad, så de fortelles som én.`,
    "segments.tooFewToLook": (p, f) =>
      `${p.stratum === "once" ? "De som kjøpte én gang" : "De som kom tilbake"}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} er for få til å lete etter grupper.`,
  },
  da: {
    "goals.said.segmentNotMeasured": (p) =>
      `Hvem der hører til »${p.segment}«, vides ikke: data fortæller ikke om nogens land eller virksomhed.`,
    "segments.place": (p, f) => `De, der står på ${f.name(p.name, p.id)}`,
    "segments.never": (p, f) => `Aldrig købt: ${f.name(p.name, p.id)}`,
    "segments.came-back": (p, f) =>
      p.traits.length === 0 ? "Kom tilbage" : upper(traitsTold("came-back", p, f)),
    "segments.once": (p, f) =>
      p.traits.length === 0 ? "Købte én gang" : `Købte én gang: ${traitsTold("once", p, f)}`,
    "segments.typical.silence": (p, f) => `stille i ${many(p.days, "dag", "dage", f)}`,
    "segments.typical.rhythm": (p, f) => `${many(p.days, "dag", "dage", f)} mellem køb`,
    "segments.typical.purchases": (p, f) => `${whole(p.purchases, f)} køb`,
    "segments.typical.spend": (p, f) => `${f.money(p.spendMinor)} pr. køb`,
    "segments.rule.places": (p, f) => `står på: ${placesTold(p, f)}`,
    "segments.rule.countries": (p, f) => `fra ${countriesTold(p, f)}`,
    "segments.rule.company": (p) => (p.company ? "med firma" : "uden firma"),
    "segments.rule.rfm": (p, f) => `point for ${scoreWords.da[p.score as Score]}: ${scoreRange(p, f)} af 5`,
    "segments.rule.value": (p, f) => `forventes at give ${moneyRange(p, f)}`,
    "segments.title": (p, f) =>
      `Mest er at vinde hos »${p.name}«: ${f.percent(p.chance)} af ${f.people(p.people)} køber inden for ${f.count(p.days)} dage og giver ${f.estimate(p.amountMinor)} tilsammen`,
    "segments.sizesOnly": () => "Hvad segmenterne giver, kan ikke siges, kun hvor store de er",
    "segments.nobody": () => "Ingen står på eller uden for stigen",
    "segments.untold": (p) =>
      `Hvem der er med i »${p.segment}«, er ikke kendt: intet af det indlæste fortæller det land eller firma, der spørges efter.`,
    "segments.untold.fix": () => "Indlæs en kundefil, der fortæller land eller firma.",
    "people.noGroup": (p) => `Den dag blev der ikke fundet nogen gruppe »${p.given}«.`,
    "people.noGroup.fix": () => "Se segmenter for den dag: dér står dem, der blev fundet.",
    "segments.wrong": () => "Reglen for segmentet er ikke rigtig.",
    "segments.wrong.fix": () => "Se fejlene.",
    "people.noPart": (p) => `Ingen kan listes op for »${p.part}« i mål ${p.goal}.`,
    "people.noPart.fix": () => "Se delene af målet, som /goals fortæller i gap.",
    "segments.none": () => "Der findes ikke sådan et segment.",
    "segments.none.fix": () => "Se segments i stige.yaml.",
    "segments.tooMany": () => "Der er 50 segmenter, og flere kan ikke laves.",
    "segments.tooMany.fix": () => "Fjern et først.",
    "segments.notMine": () =>
      "stige.yaml er skrevet sådan, at kun den, der skrev den, kan ændre segmenterne.",
    "segments.notMine.fix": () => "Ret segments: i filen.",
    "segments.made": () => "Lavet i stige.yaml",
    "segments.found": () => "Fundet blandt folk",
    "segments.column.segment": () => "segment",
    "segments.column.people": () => "personer",
    "segments.column.chance": () => "køber",
    "segments.column.given": () => "hver der køber",
    "segments.column.value": () => "tilsammen",
    "segments.column.interval": () => "90 %-interval",
    "segments.column.above": () => "over næste",
    "segments.tooFew": () => "for få",
    "segments.share": (p, f) => f.between(f.percent(p.low), f.percent(p.high)),
    "segments.ranked": (p, f) =>
      `Rangeret efter hvad de forventes at give: personer × andel, der køber inden for ${f.count(p.days)} dage × ${p.margin ? "dækningsbidrag" : "omsætning"} fra en, der køber, diskonteret med ${f.count(p.percent)} % om året. Det er, hvad der kommer af sig selv, ikke hvad en henvendelse ville give.`,
    "segments.order": () =>
      "Over næste: hvor sandsynligt det er, at et segment virkelig står over det nedenfor.",
    "segments.overlap": () =>
      "Segmenter lavet i hånden kan have de samme personer, så de kan ikke lægges sammen.",
    "segments.noneMade": () =>
      "Ingen segmenter er lavet. Skriv segments: [{ name: Bruger mest, rfm: { money: { atLeast: 5 } } }] i stige.yaml.",
    "segments.structure": (p, f) =>
      `${p.stratum === "once" ? "De, der købte én gang" : "De, der kom tilbage"}: ${f.count(p.groups)} grupper skiller sig ud blandt ${f.people(p.people)} personer, ledt efter blandt ${f.people(p.sampled)}; nye tilpasninger til udtrukne personer er ${f.percent(p.stability)} enige.`,
    "segments.noStructure": (p, f) =>
      `${p.stratum === "once" ? "De, der købte én gang" : "De, der kom tilbage"}: ingen grupper skiller sig ud blandt ${f.people(p.people)} personer, ledt efter blandt ${f.people(p.sampled)}. De er kun forskellige i grad, så de fortælles som én.`,
    "segments.tooFewToLook": (p, f) =>
      `${p.stratum === "once" ? "De, der købte én gang" : "De, der kom tilbage"}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} er for få til at lede efter grupper.`,
  },
});

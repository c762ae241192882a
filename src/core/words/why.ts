import { type Bring, bringText } from "./bring.ts";
import type { Formats } from "./formats.ts";
import { type Found, foundText, lackText } from "./found.ts";
import type { NamedPlace } from "./ladder.ts";
import { moment } from "./moment.ts";
import { phrasebook } from "./phrasebook.ts";
import { ruleSentence, type SpokenRule } from "./rule-sentence.ts";

export interface Part {
  readonly found: Found;
  /** Event names that count as interest. */
  readonly interest: readonly string[];
}

type Rules = { readonly rules: readonly SpokenRule[]; readonly interest: readonly string[] };

const inside = (place: NamedPlace, f: Formats) => f.name(place.name, place.id).toLocaleLowerCase(f.language);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const rule = ({ found, interest }: Part, f: Formats) => capital(ruleSentence(found.rule, interest, f));
const rules = (p: Rules, f: Formats) => f.list(p.rules.map((one) => ruleSentence(one, p.interest, f)));

/** The sentences of `stige why`. */
export const whyWords = phrasebook({
  en: {
    "why.unknown": (p: { who: string; us: number }, f) => `${p.who} was not known on ${moment(p.us, f)}.`,
    "why.knownSince": (p: { us: number }, f) => `Known since ${f.day(p.us)}.`,
    "why.excluded": (p: { who: string }) => `${p.who} is excluded in stige.yaml and stands nowhere.`,
    "why.erased": (p: { who: string; us: number }, f) =>
      `${p.who} is erased and stands nowhere since ${f.day(p.us)}.`,
    "why.stands": (p: { who: string; place: NamedPlace; us: number }, f) =>
      `${p.who} has stood on ${inside(p.place, f)} since ${f.day(p.us)}.`,
    "why.off": (p: { who: string; place: NamedPlace; us: number }, f) =>
      `${p.who} has been off the ladder (${inside(p.place, f)}) since ${f.day(p.us)}.`,
    "why.setSince": (p: { who: string; place: NamedPlace; us: number; untilUs: number }, f) =>
      `${p.who} has been put on ${inside(p.place, f)} by hand since ${f.day(p.us)}, until ${f.day(p.untilUs)}.`,
    "why.setSince.stood": (p: { place: NamedPlace; us: number; sinceUs: number }, f) =>
      `The ladder is told as of ${f.day(p.us)}: then they stood on ${inside(p.place, f)}, since ${f.day(p.sinceUs)}.`,
    "why.setSince.off": (p: { place: NamedPlace; us: number; sinceUs: number }, f) =>
      `The ladder is told as of ${f.day(p.us)}: then they were off the ladder (${inside(p.place, f)}), since ${f.day(p.sinceUs)}.`,
    "why.endOfData": (p: { us: number }, f) =>
      `The data end on ${f.day(p.us)}; this is how it stood at the end of that day.`,
    "why.came.arrived": () => "Their way began there.",
    "why.came.climbed": (p: { from: NamedPlace }, f) => `Climbed from ${inside(p.from, f)}.`,
    "why.came.fell": (p: { from: NamedPlace }, f) => `Fell from ${inside(p.from, f)}.`,
    "why.came.lapsed": (p: { from: NamedPlace }, f) => `Was on ${inside(p.from, f)}.`,
    "why.came.returned": (p: { from: NamedPlace }, f) => `Came back from ${inside(p.from, f)}.`,
    "why.title.why": (p: { place: NamedPlace }, f) => `Why ${inside(p.place, f)}`,
    "why.title.next": (p: { place: NamedPlace }, f) => `What is missing for ${inside(p.place, f)}`,
    "why.title.stay": (p: { place: NamedPlace }, f) => `What is missing to stay ${inside(p.place, f)}`,
    "why.title.above": () => "Further up",
    "why.title.coming": () => "What happens if nothing happens",
    "why.title.purchase": () => "With a purchase now",
    "why.first": () => "The first rung asks for nothing; no rule of a higher one holds.",
    "why.override": (p: { untilUs: number }, f) => `The rung is set by hand until ${f.day(p.untilUs)}.`,
    "why.override.without": (p: { place: NamedPlace }, f) => `Without that: ${inside(p.place, f)}.`,
    "why.grace": (p: Rules & { stoppedUs: number; graceUs: number; untilUs: number }, f) =>
      `${capital(rules(p, f))}: held until ${f.day(p.stoppedUs)}. ${f.duration(p.graceUs)} of grace keep the rung until ${f.day(p.untilUs)}.`,
    "why.found": (p: Part, f) => `${rule(p, f)}: ${foundText(p.found, f)}`,
    "why.lack": (p: Part, f) => `${rule(p, f)}: ${lackText(p.found, f)}`,
    "why.all": () => "All of these",
    "why.any": () => "One of these",
    "why.notMeasured": (p: { place: NamedPlace; bring: readonly (readonly Bring[])[] }, f) =>
      `${f.name(p.place.name, p.place.id)} is not measured: bring ${bringText(p.bring, f)}.`,
    "why.bring": (p: Part & { bring: Bring }, f) =>
      `${rule(p, f)}: not measured, bring ${bringText([[p.bring]], f)}`,
    "why.nothingAbove": () => "This is the top.",
    "why.nothingComing": () => "They stay where they are.",
    "why.coming.falls": (p: { to: NamedPlace }, f) => `falls to ${inside(p.to, f)}`,
    "why.coming.leaves": (p: { to: NamedPlace }, f) => `leaves the ladder (${inside(p.to, f)})`,
    "why.coming.climbs": (p: { to: NamedPlace }, f) => `climbs to ${inside(p.to, f)}`,
    "why.coming.returns": (p: { to: NamedPlace }, f) => `comes back to ${inside(p.to, f)}`,
    "why.coming.byHand": (p: { to: NamedPlace }, f) => `put on ${inside(p.to, f)} by hand`,
    "why.ends": (p: Rules, f) => `${rules(p, f)} no longer holds`,
    "why.begins": (p: Rules, f) => rules(p, f),
    "why.graceUsed": (p: { graceUs: number }, f) => `after ${f.duration(p.graceUs)} of grace`,
    "why.purchase.place": (p: { place: NamedPlace }, f) => capital(inside(p.place, f)),
    "why.purchase.until": (p: { place: NamedPlace; untilUs: number }, f) =>
      `${capital(inside(p.place, f))}, until ${f.day(p.untilUs)} if nothing more happens`,
  },
  nb: {
    "why.unknown": (p, f) => `${p.who} var ikke kjent ${moment(p.us, f)}.`,
    "why.knownSince": (p, f) => `Kjent siden ${f.day(p.us)}.`,
    "why.excluded": (p) => `${p.who} er holdt utenfor i stige.yaml og står ingen steder.`,
    "why.erased": (p, f) => `${p.who} er slettet og står ingen steder fra ${f.day(p.us)}.`,
    "why.stands": (p, f) => `${p.who} har stått på trinnet ${inside(p.place, f)} siden ${f.day(p.us)}.`,
    "why.off": (p, f) => `${p.who} har stått utenfor stigen (${inside(p.place, f)}) siden ${f.day(p.us)}.`,
    "why.setSince": (p, f) =>
      `${p.who} er satt på trinnet ${inside(p.place, f)} for hånd siden ${f.day(p.us)}, til ${f.day(p.untilUs)}.`,
    "why.setSince.stood": (p, f) =>
      `Stigen vises per ${f.day(p.us)}: da på trinnet ${inside(p.place, f)}, siden ${f.day(p.sinceUs)}.`,
    "why.setSince.off": (p, f) =>
      `Stigen vises per ${f.day(p.us)}: da utenfor stigen (${inside(p.place, f)}), siden ${f.day(p.sinceUs)}.`,
    "why.endOfData": (p, f) => `Dataene slutter ${f.day(p.us)}; slik sto det ved slutten av den dagen.`,
    "why.came.arrived": () => "Veien begynte der.",
    "why.came.climbed": (p, f) => `Klatret hit fra ${inside(p.from, f)}.`,
    "why.came.fell": (p, f) => `Falt hit fra ${inside(p.from, f)}.`,
    "why.came.lapsed": (p, f) => `Var ${inside(p.from, f)}.`,
    "why.came.returned": (p, f) => `Kom tilbake; var ${inside(p.from, f)}.`,
    "why.title.why": (p, f) => `Hvorfor ${inside(p.place, f)}`,
    "why.title.next": (p, f) => `Hva mangler for å bli ${inside(p.place, f)}`,
    "why.title.stay": (p, f) => `Hva mangler for å forbli ${inside(p.place, f)}`,
    "why.title.above": () => "Lenger opp",
    "why.title.coming": () => "Hva skjer hvis ingenting skjer",
    "why.title.purchase": () => "Ved et kjøp nå",
    "why.first": () => "Det første trinnet krever ingenting; ingen regel for et høyere trinn holder.",
    "why.override": (p, f) => `Trinnet er overstyrt til ${f.day(p.untilUs)}.`,
    "why.override.without": (p, f) => `Uten overstyringen: ${inside(p.place, f)}.`,
    "why.grace": (p, f) =>
      `${capital(rules(p, f))}: holdt til ${f.day(p.stoppedUs)}. ${f.duration(p.graceUs)}s respitt holder trinnet til ${f.day(p.untilUs)}.`,
    "why.found": (p, f) => `${rule(p, f)}: ${foundText(p.found, f)}`,
    "why.lack": (p, f) => `${rule(p, f)}: ${lackText(p.found, f)}`,
    "why.all": () => "Alle disse",
    "why.any": () => "Én av disse",
    "why.notMeasured": (p, f) =>
      `${f.name(p.place.name, p.place.id)} er ikke målt: hent inn ${bringText(p.bring, f)}.`,
    "why.bring": (p, f) => `${rule(p, f)}: ikke målt, hent inn ${bringText([[p.bring]], f)}`,
    "why.nothingAbove": () => "Dette er øverst.",
    "why.nothingComing": () => "De blir stående.",
    "why.coming.falls": (p, f) => `faller til ${inside(p.to, f)}`,
    "why.coming.leaves": (p, f) => `går av stigen (${inside(p.to, f)})`,
    "why.coming.climbs": (p, f) => `klatrer til ${inside(p.to, f)}`,
    "why.coming.returns": (p, f) => `kommer tilbake til ${inside(p.to, f)}`,
    "why.coming.byHand": (p, f) => `satt på trinnet ${inside(p.to, f)} for hånd`,
    "why.ends": (p, f) => `${rules(p, f)} gjelder ikke lenger`,
    "why.begins": (p, f) => rules(p, f),
    "why.graceUsed": (p, f) => `etter ${f.duration(p.graceUs)}s respitt`,
    "why.purchase.place": (p, f) => capital(inside(p.place, f)),
    "why.purchase.until": (p, f) =>
      `${capital(inside(p.place, f))}, til ${f.day(p.untilUs)} hvis ingenting mer skjer`,
  },
  da: {
    "why.unknown": (p, f) => `${p.who} var ikke kendt den ${moment(p.us, f)}.`,
    "why.knownSince": (p, f) => `Kendt siden den ${f.day(p.us)}.`,
    "why.excluded": (p) => `${p.who} er holdt udenfor i stige.yaml og står ingen steder.`,
    "why.erased": (p, f) => `${p.who} er slettet og står ingen steder fra den ${f.day(p.us)}.`,
    "why.stands": (p, f) => `${p.who} har stået på trinnet ${inside(p.place, f)} siden den ${f.day(p.us)}.`,
    "why.off": (p, f) =>
      `${p.who} har stået uden for stigen (${inside(p.place, f)}) siden den ${f.day(p.us)}.`,
    "why.setSince": (p, f) =>
      `${p.who} er sat på trinnet ${inside(p.place, f)} manuelt siden den ${f.day(p.us)}, til den ${f.day(p.untilUs)}.`,
    "why.setSince.stood": (p, f) =>
      `Stigen vises pr. ${f.day(p.us)}: da på trinnet ${inside(p.place, f)}, siden den ${f.day(p.sinceUs)}.`,
    "why.setSince.off": (p, f) =>
      `Stigen vises pr. ${f.day(p.us)}: da uden for stigen (${inside(p.place, f)}), siden den ${f.day(p.sinceUs)}.`,
    "why.endOfData": (p, f) =>
      `Dataene slutter den ${f.day(p.us)}; sådan stod det ved slutningen af den dag.`,
    "why.came.arrived": () => "Vejen begyndte der.",
    "why.came.climbed": (p, f) => `Klatrede hertil fra ${inside(p.from, f)}.`,
    "why.came.fell": (p, f) => `Faldt hertil fra ${inside(p.from, f)}.`,
    "why.came.lapsed": (p, f) => `Var ${inside(p.from, f)}.`,
    "why.came.returned": (p, f) => `Kom tilbage; var ${inside(p.from, f)}.`,
    "why.title.why": (p, f) => `Hvorfor ${inside(p.place, f)}`,
    "why.title.next": (p, f) => `Hvad mangler for at blive ${inside(p.place, f)}`,
    "why.title.stay": (p, f) => `Hvad mangler for at forblive ${inside(p.place, f)}`,
    "why.title.above": () => "Længere oppe",
    "why.title.coming": () => "Hvad sker der, hvis der ikke sker noget",
    "why.title.purchase": () => "Ved et køb nu",
    "why.first": () => "Det første trin kræver ingenting; ingen regel for et højere trin holder.",
    "why.override": (p, f) => `Trinnet er sat manuelt til den ${f.day(p.untilUs)}.`,
    "why.override.without": (p, f) => `Uden det: ${inside(p.place, f)}.`,
    "why.grace": (p, f) =>
      `${capital(rules(p, f))}: holdt til den ${f.day(p.stoppedUs)}. ${f.duration(p.graceUs)}s respit holder trinnet til den ${f.day(p.untilUs)}.`,
    "why.found": (p, f) => `${rule(p, f)}: ${foundText(p.found, f)}`,
    "why.lack": (p, f) => `${rule(p, f)}: ${lackText(p.found, f)}`,
    "why.all": () => "Alle disse",
    "why.any": () => "Én af disse",
    "why.notMeasured": (p, f) =>
      `${f.name(p.place.name, p.place.id)} er ikke målt: hent ${bringText(p.bring, f)} ind.`,
    "why.bring": (p, f) => `${rule(p, f)}: ikke målt, hent ${bringText([[p.bring]], f)} ind`,
    "why.nothingAbove": () => "Dette er øverst.",
    "why.nothingComing": () => "De bliver stående.",
    "why.coming.falls": (p, f) => `falder til ${inside(p.to, f)}`,
    "why.coming.leaves": (p, f) => `forlader stigen (${inside(p.to, f)})`,
    "why.coming.climbs": (p, f) => `klatrer til ${inside(p.to, f)}`,
    "why.coming.returns": (p, f) => `kommer tilbage til ${inside(p.to, f)}`,
    "why.coming.byHand": (p, f) => `sat på trinnet ${inside(p.to, f)} manuelt`,
    "why.ends": (p, f) => `${rules(p, f)} gælder ikke længere`,
    "why.begins": (p, f) => rules(p, f),
    "why.graceUsed": (p, f) => `efter ${f.duration(p.graceUs)}s respit`,
    "why.purchase.place": (p, f) => capital(inside(p.place, f)),
    "why.purchase.until": (p, f) =>
      `${capital(inside(p.place, f))}, til den ${f.day(p.untilUs)}, hvis der ikke sker mere`,
  },
});

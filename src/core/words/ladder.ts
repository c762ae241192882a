import { type Bring, bringText } from "./bring.ts";
import type { Formats } from "./formats.ts";
import type { Name } from "./language.ts";
import { moment } from "./moment.ts";
import { phrasebook } from "./phrasebook.ts";

/** A place on the ladder or off it, as its owner named it. */
export interface NamedPlace {
  readonly id: string;
  readonly name: Name;
}

const named = (place: NamedPlace, f: Formats) => f.name(place.name, place.id);
const all = (places: readonly NamedPlace[], f: Formats) => f.list(places.map((place) => named(place, f)));
/** Inside a sentence Norwegian and Danish write rung names small. */
const small = (place: NamedPlace, f: Formats) => named(place, f).toLocaleLowerCase(f.language);

/** What is said beside the drawn ladder, moves and history. */
export const ladderWords = phrasebook({
  en: {
    "ladder.endOfData": (p: { us: number }, f) =>
      `The data end on ${f.day(p.us)}, so the ladder is shown as it stood at the end of that day.`,
    "ladder.moved": (p: { climbed: number; fell: number; lapsed: number; days: number }, f) =>
      `${f.people(p.climbed)} climbed, ${f.people(p.fell)} fell and ${f.people(p.lapsed)} left the ladder in the last ${p.days} days.`,
    "ladder.stood": (p: { shop: string; us: number }, f) => `${p.shop} as of ${moment(p.us, f)}`,
    "ladder.ahead": () => "if nothing happens",
    "ladder.knownAt": (p: { us: number }, f) => `as known at ${moment(p.us, f)}`,
    "ladder.version": (p: { version: number }) => `ladder version ${p.version}`,
    "ladder.people": (p: { people: number }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "people"}`,
    "ladder.excluded": (p: { people: number }, f) => `${f.people(p.people)} excluded`,
    "ladder.column.people": () => "people",
    "ladder.column.share": () => "share",
    "ladder.column.change": () => "change",
    "ladder.column.climbed": () => "climbed",
    "ladder.column.fell": () => "fell",
    "ladder.column.returned": () => "back",
    "ladder.column.arrived": () => "new",
    "ladder.column.left": () => "left",
    "ladder.span": (p: { days: number }) => `last ${p.days} days`,
    "ladder.off": () => "off the ladder",
    "ladder.offMoves": (p: { lapsed: number; left: number }, f) =>
      `${f.people(p.lapsed)} left the ladder, ${f.people(p.left)} came back`,
    "ladder.notMeasured": () => "not measured",
    "ladder.notMeasured.note": (
      p: { places: readonly NamedPlace[]; bring: readonly (readonly Bring[])[] },
      f,
    ) =>
      `${all(p.places, f)} ${p.places.length === 1 ? "is" : "are"} not measured: bring ${bringText(p.bring, f)}.`,
    "ladder.tooShort": (p: { place: NamedPlace; sinceUs: number }, f) =>
      `${named(p.place, f)}: the history is too short; to be trusted from ${f.day(p.sinceUs)}.`,
    "ladder.maybeBoughtBefore": (p: { place: NamedPlace; maybe: number; people: number }, f) =>
      `${named(p.place, f)}: ${f.people(p.maybe)} of ${f.people(p.people)} may have bought before the data begin.`,
    "ladder.elsewhere": (p: { orders: number; sources: string; book: string }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order is" : "orders are"} known from elsewhere (${p.sources}) and not counted: the book of orders in stige.yaml is ${p.book}.`,
    "ladder.lostOverrides": (p: { overrides: number; rungs: string }, f) =>
      `${f.count(p.overrides)} ${p.overrides === 1 ? "override names a rung" : "overrides name rungs"} that this ladder lacks (${p.rungs}) and ${p.overrides === 1 ? "is" : "are"} ignored.`,
    "ladder.withoutRate": (p: { orders: number }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order in another currency has no rate: it counts, but is" : "orders in another currency have no rate: they count, but are"} left out of all money. stige rates says which.`,
    "ladder.ownerless": (p: { orders: number; share: number; revenueMinor: number }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order" : "orders"} without a person, ${f.money(p.revenueMinor)} (${f.percent(p.share)} of revenue), ${p.orders === 1 ? "stands" : "stand"} beside the ladder.`,
    "ladder.unmatchedRefunds": (p: { refunds: number; grossMinor: number }, f) =>
      `${f.count(p.refunds)} ${p.refunds === 1 ? "refund" : "refunds"} of no known order, ${f.money(p.grossMinor)}, ${p.refunds === 1 ? "stands" : "stand"} beside the ladder.`,
    "ladder.coming": (p: { untilUs: number }, f) => `By ${f.day(p.untilUs)}, if nothing happens`,
    "ladder.coming.fall": (p: { people: number; to: NamedPlace }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "falls" : "fall"} to ${small(p.to, f)}`,
    "ladder.coming.leave": (p: { people: number; to: NamedPlace }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "leaves" : "leave"} the ladder (${small(p.to, f)})`,
    "ladder.nobody": () => "Nobody stands on the ladder yet.",
  },
  nb: {
    "ladder.endOfData": (p, f) =>
      `Dataene slutter ${f.day(p.us)}, så stigen vises slik den sto ved slutten av den dagen.`,
    "ladder.moved": (p, f) =>
      `${f.people(p.climbed)} klatret, ${f.people(p.fell)} falt og ${f.people(p.lapsed)} gikk av stigen de siste ${p.days} dagene.`,
    "ladder.stood": (p, f) => `${p.shop} per ${moment(p.us, f)}`,
    "ladder.ahead": () => "hvis ingenting skjer",
    "ladder.knownAt": (p, f) => `slik vi visste det ${moment(p.us, f)}`,
    "ladder.version": (p) => `stigeversjon ${p.version}`,
    "ladder.people": (p, f) => `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"}`,
    "ladder.excluded": (p, f) => `${f.people(p.people)} holdt utenfor`,
    "ladder.column.people": () => "personer",
    "ladder.column.share": () => "andel",
    "ladder.column.change": () => "endring",
    "ladder.column.climbed": () => "klatret",
    "ladder.column.fell": () => "falt",
    "ladder.column.returned": () => "tilbake",
    "ladder.column.arrived": () => "nye",
    "ladder.column.left": () => "gikk",
    "ladder.span": (p) => `siste ${p.days} dager`,
    "ladder.off": () => "utenfor stigen",
    "ladder.offMoves": (p, f) => `${f.people(p.lapsed)} gikk av stigen, ${f.people(p.left)} kom tilbake`,
    "ladder.notMeasured": () => "ikke målt",
    "ladder.notMeasured.note": (p, f) =>
      `${all(p.places, f)} er ikke målt: hent inn ${bringText(p.bring, f)}.`,
    "ladder.tooShort": (p, f) =>
      `${named(p.place, f)}: for kort historie; til å stole på fra ${f.day(p.sinceUs)}.`,
    "ladder.maybeBoughtBefore": (p, f) =>
      `${named(p.place, f)}: ${f.people(p.maybe)} av ${f.people(p.people)} kan ha handlet før dataene begynner.`,
    "ladder.elsewhere": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre er kjent" : "ordrer er kjent"} fra andre kilder (${p.sources}) og telles ikke: ordreboken i stige.yaml er ${p.book}.`,
    "ladder.lostOverrides": (p, f) =>
      `${f.count(p.overrides)} ${p.overrides === 1 ? "overstyring" : "overstyringer"} nevner trinn som denne stigen ikke har (${p.rungs}), og regnes ikke med.`,
    "ladder.withoutRate": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre i annen valuta mangler kurs: den teller" : "ordrer i annen valuta mangler kurs: de teller"}, men er ikke med i noe beløp. stige rates sier hvilke.`,
    "ladder.ownerless": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} uten person, ${f.money(p.revenueMinor)} (${f.percent(p.share)} av omsetningen), står ved siden av stigen.`,
    "ladder.unmatchedRefunds": (p, f) =>
      `${f.count(p.refunds)} ${p.refunds === 1 ? "refusjon" : "refusjoner"} uten kjent ordre, ${f.money(p.grossMinor)}, står ved siden av stigen.`,
    "ladder.coming": (p, f) => `Innen ${f.day(p.untilUs)}, hvis ingenting skjer`,
    "ladder.coming.fall": (p, f) => `${f.people(p.people)} faller til ${small(p.to, f)}`,
    "ladder.coming.leave": (p, f) => `${f.people(p.people)} går av stigen (${small(p.to, f)})`,
    "ladder.nobody": () => "Ingen står på stigen ennå.",
  },
  da: {
    "ladder.endOfData": (p, f) =>
      `Dataene slutter ${f.day(p.us)}, så stigen vises, som den stod ved slutningen af den dag.`,
    "ladder.moved": (p, f) =>
      `${f.people(p.climbed)} klatrede, ${f.people(p.fell)} faldt, og ${f.people(p.lapsed)} forlod stigen de seneste ${p.days} dage.`,
    "ladder.stood": (p, f) => `${p.shop} pr. ${moment(p.us, f)}`,
    "ladder.ahead": () => "hvis der ikke sker noget",
    "ladder.knownAt": (p, f) => `sådan vi vidste det ${moment(p.us, f)}`,
    "ladder.version": (p) => `stigeversion ${p.version}`,
    "ladder.people": (p, f) => `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"}`,
    "ladder.excluded": (p, f) => `${f.people(p.people)} holdt udenfor`,
    "ladder.column.people": () => "personer",
    "ladder.column.share": () => "andel",
    "ladder.column.change": () => "ændring",
    "ladder.column.climbed": () => "klatrede",
    "ladder.column.fell": () => "faldt",
    "ladder.column.returned": () => "tilbage",
    "ladder.column.arrived": () => "nye",
    "ladder.column.left": () => "gik",
    "ladder.span": (p) => `seneste ${p.days} dage`,
    "ladder.off": () => "uden for stigen",
    "ladder.offMoves": (p, f) => `${f.people(p.lapsed)} forlod stigen, ${f.people(p.left)} kom tilbage`,
    "ladder.notMeasured": () => "ikke målt",
    "ladder.notMeasured.note": (p, f) =>
      `${all(p.places, f)} er ikke målt: hent ${bringText(p.bring, f)} ind.`,
    "ladder.tooShort": (p, f) =>
      `${named(p.place, f)}: for kort historik; til at stole på fra ${f.day(p.sinceUs)}.`,
    "ladder.maybeBoughtBefore": (p, f) =>
      `${named(p.place, f)}: ${f.people(p.maybe)} af ${f.people(p.people)} kan have handlet, før dataene begynder.`,
    "ladder.elsewhere": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre er kendt" : "ordrer er kendt"} fra andre kilder (${p.sources}) og tælles ikke: ordrebogen i stige.yaml er ${p.book}.`,
    "ladder.lostOverrides": (p, f) =>
      `${f.count(p.overrides)} ${p.overrides === 1 ? "manuelt sat trin findes" : "manuelt satte trin findes"} ikke på denne stige (${p.rungs}) og regnes ikke med.`,
    "ladder.withoutRate": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre i en anden valuta mangler kurs: den tæller" : "ordrer i en anden valuta mangler kurs: de tæller"}, men er ikke med i noget beløb. stige rates siger hvilke.`,
    "ladder.ownerless": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} uden person, ${f.money(p.revenueMinor)} (${f.percent(p.share)} af omsætningen), står ved siden af stigen.`,
    "ladder.unmatchedRefunds": (p, f) =>
      `${f.count(p.refunds)} ${p.refunds === 1 ? "refusion" : "refusioner"} uden kendt ordre, ${f.money(p.grossMinor)}, står ved siden af stigen.`,
    "ladder.coming": (p, f) => `Inden ${f.day(p.untilUs)}, hvis der ikke sker noget`,
    "ladder.coming.fall": (p, f) => `${f.people(p.people)} falder til ${small(p.to, f)}`,
    "ladder.coming.leave": (p, f) => `${f.people(p.people)} forlader stigen (${small(p.to, f)})`,
    "ladder.nobody": () => "Ingen står på stigen endnu.",
  },
});

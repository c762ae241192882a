import type { Formats } from "./formats.ts";
import { byChannel, eventName, purposeName } from "./known-names.ts";
import type { NamedPlace } from "./ladder.ts";
import type { Language } from "./language.ts";
import { phrasebook } from "./phrasebook.ts";

const quoted = { en: (t: string) => `“${t}”`, nb: (t: string) => `«${t}»`, da: (t: string) => `»${t}«` };

const responses: { readonly [L in "en" | "nb" | "da"]: { readonly [kind: string]: string } } = {
  en: {
    ...{
      delivered: "received",
      opened: "opened",
      clicked: "clicked in",
      bounced: "could not be reached with",
    },
    ...{ complained: "complained about", unsubscribed: "unsubscribed after" },
  },
  nb: {
    ...{ delivered: "mottok", opened: "åpnet", clicked: "klikket i", bounced: "kunne ikke nås med" },
    ...{ complained: "klaget på", unsubscribed: "meldte seg av etter" },
  },
  da: {
    ...{ delivered: "modtog", opened: "åbnede", clicked: "klikkede i", bounced: "kunne ikke nås med" },
    ...{ complained: "klagede over", unsubscribed: "afmeldte sig efter" },
  },
};
const machines = {
  en: "a machine, not the person",
  nb: "en maskin, ikke personen",
  da: "en maskine, ikke personen",
};

function response(p: { kind: string; to: string; machine: boolean }, language: "en" | "nb" | "da"): string {
  const said = responses[language][p.kind.toLowerCase()] ?? `${p.kind}:`;
  return `${said} ${quoted[language](p.to)}${p.machine ? ` (${machines[language]})` : ""}`;
}

/** What an order or a refund was about: in the shop's currency (null: no rate leads there), and as it was told. */
export interface ToldAmount {
  readonly order: string;
  readonly grossMinor: number | null;
  readonly toldMinor: number;
  /** Null: the shop's own. */
  readonly currency: string | null;
}

function amount({ grossMinor, toldMinor, currency }: ToldAmount, f: Formats): string {
  if (currency === null) return f.amount(grossMinor ?? toldMinor);
  const told = f.moneyIn(toldMinor, currency);
  return grossMinor === null ? told : `${told} (${f.amount(grossMinor)})`;
}

function event({ name, times }: { name: string; times: number }, language: Language): string {
  const said = eventName(name, language);
  return times > 1 ? `${said} × ${times}` : said;
}

function consent({ purpose, channel }: { purpose: string; channel: string }, language: Language): string {
  return `${purposeName(purpose, language)} ${byChannel(channel, language)}`;
}

/** A reason that went with somebody it named leaves none. */
const because = (reason: string) => (reason === "" ? "" : ` (${reason})`);

/** The lines of a person's timeline. */
export const personWords = phrasebook({
  en: {
    "person.known": () => "became known",
    "person.knownFromLoad": () => "known from the first load, since when is not said",
    "person.order": (p: ToldAmount, f) => `order ${p.order}, ${amount(p, f)}`,
    "person.order.cancelled": (p: ToldAmount, f) =>
      `order ${p.order}, ${amount(p, f)}: cancelled, does not count`,
    "person.order.refunded": (p: ToldAmount, f) =>
      `order ${p.order}, ${amount(p, f)}: refunded whole, does not count`,
    "person.order.status": (p: ToldAmount, f) =>
      `order ${p.order}, ${amount(p, f)}: its status does not count`,
    "person.refund": (p: ToldAmount, f) => `refund of ${amount(p, f)} for order ${p.order}`,
    "person.event": (p: { name: string; times: number }) => event(p, "en"),
    "person.answer": (p: { kind: string; score: number }) => `answered ${p.score} (${p.kind})`,
    "person.referred": (p: { friend: string }) => `referred ${p.friend}`,
    "person.wasReferred": (p: { by: string }) => `was referred by ${p.by}`,
    "person.converted": (p: { friend: string }) =>
      `${p.friend}, whom they referred, bought for the first time`,
    "person.consented": (p: { purpose: string; channel: string }) => `consented to ${consent(p, "en")}`,
    "person.refused": (p: { purpose: string; channel: string }) => `refused ${consent(p, "en")}`,
    "person.touch": (p: { play: string; channel: string }) =>
      `got ${quoted.en(p.play)} ${byChannel(p.channel, "en")}`,
    "person.response": (p: { kind: string; to: string; machine: boolean }) => response(p, "en"),
    "person.heldOut": (p: { play: string }) => `held out of ${quoted.en(p.play)}`,
    "person.override": (p: { place: NamedPlace; untilUs: number; reason: string }, f) =>
      `rung set by hand: ${f.name(p.place.name, p.place.id)} until ${f.day(p.untilUs)}${because(p.reason)}`,
    "person.revoked": (p: { place: NamedPlace }, f) =>
      `rung set by hand revoked: ${f.name(p.place.name, p.place.id)}`,
    "person.erased": () => "erased",
    "person.objected": (p: { us: number }, f) =>
      `Objected to marketing on ${f.day(p.us)}: not to be written to.`,
    "person.objectedByPhone": (p: { us: number }, f) =>
      `Somebody with this phone number objected to marketing on ${f.day(p.us)}: ask before you write.`,
    "person.arrived": (p: { place: NamedPlace }, f) => f.name(p.place.name, p.place.id),
    "person.climbed": (p: { place: NamedPlace }, f) => `climbs to ${f.name(p.place.name, p.place.id)}`,
    "person.fell": (p: { place: NamedPlace }, f) => `falls to ${f.name(p.place.name, p.place.id)}`,
    "person.lapsed": (p: { place: NamedPlace }, f) =>
      `leaves the ladder: ${f.name(p.place.name, p.place.id)}`,
    "person.returned": (p: { place: NamedPlace }, f) => `comes back: ${f.name(p.place.name, p.place.id)}`,
    "person.now": () => "now; what follows comes if nothing happens",
    "person.excluded": () => "excluded in stige.yaml: stands nowhere",
  },
  nb: {
    "person.known": () => "ble kjent",
    "person.knownFromLoad": () => "kjent fra første innlesing, uten at det står siden når",
    "person.order": (p, f) => `ordre ${p.order}, ${amount(p, f)}`,
    "person.order.cancelled": (p, f) => `ordre ${p.order}, ${amount(p, f)}: avbestilt, teller ikke`,
    "person.order.refunded": (p, f) =>
      `ordre ${p.order}, ${amount(p, f)}: refundert i sin helhet, teller ikke`,
    "person.order.status": (p, f) => `ordre ${p.order}, ${amount(p, f)}: statusen gjør at den ikke teller`,
    "person.refund": (p, f) => `refusjon av ${amount(p, f)} for ordre ${p.order}`,
    "person.event": (p) => event(p, "nb"),
    "person.answer": (p) => `svarte ${p.score} (${p.kind})`,
    "person.referred": (p) => `vervet ${p.friend}`,
    "person.wasReferred": (p) => `ble vervet av ${p.by}`,
    "person.converted": (p) => `${p.friend}, som de vervet, kjøpte for første gang`,
    "person.consented": (p) => `samtykket til ${consent(p, "nb")}`,
    "person.refused": (p) => `nektet ${consent(p, "nb")}`,
    "person.touch": (p) => `fikk ${quoted.nb(p.play)} ${byChannel(p.channel, "nb")}`,
    "person.response": (p) => response(p, "nb"),
    "person.heldOut": (p) => `i kontrollgruppen for ${quoted.nb(p.play)}`,
    "person.override": (p, f) =>
      `trinnet overstyrt: ${f.name(p.place.name, p.place.id)} til ${f.day(p.untilUs)}${because(p.reason)}`,
    "person.revoked": (p, f) => `overstyringen trukket tilbake: ${f.name(p.place.name, p.place.id)}`,
    "person.erased": () => "slettet",
    "person.objected": (p, f) => `Reserverte seg mot markedsføring ${f.day(p.us)}: skal ikke kontaktes.`,
    "person.objectedByPhone": (p, f) =>
      `Noen med dette telefonnummeret reserverte seg mot markedsføring ${f.day(p.us)}: spør før du skriver.`,
    "person.arrived": (p, f) => f.name(p.place.name, p.place.id),
    "person.climbed": (p, f) => `klatrer til ${f.name(p.place.name, p.place.id)}`,
    "person.fell": (p, f) => `faller til ${f.name(p.place.name, p.place.id)}`,
    "person.lapsed": (p, f) => `går av stigen: ${f.name(p.place.name, p.place.id)}`,
    "person.returned": (p, f) => `kommer tilbake: ${f.name(p.place.name, p.place.id)}`,
    "person.now": () => "nå; det som følger, kommer hvis ingenting skjer",
    "person.excluded": () => "holdt utenfor i stige.yaml: står ingen steder",
  },
  da: {
    "person.known": () => "blev kendt",
    "person.knownFromLoad": () => "kendt fra første indlæsning, uden at det står siden hvornår",
    "person.order": (p, f) => `ordre ${p.order}, ${amount(p, f)}`,
    "person.order.cancelled": (p, f) => `ordre ${p.order}, ${amount(p, f)}: annulleret, tæller ikke`,
    "person.order.refunded": (p, f) => `ordre ${p.order}, ${amount(p, f)}: refunderet helt, tæller ikke`,
    "person.order.status": (p, f) => `ordre ${p.order}, ${amount(p, f)}: statussen gør, at den ikke tæller`,
    "person.refund": (p, f) => `refusion af ${amount(p, f)} for ordre ${p.order}`,
    "person.event": (p) => event(p, "da"),
    "person.answer": (p) => `svarede ${p.score} (${p.kind})`,
    "person.referred": (p) => `henviste ${p.friend}`,
    "person.wasReferred": (p) => `blev henvist af ${p.by}`,
    "person.converted": (p) => `${p.friend}, som de henviste, købte for første gang`,
    "person.consented": (p) => `samtykkede til ${consent(p, "da")}`,
    "person.refused": (p) => `afslog ${consent(p, "da")}`,
    "person.touch": (p) => `fik ${quoted.da(p.play)} ${byChannel(p.channel, "da")}`,
    "person.response": (p) => response(p, "da"),
    "person.heldOut": (p) => `i kontrolgruppen for ${quoted.da(p.play)}`,
    "person.override": (p, f) =>
      `trinnet sat manuelt: ${f.name(p.place.name, p.place.id)} til ${f.day(p.untilUs)}${because(p.reason)}`,
    "person.revoked": (p, f) => `manuelt trin trukket tilbage: ${f.name(p.place.name, p.place.id)}`,
    "person.erased": () => "slettet",
    "person.objected": (p, f) => `Gjorde indsigelse mod markedsføring den ${f.day(p.us)}: må ikke kontaktes.`,
    "person.objectedByPhone": (p, f) =>
      `Nogen med dette telefonnummer gjorde indsigelse mod markedsføring den ${f.day(p.us)}: spørg, før du skriver.`,
    "person.arrived": (p, f) => f.name(p.place.name, p.place.id),
    "person.climbed": (p, f) => `klatrer til ${f.name(p.place.name, p.place.id)}`,
    "person.fell": (p, f) => `falder til ${f.name(p.place.name, p.place.id)}`,
    "person.lapsed": (p, f) => `forlader stigen: ${f.name(p.place.name, p.place.id)}`,
    "person.returned": (p, f) => `kommer tilbage: ${f.name(p.place.name, p.place.id)}`,
    "person.now": () => "nu; det følgende kommer, hvis der ikke sker noget",
    "person.excluded": () => "holdt udenfor i stige.yaml: står ingen steder",
  },
});

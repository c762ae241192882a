import { phrasebook } from "../../core/words/phrasebook.ts";

type People = { readonly people: number };
type Days = { readonly from: string; readonly to: string };

/** The words of what a number rests on. */
export const restsWords = phrasebook({
  en: {
    "rests.of": (p: { of: string }) => `What it rests on: ${p.of}`,
    "rests.on": () => "Rests on",
    "rests.all": (p: People & { excluded: number }, f) =>
      `${f.people(p.people)} people, all of them counted; ${f.people(p.excluded)} excluded`,
    "rests.interval": () => "Interval",
    "rests.counted": () => "none: everyone is counted, nothing is estimated",
    "rests.span": () => "Days",
    "rests.days": (p: Days) => `${p.from} to ${p.to}`,
    "rests.day": (p: Days) => `end of ${p.from} against end of ${p.to}`,
    "rests.method": () => "Counted",
    "rests.once": () => "each person once, however often they moved",
    "rests.standing": () => "who stands there at that instant",
    "rests.twoDays": () => "where each stood and stands; who moved and came back in between did not move",
    "rests.change": () => "Change",
    "rests.changeSince": (p: { change: string; day: string }) => `${p.change} since ${p.day}`,
    "rests.came": () => "Came there",
    "rests.cameHow": (p: { up: number; fell: number; days: number }, f) =>
      `${f.people(p.up)} came up and ${f.people(p.fell)} fell in the last ${p.days} days`,
    "rests.ahead": () => "Certain",
    "rests.falls": (p: People & { until: string }, f) =>
      `${f.people(p.people)} fall or leave by ${p.until} if nothing happens`,
    "rests.notCertain": () => "not told of a day in the past: what came then is known",
    "rests.unknown": () => "Not known",
    "rests.short": (p: { day: string }) =>
      `the window reaches back beyond the data; to be trusted from ${p.day}`,
    "rests.maybeBefore": (p: People, f) => `${f.people(p.people)} may have bought before the data begin`,
    "rests.ownerless": (p: { orders: number }, f) =>
      `${f.count(p.orders)} orders that belong to nobody count for nobody`,
    "rests.elsewhere": (p: { orders: number }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order" : "orders"} from another source ${p.orders === 1 ? "does" : "do"} not count`,
    "rests.asOf": () => "As of",
    "rests.known": () => "Known at",
    "rests.now": () => "now",
    "rests.rules": () => "Rules",
    "rests.see": (p: People, f) =>
      f.one(p.people) || f.isFew(p.people) ? "See who" : `See the ${f.people(p.people)}`,
    "rests.seeUp": (p: People, f) =>
      `See ${f.isFew(p.people) ? "" : `the ${f.people(p.people)} `}who came up`,
    "rests.seeFell": (p: People, f) => `See ${f.isFew(p.people) ? "" : `the ${f.people(p.people)} `}who fell`,
    "rests.facts": (p: { facts: number }, f) => `${f.count(p.facts)} facts and moves`,
    "rests.firstOnly": () => "of those the text may be true of, the first 2,000 were looked at",
  },
  nb: {
    "rests.of": (p) => `Hva det hviler på: ${p.of}`,
    "rests.on": () => "Hviler på",
    "rests.all": (p, f) => `${f.people(p.people)} personer, alle talt; ${f.people(p.excluded)} holdt utenfor`,
    "rests.interval": () => "Intervall",
    "rests.counted": () => "ingen: alle er talt, ingenting er anslått",
    "rests.span": () => "Dager",
    "rests.days": (p) => `${p.from} til ${p.to}`,
    "rests.day": (p) => `slutten av ${p.from} mot slutten av ${p.to}`,
    "rests.method": () => "Telling",
    "rests.once": () => "hver person én gang, uansett hvor ofte de flyttet seg",
    "rests.standing": () => "de som står der i det øyeblikket",
    "rests.twoDays": () =>
      "hvor hver sto og står; de som flyttet seg og tilbake imellom, har ikke flyttet seg",
    "rests.change": () => "Endring",
    "rests.changeSince": (p) => `${p.change} siden ${p.day}`,
    "rests.came": () => "Kom dit",
    "rests.cameHow": (p, f) => `${f.people(p.up)} kom opp og ${f.people(p.fell)} falt siste ${p.days} dager`,
    "rests.ahead": () => "Sikkert",
    "rests.falls": (p, f) =>
      `${f.people(p.people)} faller eller går av innen ${p.until} hvis ingenting skjer`,
    "rests.notCertain": () => "sies ikke om en dag som er forbi: det som kom da, er kjent",
    "rests.unknown": () => "Ikke kjent",
    "rests.short": (p) => `vinduet er lengre enn historien; til å stole på fra ${p.day}`,
    "rests.maybeBefore": (p, f) => `${f.people(p.people)} kan ha handlet før dataene begynner`,
    "rests.ownerless": (p, f) => `${f.count(p.orders)} ordrer uten person teller for ingen`,
    "rests.elsewhere": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} fra en annen kilde teller ikke`,
    "rests.asOf": () => "Per",
    "rests.known": () => "Kjent per",
    "rests.now": () => "nå",
    "rests.rules": () => "Regler",
    "rests.see": (p, f) => (f.one(p.people) || f.isFew(p.people) ? "Se hvem" : `Se de ${f.people(p.people)}`),
    "rests.seeUp": (p, f) => `Se ${f.isFew(p.people) ? "dem" : `de ${f.people(p.people)}`} som kom opp`,
    "rests.seeFell": (p, f) => `Se ${f.isFew(p.people) ? "dem" : `de ${f.people(p.people)}`} som falt`,
    "rests.facts": (p, f) => `${f.count(p.facts)} fakta og bevegelser`,
    "rests.firstOnly": () => "av dem teksten kan passe på, er de 2 000 første sett på",
  },
  da: {
    "rests.of": (p) => `Hvad det bygger på: ${p.of}`,
    "rests.on": () => "Bygger på",
    "rests.all": (p, f) => `${f.people(p.people)} personer, alle talt; ${f.people(p.excluded)} holdt udenfor`,
    "rests.interval": () => "Interval",
    "rests.counted": () => "intet: alle er talt, intet er anslået",
    "rests.span": () => "Dage",
    "rests.days": (p) => `${p.from} til ${p.to}`,
    "rests.day": (p) => `slutningen af ${p.from} mod slutningen af ${p.to}`,
    "rests.method": () => "Optælling",
    "rests.once": () => "hver person én gang, uanset hvor ofte de flyttede sig",
    "rests.standing": () => "dem, der står der i det øjeblik",
    "rests.twoDays": () =>
      "hvor hver stod og står; de, der flyttede sig og tilbage imellem, har ikke flyttet sig",
    "rests.change": () => "Ændring",
    "rests.changeSince": (p) => `${p.change} siden ${p.day}`,
    "rests.came": () => "Kom dertil",
    "rests.cameHow": (p, f) =>
      `${f.people(p.up)} kom op, og ${f.people(p.fell)} faldt de seneste ${p.days} dage`,
    "rests.ahead": () => "Sikkert",
    "rests.falls": (p, f) =>
      `${f.people(p.people)} falder eller forlader stigen inden ${p.until}, hvis der ikke sker noget`,
    "rests.notCertain": () => "siges ikke om en dag, der er gået: det, der kom dengang, er kendt",
    "rests.unknown": () => "Ikke kendt",
    "rests.short": (p) => `vinduet er længere end historikken; til at stole på fra ${p.day}`,
    "rests.maybeBefore": (p, f) => `${f.people(p.people)} kan have handlet, før dataene begynder`,
    "rests.ownerless": (p, f) => `${f.count(p.orders)} ordrer uden person tæller for ingen`,
    "rests.elsewhere": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} fra en anden kilde tæller ikke`,
    "rests.asOf": () => "Pr.",
    "rests.known": () => "Kendt pr.",
    "rests.now": () => "nu",
    "rests.rules": () => "Regler",
    "rests.see": (p, f) => (f.one(p.people) || f.isFew(p.people) ? "Se hvem" : `Se de ${f.people(p.people)}`),
    "rests.seeUp": (p, f) => `Se ${f.isFew(p.people) ? "dem" : `de ${f.people(p.people)}`}, der kom op`,
    "rests.seeFell": (p, f) => `Se ${f.isFew(p.people) ? "dem" : `de ${f.people(p.people)}`}, der faldt`,
    "rests.facts": (p, f) => `${f.count(p.facts)} fakta og bevægelser`,
    "rests.firstOnly": () => "af dem, teksten kan passe på, er de første 2.000 set på",
  },
});

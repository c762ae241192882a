import { phrasebook } from "../../core/words/phrasebook.ts";

type Share = { readonly share: string; readonly low: string; readonly high: string };

/** The words of the retention page. */
export const retentionPageWords = phrasebook({
  en: {
    "page.retention.name": () => "Retention",
    "page.retention.question": () => "Who comes back?",
    "page.retention.heading": (p: Share) => `${p.share} bought again by the twelfth month after their first.`,
    "page.retention.young": (p: Share & { months: number }, f) =>
      `${p.share} bought again by month ${f.count(p.months)} after their first.`,
    "page.retention.untold": () => "Too few new customers yet to say who comes back.",
    "page.retention.none": () => "Nobody has bought yet.",
    "page.retention.none.next": () => "Bring a file of orders",
    "page.retention.interval": (p: Share & { people: number }, f) =>
      `${f.between(p.low, p.high)}, of ${f.people(p.people)} new customers whose twelfth month is over`,
    "page.retention.intervalYoung": (p: Share & { people: number }, f) =>
      `${f.between(p.low, p.high)}, of ${f.people(p.people)} new customers`,
    "page.retention.link": () => "Who comes back, month by month",
    "page.retention.show": () => "What the months tell",
    "page.retention.show.bought": () => "Bought",
    "page.retention.show.again": () => "Came back",
    "page.retention.show.revenue": () => "Revenue",
    "page.retention.show.margin": () => "Margin",
    "page.retention.curve": () => "Bought a second time, by months after the first purchase",
    "page.retention.curve.basis": () =>
      "All new customers together, as long as each has been followed. Dot: share, bar: its 90% interval.",
    "page.retention.cohorts": () => "By month of first purchase",
    "page.retention.months": () => "months after →",
    "page.retention.maybeOld": () => "may have bought before the data begin",
    "page.retention.running": () =>
      "Pale: the month is not over. Of cohorts below ten people, people instead of shares.",
    "page.retention.cell": (p: { text: string; n: number | null }, f) =>
      p.n === null
        ? p.text
        : `${f.isFew(p.n) ? "" : `${p.text}, `}${f.people(p.n)} ${f.one(p.n) ? "person" : "people"}`,
    "page.retention.rhythm.picture": () => "Everybody who has bought, by the rung they stand on",
  },
  nb: {
    "page.retention.name": () => "Hvem som blir",
    "page.retention.question": () => "Hvem kommer tilbake?",
    "page.retention.heading": (p) =>
      `${p.share} kjøpte igjen innen den tolvte måneden etter det første kjøpet.`,
    "page.retention.young": (p, f) =>
      `${p.share} kjøpte igjen innen måned ${f.count(p.months)} etter det første kjøpet.`,
    "page.retention.untold": () => "For få nye kunder ennå til å si hvem som kommer tilbake.",
    "page.retention.none": () => "Ingen har kjøpt ennå.",
    "page.retention.none.next": () => "Hent inn en fil med ordrer",
    "page.retention.interval": (p, f) =>
      `${f.between(p.low, p.high)}, av ${f.people(p.people)} nye kunder som har den tolvte måneden bak seg`,
    "page.retention.intervalYoung": (p, f) =>
      `${f.between(p.low, p.high)}, av ${f.people(p.people)} nye kunder`,
    "page.retention.link": () => "Hvem som kommer tilbake, måned for måned",
    "page.retention.show": () => "Hva månedene forteller",
    "page.retention.show.bought": () => "Kjøpte",
    "page.retention.show.again": () => "Tilbake",
    "page.retention.show.revenue": () => "Omsetning",
    "page.retention.show.margin": () => "Bidrag",
    "page.retention.curve": () => "Kjøpt for andre gang, etter måneder siden det første kjøpet",
    "page.retention.curve.basis": () =>
      "Alle nye kunder samlet, så lenge hver er fulgt. Prikk: andelen, strek: 90\u00a0%-intervallet.",
    "page.retention.cohorts": () => "Etter måneden for første kjøp",
    "page.retention.months": () => "måneder etter →",
    "page.retention.maybeOld": () => "kan ha kjøpt før dataene begynner",
    "page.retention.running": () =>
      "Blekt: måneden er ikke over. Av kull under ti personer: personer i stedet for andeler.",
    "page.retention.cell": (p, f) =>
      p.n === null
        ? p.text
        : `${f.isFew(p.n) ? "" : `${p.text}, `}${f.people(p.n)} ${f.one(p.n) ? "person" : "personer"}`,
    "page.retention.rhythm.picture": () => "Alle som har kjøpt, etter trinnet de står på",
  },
  da: {
    "page.retention.name": () => "Hvem der bliver",
    "page.retention.question": () => "Hvem kommer tilbage?",
    "page.retention.heading": (p) => `${p.share} købte igen inden den tolvte måned efter det første køb.`,
    "page.retention.young": (p, f) =>
      `${p.share} købte igen inden måned ${f.count(p.months)} efter det første køb.`,
    "page.retention.untold": () => "For få nye kunder endnu til at sige, hvem der kommer tilbage.",
    "page.retention.none": () => "Ingen har købt endnu.",
    "page.retention.none.next": () => "Hent en fil med ordrer ind",
    "page.retention.interval": (p, f) =>
      `${f.between(p.low, p.high)}, af ${f.people(p.people)} nye kunder, der har den tolvte måned bag sig`,
    "page.retention.intervalYoung": (p, f) =>
      `${f.between(p.low, p.high)}, af ${f.people(p.people)} nye kunder`,
    "page.retention.link": () => "Hvem der kommer tilbage, måned for måned",
    "page.retention.show": () => "Hvad månederne fortæller",
    "page.retention.show.bought": () => "Købte",
    "page.retention.show.again": () => "Tilbage",
    "page.retention.show.revenue": () => "Omsætning",
    "page.retention.show.margin": () => "Bidrag",
    "page.retention.curve": () => "Købt anden gang, efter måneder siden det første køb",
    "page.retention.curve.basis": () =>
      "Alle nye kunder samlet, så længe hver er fulgt. Prik: andelen, streg: 90\u00a0%-intervallet.",
    "page.retention.cohorts": () => "Efter måneden for første køb",
    "page.retention.months": () => "måneder efter →",
    "page.retention.maybeOld": () => "kan have købt, før dataene begynder",
    "page.retention.running": () =>
      "Blegt: måneden er ikke slut. Af kohorter under ti personer: personer i stedet for andele.",
    "page.retention.cell": (p, f) =>
      p.n === null
        ? p.text
        : `${f.isFew(p.n) ? "" : `${p.text}, `}${f.people(p.n)} ${f.one(p.n) ? "person" : "personer"}`,
    "page.retention.rhythm.picture": () => "Alle, der har købt, efter det trin de står på",
  },
});

import { phrasebook } from "./phrasebook.ts";

/** What is said of who comes back: cohorts of first purchases, and each person's own rhythm. */
export const retentionWords = phrasebook({
  en: {
    "retention.title": (p: { asOfUs: number }, f) => `Who comes back, as of ${f.day(p.asOfUs)}`,
    "retention.what.bought": () =>
      "By month of first purchase: of those who came then, the share that bought in the month so many months later.",
    "retention.what.again": () =>
      "By month of first purchase: of those who came then, the share that had bought a second time by the end of the month so many months later.",
    "retention.what.revenue": () =>
      "By month of first purchase: net revenue per person, from the first purchase to the end of the month so many months later.",
    "retention.what.margin": () =>
      "By month of first purchase: margin per person, where it is known, from the first purchase to the end of the month so many months later.",
    "retention.column.month": () => "month",
    "retention.column.people": () => "people",
    "retention.all": () => "all",
    "retention.running": () =>
      "Months that are not over are in brackets. Of cohorts below ten people, people are told instead of shares.",
    "retention.allBasis": () =>
      "“all” counts the cohorts that are surely new and whose month is over, each person once.",
    "retention.maybeOld": (p: { untilUs: number }, f) =>
      `* Who bought before ${f.day(p.untilUs)} may have bought before the data begin, and is not surely new.`,
    "retention.allMaybeOld": () =>
      "* Everybody so far may have bought before the data begin: nobody is surely new.",
    "retention.none": () => "Nobody has bought yet: load orders.",
    "retention.share": (p: { share: number; low: number; high: number; people: number }, f) =>
      `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))}) of ${f.people(p.people)}`,
    "retention.year": (p: { share: string }) =>
      `Bought a second time by the end of the twelfth month after: ${p.share}.`,
    "rhythm.title": () => "By their own rhythm",
    "rhythm.basis": (p: { days: number; people: number; pauses: number }, f) =>
      `Half of the pauses of a usual customer are shorter than ${f.count(p.days)} days, by ${f.count(p.pauses)} pauses of ${f.people(p.people)} people who came back. Slipping: silent for longer than four in five of one's own pauses; lapsed: longer than nineteen in twenty. One's own pauses are drawn towards the shop's while they are few.`,
    "rhythm.tooFew": () => "Fewer than ten people have come back: too few to know a rhythm.",
    "rhythm.state.active": () => "active",
    "rhythm.state.slipping": () => "slipping",
    "rhythm.state.lapsed": () => "lapsed",
    "rhythm.state.once": () => "bought once",
    "rhythm.column.place": () => "rung",
    "rhythm.everybody": () => "everybody",
    "rhythm.held": (p: { days: number; parts: readonly string[] }, f) =>
      `Held against what happened: of the same groups ${f.count(p.days)} days earlier, so many have bought since: ${p.parts.join("; ")}.`,
    "rhythm.heldPart": (p: { state: string; share: string }) => `${p.state} ${p.share}`,
  },
  nb: {
    "retention.title": (p, f) => `Hvem som kommer tilbake, per ${f.day(p.asOfUs)}`,
    "retention.what.bought": () =>
      "Etter måneden for første kjøp: av dem som kom da, andelen som kjøpte i måneden så mange måneder senere.",
    "retention.what.again": () =>
      "Etter måneden for første kjøp: av dem som kom da, andelen som hadde kjøpt for andre gang innen utgangen av måneden så mange måneder senere.",
    "retention.what.revenue": () =>
      "Etter måneden for første kjøp: netto omsetning per person, fra første kjøp til utgangen av måneden så mange måneder senere.",
    "retention.what.margin": () =>
      "Etter måneden for første kjøp: dekningsbidrag per person, der det er kjent, fra første kjøp til utgangen av måneden så mange måneder senere.",
    "retention.column.month": () => "måned",
    "retention.column.people": () => "personer",
    "retention.all": () => "alle",
    "retention.running": () =>
      "Måneder som ikke er over, står i parentes. Av kull under ti personer fortelles personer i stedet for andeler.",
    "retention.allBasis": () =>
      "«alle» teller kullene som sikkert er nye og der måneden er over, hver person én gang.",
    "retention.maybeOld": (p, f) =>
      `* Den som kjøpte før ${f.day(p.untilUs)}, kan ha kjøpt før dataene begynner, og er ikke sikkert ny.`,
    "retention.allMaybeOld": () => "* Alle hittil kan ha kjøpt før dataene begynner: ingen er sikkert nye.",
    "retention.none": () => "Ingen har kjøpt ennå: hent inn ordrer.",
    "retention.share": (p, f) =>
      `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))}) av ${f.people(p.people)}`,
    "retention.year": (p) => `Kjøpte for andre gang innen utgangen av den tolvte måneden etter: ${p.share}.`,
    "rhythm.title": () => "Etter egen kjøpsrytme",
    "rhythm.basis": (p, f) =>
      `Halvparten av pausene til en vanlig kunde er kortere enn ${f.count(p.days)} dager, etter ${f.count(p.pauses)} pauser hos ${f.people(p.people)} personer som kom tilbake. På vei ut: stille lenger enn fire av fem av egne pauser; sovende: lenger enn nitten av tjue. Egne pauser trekkes mot butikkens så lenge de er få.`,
    "rhythm.tooFew": () => "Færre enn ti personer har kommet tilbake: for få til å vite noen rytme.",
    "rhythm.state.active": () => "aktive",
    "rhythm.state.slipping": () => "på vei ut",
    "rhythm.state.lapsed": () => "sovende",
    "rhythm.state.once": () => "kjøpt én gang",
    "rhythm.column.place": () => "trinn",
    "rhythm.everybody": () => "alle",
    "rhythm.held": (p, f) =>
      `Holdt opp mot det som skjedde: av de samme gruppene ${f.count(p.days)} dager før har så mange kjøpt siden: ${p.parts.join("; ")}.`,
    "rhythm.heldPart": (p) => `${p.state} ${p.share}`,
  },
  da: {
    "retention.title": (p, f) => `Hvem der kommer tilbage, pr. ${f.day(p.asOfUs)}`,
    "retention.what.bought": () =>
      "Efter måneden for første køb: af dem, der kom dér, andelen, der købte i måneden så mange måneder senere.",
    "retention.what.again": () =>
      "Efter måneden for første køb: af dem, der kom dér, andelen, der havde købt anden gang inden udgangen af måneden så mange måneder senere.",
    "retention.what.revenue": () =>
      "Efter måneden for første køb: nettoomsætning pr. person, fra første køb til udgangen af måneden så mange måneder senere.",
    "retention.what.margin": () =>
      "Efter måneden for første køb: dækningsbidrag pr. person, hvor det er kendt, fra første køb til udgangen af måneden så mange måneder senere.",
    "retention.column.month": () => "måned",
    "retention.column.people": () => "personer",
    "retention.all": () => "alle",
    "retention.running": () =>
      "Måneder, der ikke er slut, står i parentes. Af kohorter under ti personer fortælles personer i stedet for andele.",
    "retention.allBasis": () =>
      "»alle« tæller de kohorter, der sikkert er nye, og hvor måneden er slut, hver person én gang.",
    "retention.maybeOld": (p, f) =>
      `* Den, der købte før ${f.day(p.untilUs)}, kan have købt, før dataene begynder, og er ikke sikkert ny.`,
    "retention.allMaybeOld": () => "* Alle hidtil kan have købt, før dataene begynder: ingen er sikkert nye.",
    "retention.none": () => "Ingen har købt endnu: hent ordrer ind.",
    "retention.share": (p, f) =>
      `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))}) af ${f.people(p.people)}`,
    "retention.year": (p) => `Købte anden gang inden udgangen af den tolvte måned efter: ${p.share}.`,
    "rhythm.title": () => "Efter egen købsrytme",
    "rhythm.basis": (p, f) =>
      `Halvdelen af pauserne hos en almindelig kunde er kortere end ${f.count(p.days)} dage, efter ${f.count(p.pauses)} pauser hos ${f.people(p.people)} personer, der kom tilbage. På vej væk: stille længere end fire ud af fem af egne pauser; sovende: længere end nitten ud af tyve. Egne pauser trækkes mod butikkens, så længe de er få.`,
    "rhythm.tooFew": () => "Færre end ti personer er kommet tilbage: for få til at kende nogen rytme.",
    "rhythm.state.active": () => "aktive",
    "rhythm.state.slipping": () => "på vej væk",
    "rhythm.state.lapsed": () => "sovende",
    "rhythm.state.once": () => "købt én gang",
    "rhythm.column.place": () => "trin",
    "rhythm.everybody": () => "alle",
    "rhythm.held": (p, f) =>
      `Holdt op mod det, der skete: af de samme grupper ${f.count(p.days)} dage før har så mange købt siden: ${p.parts.join("; ")}.`,
    "rhythm.heldPart": (p) => `${p.state} ${p.share}`,
  },
});

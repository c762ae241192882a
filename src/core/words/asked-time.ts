import { phrasebook } from "./phrasebook.ts";

/** What is said beside moves, history, digest and comparison. */
export const timeWords = phrasebook({
  en: {
    "moves.title": (p: { fromUs: number; toUs: number }, f) =>
      `From the start of ${f.day(p.fromUs)} to the end of ${f.day(p.toUs)}`,
    "moves.sums": (
      p: { climbed: number; fell: number; lapsed: number; returned: number; arrived: number; stayed: number },
      f,
    ) =>
      `${f.count(p.climbed)} ${p.climbed === 1 ? "stands" : "stand"} higher, ${f.count(p.fell)} lower, ${f.count(p.lapsed)} left the ladder, ${f.count(p.returned)} came back, ${f.count(p.arrived)} ${p.arrived === 1 ? "is" : "are"} new, ${f.count(p.stayed)} ${p.stayed === 1 ? "stands" : "stand"} where they stood.`,
    "moves.from": () => "from",
    "moves.to": () => "to",
    "moves.new": () => "new",
    "moves.erased": () => "erased",
    "moves.sum": () => "sum",
    "history.title": (p: { shop: string; fromUs: number; toUs: number }, f) =>
      `${p.shop}, people per rung from ${f.day(p.fromUs)} to ${f.day(p.toUs)}`,
    "history.endOfData": (p: { us: number }, f) => `The data end on ${f.day(p.us)}.`,
    "history.toAhead": () => "The last day asked about has not come: it is told until now.",
    "history.most": (p: { people: number }, f) => `most ${f.count(p.people)}`,
    "history.tooShort": () => "░ the history is too short there; to be trusted later",
    "digest.stays": () => "stays",
    "digest.people": () => "people",
    "digest.fromSum": () => "sum of from",
    "digest.toSum": () => "sum of to",
    "compare.title": (p: { a: string; b: string; us: number }, f) =>
      `${p.a} against ${p.b} on ${f.day(p.us)}`,
    "compare.version": (p: { version: number }) => `version ${p.version}`,
    "compare.draft": () => "the draft",
    "compare.moved": (p: { moved: number; people: number; share: number }, f) =>
      `${f.count(p.moved)} of ${f.count(p.people)} people would stand elsewhere (${f.percent(p.share)}).`,
    "compare.movedBySample": (
      p: { moved: number; people: number; share: number; low: number; high: number },
      f,
    ) =>
      `About ${f.count(p.moved)} of ${f.count(p.people)} people would stand elsewhere (${f.percent(p.share)}): ${f.between(f.count(p.low), f.count(p.high))}, with a certainty of 90 %.`,
    "compare.sameBySample": (p: { sampled: number; high: number }, f) =>
      `None of the ${f.count(p.sampled)} people in the sample would stand elsewhere: of all, ${f.count(p.high)} at most, with a certainty of 90 %.`,
    "compare.sample": (p: { people: number; sampled: number }, f) =>
      `Told by ${f.count(p.sampled)} of ${f.count(p.people)} people; without --sample, by all of them.`,
    "compare.between": () => "between",
    "compare.fromTo": (p: { low: number; high: number }, f) => f.between(f.count(p.low), f.count(p.high)),
    "compare.same": () => "Everyone would stand where they stand.",
    "compare.difference": () => "difference",
    "compare.through": () => "Through time, at the end of each period",
    "compare.nowhere": () => "nowhere",
  },
  nb: {
    "moves.title": (p, f) => `Fra begynnelsen av ${f.day(p.fromUs)} til slutten av ${f.day(p.toUs)}`,
    "moves.sums": (p, f) =>
      `${f.count(p.climbed)} står høyere, ${f.count(p.fell)} lavere, ${f.count(p.lapsed)} gikk av stigen, ${f.count(p.returned)} kom tilbake, ${f.count(p.arrived)} er ${p.arrived === 1 ? "ny" : "nye"}, ${f.count(p.stayed)} står der de sto.`,
    "moves.from": () => "fra",
    "moves.to": () => "til",
    "moves.new": () => "nye",
    "moves.erased": () => "slettet",
    "moves.sum": () => "sum",
    "history.title": (p, f) => `${p.shop}, personer per trinn fra ${f.day(p.fromUs)} til ${f.day(p.toUs)}`,
    "history.endOfData": (p, f) => `Dataene slutter ${f.day(p.us)}.`,
    "history.toAhead": () => "Den siste dagen det spørres om, har ikke kommet: det vises til nå.",
    "history.most": (p, f) => `høyest ${f.count(p.people)}`,
    "history.tooShort": () => "░ for kort historie der; til å stole på senere",
    "digest.stays": () => "opphold",
    "digest.people": () => "personer",
    "digest.fromSum": () => "sum av fra",
    "digest.toSum": () => "sum av til",
    "compare.title": (p, f) => `${p.a} mot ${p.b}, ${f.day(p.us)}`,
    "compare.version": (p) => `versjon ${p.version}`,
    "compare.draft": () => "utkastet",
    "compare.moved": (p, f) =>
      `${f.count(p.moved)} av ${f.count(p.people)} personer ville stått et annet sted (${f.percent(p.share)}).`,
    "compare.movedBySample": (p, f) =>
      `Omtrent ${f.count(p.moved)} av ${f.count(p.people)} personer ville stått et annet sted (${f.percent(p.share)}): ${f.between(f.count(p.low), f.count(p.high))}, med 90 % sikkerhet.`,
    "compare.sameBySample": (p, f) =>
      `Ingen av de ${f.count(p.sampled)} i utvalget ville stått et annet sted: av alle høyst ${f.count(p.high)}, med 90 % sikkerhet.`,
    "compare.sample": (p, f) =>
      `Anslått fra ${f.count(p.sampled)} av ${f.count(p.people)} personer; uten --sample regnes alle.`,
    "compare.between": () => "mellom",
    "compare.fromTo": (p, f) => f.between(f.count(p.low), f.count(p.high)),
    "compare.same": () => "Alle ville stått der de står.",
    "compare.difference": () => "forskjell",
    "compare.through": () => "Gjennom tiden, ved slutten av hver periode",
    "compare.nowhere": () => "ingen steder",
  },
  da: {
    "moves.title": (p, f) =>
      `Fra begyndelsen af den ${f.day(p.fromUs)} til slutningen af den ${f.day(p.toUs)}`,
    "moves.sums": (p, f) =>
      `${f.count(p.climbed)} står højere, ${f.count(p.fell)} lavere, ${f.count(p.lapsed)} forlod stigen, ${f.count(p.returned)} kom tilbage, ${f.count(p.arrived)} er ${p.arrived === 1 ? "ny" : "nye"}, ${f.count(p.stayed)} står, hvor de stod.`,
    "moves.from": () => "fra",
    "moves.to": () => "til",
    "moves.new": () => "nye",
    "moves.erased": () => "slettet",
    "moves.sum": () => "sum",
    "history.title": (p, f) =>
      `${p.shop}, personer pr. trin fra den ${f.day(p.fromUs)} til den ${f.day(p.toUs)}`,
    "history.endOfData": (p, f) => `Dataene slutter den ${f.day(p.us)}.`,
    "history.toAhead": () => "Den sidste dag, der spørges om, er ikke kommet: det vises til nu.",
    "history.most": (p, f) => `højest ${f.count(p.people)}`,
    "history.tooShort": () => "░ for kort historik der; til at stole på senere",
    "digest.stays": () => "ophold",
    "digest.people": () => "personer",
    "digest.fromSum": () => "sum af fra",
    "digest.toSum": () => "sum af til",
    "compare.title": (p, f) => `${p.a} mod ${p.b}, ${f.day(p.us)}`,
    "compare.version": (p) => `version ${p.version}`,
    "compare.draft": () => "udkastet",
    "compare.moved": (p, f) =>
      `${f.count(p.moved)} af ${f.count(p.people)} personer ville stå et andet sted (${f.percent(p.share)}).`,
    "compare.movedBySample": (p, f) =>
      `Omtrent ${f.count(p.moved)} af ${f.count(p.people)} personer ville stå et andet sted (${f.percent(p.share)}): ${f.between(f.count(p.low), f.count(p.high))}, med 90 % sikkerhed.`,
    "compare.sameBySample": (p, f) =>
      `Ingen af de ${f.count(p.sampled)} i stikprøven ville stå et andet sted: af alle højst ${f.count(p.high)}, med 90 % sikkerhed.`,
    "compare.sample": (p, f) =>
      `Skønnet ud fra ${f.count(p.sampled)} af ${f.count(p.people)} personer; uden --sample regnes alle.`,
    "compare.between": () => "mellem",
    "compare.fromTo": (p, f) => f.between(f.count(p.low), f.count(p.high)),
    "compare.same": () => "Alle ville stå, hvor de står.",
    "compare.difference": () => "forskel",
    "compare.through": () => "Gennem tiden, ved slutningen af hver periode",
    "compare.nowhere": () => "ingen steder",
  },
});

import type { Formats } from "./formats.ts";
import { phrasebook } from "./phrasebook.ts";

/** What of a segment's rule cannot be followed through time. */
export type NotFollowedPart = "rfm" | "value" | "places";

const parts: Readonly<Record<Formats["language"], Readonly<Record<NotFollowedPart, string>>>> = {
  en: {
    rfm: "scores (rfm) compare people with everyone else on one day",
    value: "value is forecast on one day",
    places: "where people stand (rung) is what a goal counts itself",
  },
  nb: {
    rfm: "poeng (rfm) sammenligner folk med alle andre på én dag",
    value: "verdi er en prognose for én dag",
    places: "hvor folk står (rung), er det målet selv teller",
  },
  da: {
    rfm: "point (rfm) sammenligner folk med alle andre på én dag",
    value: "værdi er en prognose for én dag",
    places: "hvor folk står (rung), er det, målet selv tæller",
  },
};
const whyNot = (why: readonly NotFollowedPart[], f: Formats) =>
  why.map((part) => parts[f.language][part]).join("; ");
const signed = (n: number, f: Formats) =>
  `${Math.round(n) > 0 ? "+" : Math.round(n) < 0 ? "−" : ""}${f.count(Math.abs(Math.round(n)))}`;
const of = (took: number, people: number, f: Formats) => f.percent(people > 0 ? took / people : 0);

export interface SegmentClimbsTold {
  readonly segment: string;
  readonly climbs: number;
  readonly climbsBefore: number;
  readonly others: number;
  readonly othersBefore: number;
}
export interface SegmentChangeTold {
  readonly segment: string;
  readonly change: number;
  readonly changeBefore: number;
  readonly others: number;
  readonly othersBefore: number;
}
export interface SegmentTookTold {
  readonly segment: string;
  readonly people: number;
  readonly took: number;
  readonly others: number;
  readonly othersTook: number;
}

/** What is said of goals for a segment, and of places and segments that explain a goal. */
export const goalSegmentsWords = phrasebook({
  en: {
    "goals.state.noSegment": () => "no such segment",
    "goals.said.segmentGone": (p: { segment: string }) =>
      `It is for the segment “${p.segment}”, which is not there any more. Make it again, or change for whom the goal is.`,
    "goals.said.segmentNotFollowed": (p: { segment: string; why: readonly NotFollowedPart[] }, f) =>
      `It is for the segment “${p.segment}”, which cannot be followed through time: ${whyNot(p.why, f)}. Change the segment, or for whom the goal is.`,
    "goals.said.atFoot": (p: { segment: string }) =>
      `It counts those who belonged to “${p.segment}” when they came to the foot of the step, whatever they did later; country and company are as they are known now.`,
    "goals.said.whileThere": (p: { segment: string }) =>
      `It counts those who belong to “${p.segment}” while they stand there; country and company are as they are known now.`,
    "goals.gap.flow": (
      p: {
        /** Null: from nowhere. */
        id: string | null;
        place: string | null;
        own: boolean;
        came: number;
        cameBefore: number;
        left: number;
        leftBefore: number;
      },
      f,
    ) =>
      p.place === null
        ? `The greatest difference is with those who are new: ${f.people(p.came)} came (${f.people(p.cameBefore)} before).`
        : p.own
          ? `The greatest difference is with those who stood there already: ${f.people(p.came)} came to belong (${f.people(p.cameBefore)} before), ${f.people(p.left)} ceased to (${f.people(p.leftBefore)} before).`
          : `The greatest difference is with ${p.place}: ${f.people(p.came)} came from there (${f.people(p.cameBefore)} before), ${f.people(p.left)} went there (${f.people(p.leftBefore)} before).`,
    "goals.gap.segmentClimbs": (p: SegmentClimbsTold, f) =>
      `Of the segments, “${p.segment}” stands out most: ${f.people(p.climbs)} climbs after ${f.people(p.climbsBefore)}; all others ${f.people(p.others)} after ${f.people(p.othersBefore)}.`,
    "goals.gap.segmentChange": (p: SegmentChangeTold, f) =>
      `Of the segments, “${p.segment}” stands out most: ${signed(p.change, f)} after ${signed(p.changeBefore, f)}; all others ${signed(p.others, f)} after ${signed(p.othersBefore, f)}.`,
    "goals.gap.segmentTook": (p: SegmentTookTold, f) =>
      `Of the segments, “${p.segment}” stands out most: ${of(p.took, p.people, f)} of ${f.people(p.people)} took the step in time; of all others ${of(p.othersTook, p.others, f)}.`,
    "goals.gap.segmentNone": () => "No segment stands out from the others by more than chance does.",
    "goals.noSegment": (p: { given: string; names: readonly string[] }, f) =>
      p.names.length === 0
        ? `There is no segment “${p.given}”: none is made.`
        : `There is no segment “${p.given}”. There are ${f.list(p.names)}.`,
    "goals.noSegment.fix": () => "Make it first (segments: in stige.yaml, or the page Segments).",
    "goals.notFollowed": (p: { segment: string; why: readonly NotFollowedPart[] }, f) =>
      `A goal cannot be for “${p.segment}”, since it cannot be followed through time: ${whyNot(p.why, f)}.`,
    "goals.notFollowed.fix": () =>
      "Make a segment of country, company and when: say with when what people did, such as revenue or orders within a time.",
    "segments.ofGoals": (p: { goals: readonly string[] }, f) =>
      `This segment would be gone, or could not be followed through time, and goals are for it: number ${f.list(p.goals)}.`,
    "segments.ofGoals.fix": () => "Change for whom these goals are, or remove them, first.",
    "option.goalFor": () => 'for the people of a segment made by hand; "" for everyone',
  },
  nb: {
    "goals.state.noSegment": () => "segmentet mangler",
    "goals.said.segmentGone": (p) =>
      `Det er for segmentet «${p.segment}», som ikke finnes lenger. Lag det igjen, eller endre hvem målet er for.`,
    "goals.said.segmentNotFollowed": (p, f) =>
      `Det er for segmentet «${p.segment}», som ikke kan følges gjennom tid: ${whyNot(p.why, f)}. Endre segmentet, eller hvem målet er for.`,
    "goals.said.atFoot": (p) =>
      `Det teller dem som hørte til «${p.segment}» da de kom til foten av steget, uansett hva de gjorde siden; land og firma er som de er kjent nå.`,
    "goals.said.whileThere": (p) =>
      `Det teller dem som hører til «${p.segment}» mens de står der; land og firma er som de er kjent nå.`,
    "goals.gap.flow": (p, f) =>
      p.place === null
        ? `Den største forskjellen gjelder dem som er nye: ${f.people(p.came)} kom (${f.people(p.cameBefore)} før).`
        : p.own
          ? `Den største forskjellen gjelder dem som sto der alt: ${f.people(p.came)} begynte å høre til (${f.people(p.cameBefore)} før), ${f.people(p.left)} sluttet (${f.people(p.leftBefore)} før).`
          : `Den største forskjellen gjelder ${p.place}: ${f.people(p.came)} kom derfra (${f.people(p.cameBefore)} før), ${f.people(p.left)} gikk dit (${f.people(p.leftBefore)} før).`,
    "goals.gap.segmentClimbs": (p, f) =>
      `Av segmentene skiller «${p.segment}» seg mest ut: ${f.people(p.climbs)} klatringer etter ${f.people(p.climbsBefore)}; alle andre ${f.people(p.others)} etter ${f.people(p.othersBefore)}.`,
    "goals.gap.segmentChange": (p, f) =>
      `Av segmentene skiller «${p.segment}» seg mest ut: ${signed(p.change, f)} etter ${signed(p.changeBefore, f)}; alle andre ${signed(p.others, f)} etter ${signed(p.othersBefore, f)}.`,
    "goals.gap.segmentTook": (p, f) =>
      `Av segmentene skiller «${p.segment}» seg mest ut: ${of(p.took, p.people, f)} av ${f.people(p.people)} tok steget i tide; av alle andre ${of(p.othersTook, p.others, f)}.`,
    "goals.gap.segmentNone": () =>
      "Ingen av segmentene skiller seg fra de andre mer enn tilfeldigheter gjør.",
    "goals.noSegment": (p, f) =>
      p.names.length === 0
        ? `Det finnes ikke noe segment «${p.given}»: ingen er laget.`
        : `Det finnes ikke noe segment «${p.given}». Det finnes ${f.list(p.names)}.`,
    "goals.noSegment.fix": () => "Lag det først (segments: i stige.yaml, eller siden Segmenter).",
    "goals.notFollowed": (p, f) =>
      `Et mål kan ikke være for «${p.segment}», som ikke kan følges gjennom tid: ${whyNot(p.why, f)}.`,
    "goals.notFollowed.fix": () =>
      "Lag et segment av land, firma og when: si med when hva folk gjorde, som omsetning eller bestillinger innen en tid.",
    "segments.ofGoals": (p, f) =>
      `Dette segmentet ville være borte, eller ikke kunne følges gjennom tid, og mål er for det: nummer ${f.list(p.goals)}.`,
    "segments.ofGoals.fix": () => "Endre først hvem disse målene er for, eller fjern dem.",
    "option.goalFor": () => 'for dem i et segment laget for hånd; "" for alle',
  },
  da: {
    "goals.state.noSegment": () => "segmentet mangler",
    "goals.said.segmentGone": (p) =>
      `Det er for segmentet »${p.segment}«, som ikke findes længere. Lav det igen, eller ret, hvem målet er for.`,
    "goals.said.segmentNotFollowed": (p, f) =>
      `Det er for segmentet »${p.segment}«, som ikke kan følges gennem tiden: ${whyNot(p.why, f)}. Ret segmentet, eller hvem målet er for.`,
    "goals.said.atFoot": (p) =>
      `Det tæller dem, der hørte til »${p.segment}«, da de kom til foden af skridtet, uanset hvad de gjorde siden; land og firma er, som de er kendt nu.`,
    "goals.said.whileThere": (p) =>
      `Det tæller dem, der hører til »${p.segment}«, mens de står der; land og firma er, som de er kendt nu.`,
    "goals.gap.flow": (p, f) =>
      p.place === null
        ? `Den største forskel gælder dem, der er nye: ${f.people(p.came)} kom (${f.people(p.cameBefore)} før).`
        : p.own
          ? `Den største forskel gælder dem, der stod der i forvejen: ${f.people(p.came)} begyndte at høre til (${f.people(p.cameBefore)} før), ${f.people(p.left)} holdt op (${f.people(p.leftBefore)} før).`
          : `Den største forskel gælder ${p.place}: ${f.people(p.came)} kom derfra (${f.people(p.cameBefore)} før), ${f.people(p.left)} gik dertil (${f.people(p.leftBefore)} før).`,
    "goals.gap.segmentClimbs": (p, f) =>
      `Af segmenterne skiller »${p.segment}« sig mest ud: ${f.people(p.climbs)} skridt op efter ${f.people(p.climbsBefore)}; alle andre ${f.people(p.others)} efter ${f.people(p.othersBefore)}.`,
    "goals.gap.segmentChange": (p, f) =>
      `Af segmenterne skiller »${p.segment}« sig mest ud: ${signed(p.change, f)} efter ${signed(p.changeBefore, f)}; alle andre ${signed(p.others, f)} efter ${signed(p.othersBefore, f)}.`,
    "goals.gap.segmentTook": (p, f) =>
      `Af segmenterne skiller »${p.segment}« sig mest ud: ${of(p.took, p.people, f)} af ${f.people(p.people)} tog skridtet i tide; af alle andre ${of(p.othersTook, p.others, f)}.`,
    "goals.gap.segmentNone": () =>
      "Ingen af segmenterne skiller sig mere fra de andre, end tilfældigheder gør.",
    "goals.noSegment": (p, f) =>
      p.names.length === 0
        ? `Der findes ikke noget segment »${p.given}«: ingen er lavet.`
        : `Der findes ikke noget segment »${p.given}«. Der findes ${f.list(p.names)}.`,
    "goals.noSegment.fix": () => "Lav det først (segments: i stige.yaml, eller siden Segmenter).",
    "goals.notFollowed": (p, f) =>
      `Et mål kan ikke være for »${p.segment}«, som ikke kan følges gennem tiden: ${whyNot(p.why, f)}.`,
    "goals.notFollowed.fix": () =>
      "Lav et segment af land, firma og when: sig med when, hvad folk gjorde, som omsætning eller ordrer inden for en tid.",
    "segments.ofGoals": (p, f) =>
      `Dette segment ville være væk eller ikke kunne følges gennem tiden, og mål er for det: nummer ${f.list(p.goals)}.`,
    "segments.ofGoals.fix": () => "Ret først, hvem disse mål er for, eller fjern dem.",
    "option.goalFor": () => 'for dem i et segment lavet i hånden; "" for alle',
  },
});

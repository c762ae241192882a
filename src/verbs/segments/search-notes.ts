import { type Message, message } from "../../core/words/say.ts";
import type { SegmentsAnswer } from "./segment-answer.ts";

/** Fewer are not looked through. */
const fewestSearched = 20;

/** What is said of how groups were looked for: what was found, how surely, and where nothing is. */
export function searchNotes({ searched }: Pick<SegmentsAnswer, "searched">): readonly Message[] {
  return searched.map((one) => {
    const told = { ...one, stability: one.stability ?? 0 };
    if (one.people < fewestSearched) return message("segments.tooFewToLook", told);
    return message(one.stability === null ? "segments.noStructure" : "segments.structure", told);
  });
}

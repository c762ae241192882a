import { segmentName } from "../../core/measures/segments/segment-words.ts";
import type { Message } from "../../core/words/say.ts";
import type { Segment, SegmentsAnswer } from "./segment-answer.ts";

/** What a segment is called: as it was made, or by what sets those apart whom it was found among. */
export function segmentNameOf(
  { value }: SegmentsAnswer,
  say: (said: Message) => string,
): (segment: Segment) => string {
  return ({ made, found }) => made?.name ?? say(segmentName(found, value.ladder));
}

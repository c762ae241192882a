import type { Language } from "../../core/words/language.ts";
import type { Place } from "../address/address.ts";
import type { NamedAnswer } from "../api/answers.ts";
import { segmentId } from "../segments/segment-id.ts";

/** Goals or segments that are offered at once: people are looked for beside them. */
const most = 5;

/** A goal or a segment that a search leads to. */
export interface FoundByName {
  readonly page: "goals" | "segments";
  readonly name: string;
  readonly place: Place;
}

/** Goals and segments made that hold every word of a text, whose page each leads to. */
export function foundByName(
  { goals, segments }: NamedAnswer,
  text: string,
  language: Language,
): readonly FoundByName[] {
  const lower = (one: string) => one.toLocaleLowerCase(language);
  const words = lower(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const isMeant = (name: string) => words.every((word) => lower(name).includes(word));
  return [
    ...goals
      .filter(({ name }) => isMeant(name))
      .slice(0, most)
      .map(({ goal, name }) => ({
        page: "goals" as const,
        name,
        place: { page: "goal" as const, id: goal },
      })),
    ...segments
      .filter(isMeant)
      .slice(0, most)
      .map((name) => ({
        ...{ page: "segments" as const, name },
        place: { page: "segment" as const, id: segmentId(name) },
      })),
  ];
}

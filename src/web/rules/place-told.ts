import type { ComparedAnswer } from "../api/answers.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { useWords } from "../words/use-words.ts";

/** What a place is called and its colour, under the ladder in force (0) or the draft (1); a place that it has not: nowhere. */
export function usePlaceTold({ sides }: Pick<ComparedAnswer, "sides">) {
  const { say, f } = useWords();
  return (id: string, side: 0 | 1): { readonly name: string; readonly colour: string } => {
    const ladder = sides[side];
    const i = ladder?.places.findIndex((one) => one.id === id) ?? -1;
    const place = ladder?.places[i];
    if (!ladder || !place) return { name: say("page.rules.nowhere"), colour: "off" };
    const colours = rungColours(ladder.rungs, ladder.firstBought);
    return { name: f.name(place.name, id), colour: colours[i] ?? "off" };
  };
}

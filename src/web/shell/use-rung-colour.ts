import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { type RungColour, rungColours } from "../drawing/rung-colours.ts";
import { useWords } from "../words/use-words.ts";

/** The colour of a rung of the ladder that the page is about, for answers that tell none; null as long as nobody knows. */
export function useRungColour(): (id: string) => RungColour | null {
  const { view } = useView();
  const { f } = useWords();
  const { data: ladder } = useQuery(ladderQuery({ ...view, win: undefined }, f.language));
  if (!ladder) return () => null;
  const colours = rungColours(ladder.rungs.length, ladder.firstBought);
  return (id) => colours[ladder.rungs.findIndex((rung) => rung.id === id)] ?? "off";
}

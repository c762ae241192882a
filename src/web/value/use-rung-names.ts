import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { ValueAnswer } from "../api/answers.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { useWords } from "../words/use-words.ts";

/** What the shop calls a rung; empty as long as nobody knows. Where no value can be told, the ladder is asked, since nothing is listed by rung. */
export function useRungNames(value: ValueAnswer | undefined): (id: string) => string {
  const { view } = useView();
  const { f } = useWords();
  const asked = ladderQuery({ ...view, win: undefined }, f.language);
  const { data: ladder } = useQuery({ ...asked, enabled: value?.rungs.length === 0 });
  const named = [
    ...(value?.rungs ?? []).map(({ rung: id, name }) => ({ id, name })),
    ...(ladder ? [...ladder.rungs, ...ladder.off] : []),
  ];
  return (id) => (named.length === 0 ? "" : f.name(named.find((one) => one.id === id)?.name ?? {}, id));
}

import { useEffect, useState } from "react";
import type { DraftAnswer, PlaceEdit } from "../api/answers.ts";
import { useRulesWords } from "../words/use-rules-words.ts";
import type { Drafting } from "./use-draft.ts";

/** Changes the places of the draft; what was done is told to screen readers, and the keys go on from the place it was done to. */
export interface Places {
  readonly change: (edit: PlaceEdit) => void;
  /** What was done last; empty: nothing. */
  readonly done: string;
}

export function usePlacesOf(told: DraftAnswer, edit: Drafting["edit"]): Places {
  const { tell, f } = useRulesWords();
  const [done, setDone] = useState("");
  const [focus, setFocus] = useState<{ readonly at: string; readonly yaml: string } | null>(null);
  const before = [...told.rungs, ...told.off];
  useEffect(() => {
    // Not before the draft stands there as it is now: a place that moves loses the focus.
    if (focus === null || focus.yaml !== told.yaml) return;
    document.querySelector<HTMLElement>(focus.at)?.focus();
    setFocus(null);
  }, [focus, told.yaml]);
  const change = (wish: PlaceEdit) =>
    edit(wish, (after) => {
      if (after.problems.length > 0) return;
      const known = before.find(({ id }) => id === wish.place);
      const added = after.rungs.find(({ id }) => !before.some((one) => one.id === id));
      const name = "name" in wish ? wish.name : known ? f.name(known.name, known.id) : wish.place;
      setDone(tell(`rules.done.${wish.do}`, { name }));
      const at = wish.do === "add" ? (added?.id ?? wish.place) : wish.place;
      setFocus({ at: wish.do === "remove" ? `#${newRungId}` : `[data-more="${at}"]`, yaml: after.yaml });
    });
  return { change, done };
}

export const newRungId = "new-rung";

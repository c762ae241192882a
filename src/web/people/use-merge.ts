import { useShopChange } from "../changing/use-shop-change.ts";
import { useWords } from "../words/use-words.ts";

/** Makes one person of two; the notice parts them again. `name` is what the other is called. */
export function useMerge(then: () => void = () => {}) {
  const { say } = useWords();
  const part = useShopChange("POST /people/{id}/unmerge", () => ({ text: say("change.unmerge.done") }));
  const merge = useShopChange("POST /people/{id}/merge", ({ kept, gone }) => {
    then();
    return {
      text: say("change.merge.done", { name: named.get(gone) ?? String(gone) }),
      undo: () => part.mutate({ body: { kept, gone }, id: kept }),
    };
  });
  return {
    ...merge,
    mergeWith(
      id: number,
      other: { readonly personId: number; readonly name: string },
      reason: string | null,
    ) {
      named.set(other.personId, other.name);
      merge.mutate({ body: { with: other.personId, reason }, id });
    },
  };
}

/** What those are called that were merged here: an answer tells numbers alone. */
const named = new Map<number, string>();

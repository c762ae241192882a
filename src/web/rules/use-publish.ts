import { useShopChange } from "../changing/use-shop-change.ts";
import { useWords } from "../words/use-words.ts";

/** Puts another ladder in force; `then` is done once it is. The notice leads back to the one before. */
export function usePublish(then: () => void) {
  const { say } = useWords();
  const back = useShopChange("POST /ladders", ({ ladder }) => ({
    text: say("page.rules.published", { version: ladder }),
  }));
  return useShopChange("POST /ladders", ({ ladder }, { body: { from } }) => {
    then();
    const note = say("page.rules.backTo", { version: from });
    return {
      text: say("page.rules.published", { version: ladder }),
      undo: () => back.mutate({ body: { ladder: from, from: ladder, note } }),
    };
  });
}

import type { AlertLine } from "../api/answers.ts";
import { useShopChange } from "../changing/use-shop-change.ts";
import { useWords } from "../words/use-words.ts";

/** Sets an alert, or takes it away; undone, it is again as it `was`. `done` is called before the reader is told. */
export function useChangeAlert(
  { figure, days }: Pick<AlertLine, "figure" | "days">,
  was: number | null,
  done = () => {},
) {
  const { say } = useWords();
  const back = useShopChange("POST /alerts", () => ({ text: say("page.kpis.alert.saved") }));
  const change = useShopChange("POST /alerts", (_, { body }) => {
    done();
    return {
      text: say(body.below === null ? "page.kpis.alert.removed" : "page.kpis.alert.saved"),
      undo: () => back.mutate({ body: { figure, days, below: was } }),
    };
  });
  return { ...change, set: (below: number | null) => change.mutate({ body: { figure, days, below } }) };
}

import type { AskedAbout } from "../asking/standpoint.ts";
import type { Workshop } from "../shop/workshop.ts";
import { toldGoals } from "./goals.ts";
import type { GoalsShown } from "./goals-json.ts";
import { goalAt, goalsSetIn } from "./kept-goals.ts";

/** Answers `stige goals`: every goal that was in force by what was known, how it stands, and how likely it is to be reached. */
export async function goals(shop: Workshop, asked: AskedAbout): Promise<GoalsShown> {
  const { kept, names } = await goalsSetIn(shop);
  const answer = await toldGoals(shop, asked, (knownAtUs) =>
    kept.flatMap((one) => {
      const goal = goalAt(one, knownAtUs)?.goal;
      return goal ? [{ id: one.id, goal }] : [];
    }),
  );
  return { ...answer, kept, names };
}

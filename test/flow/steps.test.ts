import { it } from "vitest";
import { holdSteps } from "./hold-steps.ts";

// Many of them are a slow proof: steps.long.test.ts.
// Once missed: an erased person whom nothing but a merge had named stood alone, known since never.
it("a projection stepped where somebody is erased is one made anew", async () => {
  await holdSteps(71029, 5, { whole: 0, appended: 0, replaced: 0 }, true);
}, 120_000);

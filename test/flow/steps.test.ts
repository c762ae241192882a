import { it } from "vitest";
import { holdManySteps, holdSteps } from "./hold-steps.ts";

holdManySteps(1, 14, { whole: 1, appended: 1, replaced: 0 });

// Once missed: an erased person whom nothing but a merge had named stood alone, known since never.
it("a projection stepped where somebody is erased is one made anew", async () => {
  await holdSteps(71029, 5, { whole: 0, appended: 0, replaced: 0 }, true);
}, 120_000);

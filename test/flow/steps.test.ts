import { it } from "vitest";
import { holdManySteps, holdSteps } from "./hold-steps.ts";

holdManySteps(1, 14, { whole: 1, appended: 1, replaced: 0 });

// Once missed: an erased person whom nothing but a merge had named stood alone, known since never.
it("a projection stepped where somebody is erased is one made anew", async () => {
  await holdSteps(71029, 5, { whole: 0, appended: 0, replaced: 0 }, true);
}, 120_000);

// Once missed: an order that stood as it was, whose lines came to be of another category.
it("a projection stepped to lines told otherwise is one made anew", async () => {
  await holdSteps(1002, 17, { whole: 0, appended: 0, replaced: 0 });
}, 120_000);

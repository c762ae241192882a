import { it } from "vitest";
import { holdManySteps, holdSteps } from "./hold-steps.ts";

holdManySteps(6, 25, { whole: 6, appended: 12, replaced: 8 });

// Once missed: an order that stood as it was, whose lines came to be of another category.
it("a projection stepped to lines told otherwise is one made anew", async () => {
  await holdSteps(1002, 17, { whole: 0, appended: 0, replaced: 0 });
}, 120_000);

import { holdManySteps } from "./hold-steps.ts";

holdManySteps(2, 14, { whole: 1, appended: 5, replaced: 3 });

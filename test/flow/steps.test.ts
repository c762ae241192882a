import { holdManySteps } from "./hold-steps.ts";

holdManySteps(1, 14, { whole: 1, appended: 3, replaced: 1 });

import { holdManySteps } from "./hold-steps.ts";

holdManySteps(6, 25, { whole: 8, appended: 35, replaced: 25 });

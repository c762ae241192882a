import { holdManySteps } from "./hold-steps.ts";

holdManySteps(100, 25, { whole: 200, appended: 700, replaced: 500 });

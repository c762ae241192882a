import { holdManySteps } from "./hold-steps.ts";

holdManySteps(6, 25, { whole: 6, appended: 12, replaced: 8 });

import { holdManySteps } from "./hold-steps.ts";

holdManySteps(16, 25, { whole: 30, appended: 100, replaced: 70 });

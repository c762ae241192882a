import type { JobHandler } from "../../verbs/jobs/job-handler.ts";

/** Who does the jobs of a shop that is served: one for each kind, which calls a verb of its room. */
export const jobHandlers: readonly JobHandler[] = [];

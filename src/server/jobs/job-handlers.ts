import { syncJob } from "../../verbs/connections/sync-job.ts";
import type { JobHandler } from "../../verbs/jobs/job-handler.ts";
import type { LiveInbox } from "../../verbs/live/live-inbox.ts";

/** Who does the jobs of a shop that is served: one for each kind, which calls a verb of its room. `live`: where facts are taken in. */
export function jobHandlers(live: LiveInbox): readonly JobHandler[] {
  return [syncJob(live)];
}

import type { ClaimedJob, JobSaid } from "../../io/store/jobs.ts";
import type { Workshop } from "../shop/workshop.ts";

/** How a job ended that threw nothing. What it throws is kept as why it came to nothing, and it is tried again, each time later. */
export type JobEnd =
  /** There is no more to do. */
  | { readonly kind: "done" }
  /** A schedule: it is due again then, with this payload (left out: the same). */
  | { readonly kind: "again"; readonly dueUs: number; readonly payload?: unknown }
  /** It came to nothing, and somebody told when to come again, as a service does that is asked too often. */
  | { readonly kind: "put-off"; readonly dueUs: number; readonly said: JobSaid };

/** Does the jobs of a kind. Killed in the middle, a job is done again from its beginning: what it does must bear that. */
export interface JobHandler {
  readonly kind: string;
  /** `stop` is aborted when the server stops, or when another has taken the job up: it is to end soon then, however it does. */
  run(shop: Workshop, job: ClaimedJob, stop: AbortSignal): Promise<JobEnd>;
}

import { StigeError } from "../../core/words/stige-error.ts";
import type { JobHandler } from "../jobs/job-handler.ts";
import type { LiveInbox } from "../live/live-inbox.ts";
import type { Workshop } from "../workshop.ts";
import { connectionOf, openConnection, syncKind } from "./connections.ts";
import { type Frequency, frequencyOf } from "./services.ts";
import { sync } from "./sync.ts";

const spanUs: Readonly<Record<Exclude<Frequency, "never">, number>> = {
  hour: 3_600_000_000,
  day: 86_400_000_000,
};

/**
 * Reads the shop program of a connection, and again an hour or a day later as its settings say. What went wrong stands with the run
 * and with the job, which is tried again; of a connection that was let go of there is nothing more to do.
 */
export function syncJob(live: LiveInbox): JobHandler {
  return {
    kind: syncKind,
    async run(shop: Workshop, job, stop) {
      const id = connectionOf(job);
      try {
        const { settings } = await openConnection(shop, id);
        const { problem } = await sync(shop, id, { live, stop });
        if (problem) throw new StigeError("io", problem.sentence, problem.fix);
        const every = frequencyOf(settings);
        return every === "never" ? { kind: "done" } : { kind: "again", dueUs: shop.now() + spanUs[every] };
      } catch (error) {
        if (error instanceof StigeError && error.code === "not-found") return { kind: "done" };
        throw error;
      }
    },
  };
}

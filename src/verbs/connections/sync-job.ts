import { isObject } from "../../core/facts/live/json-part.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { JobHandler } from "../jobs/job-handler.ts";
import type { LiveInbox } from "../live/live-inbox.ts";
import { tellProfiles } from "../profiles/tell-profiles.ts";
import type { Workshop } from "../shop/workshop.ts";
import { connectionOf, openConnection, syncKind } from "./connections.ts";
import { type Frequency, frequencyOf, isTold } from "./services.ts";
import { sync } from "./sync.ts";

const spanUs: Readonly<Record<Exclude<Frequency, "never">, number>> = {
  hour: 3_600_000_000,
  day: 86_400_000_000,
};

/**
 * Reads the shop program of a connection, or tells its service of people, and again an hour or a day later as its settings say. What went wrong stands with the run
 * and with the job, which is tried again; of a connection that was let go of there is nothing more to do.
 */
export function syncJob(live: LiveInbox): JobHandler {
  return {
    kind: syncKind,
    async run(shop: Workshop, job, stop) {
      const id = connectionOf(job);
      try {
        const { settings, service } = await openConnection(shop, id);
        const { problem, againUs, left } = isTold(service)
          ? await tellProfiles(shop, id, { stop, onlyClear: isOnlyClear(job.payload) })
          : { ...(await sync(shop, id, { live, stop })), againUs: null, left: false };
        if (problem && againUs !== null)
          return { kind: "put-off", dueUs: againUs, said: { sentence: problem.sentence, fix: problem.fix } };
        if (problem) throw new StigeError("io", problem.sentence, problem.fix);
        const every = frequencyOf(settings);
        return every === "never" || left
          ? { kind: "done" }
          : { kind: "again", dueUs: shop.now() + spanUs[every], payload: {} };
      } catch (error) {
        if (error instanceof StigeError && error.code === "not-found") return { kind: "done" };
        throw error;
      }
    },
  };
}

const isOnlyClear = (payload: unknown) => isObject(payload) && payload.onlyClear === true;

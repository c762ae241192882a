import { StigeError } from "../../core/words/stige-error.ts";
import { inboxFull } from "../../verbs/live/live-inbox.ts";

/** So long a sender that was told to come again is told so at once: what sealing makes room for comes by the second. */
const refusedMs = 250;

/** Of which senders nothing more is read for a moment: reading what is then refused would keep all others waiting. */
export interface RefusedOfLate {
  /** Throws `too-many` where `by` was told so of late; notes it where the work throws that. */
  unless<T>(by: string, work: () => Promise<T>): Promise<T>;
}

export function refusedOfLate(elapsedMs: () => number = () => performance.now()): RefusedOfLate {
  const until = new Map<string, number>();
  return {
    async unless(by, work) {
      if ((until.get(by) ?? 0) > elapsedMs()) throw inboxFull();
      until.delete(by);
      try {
        return await work();
      } catch (error) {
        if (error instanceof StigeError && error.code === "too-many") until.set(by, elapsedMs() + refusedMs);
        throw error;
      }
    },
  };
}

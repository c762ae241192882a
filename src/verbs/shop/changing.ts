import { oneAtATime } from "../../io/one-at-a-time.ts";
import type { Progress } from "../asking/progress.ts";
import type { Doing, Workshop } from "./workshop.ts";

/** One change at a time, and how far the one that is being done has come. */
export function changing(
  progress: Progress | undefined,
): Pick<Workshop, "progress" | "writing" | "sealing" | "doing" | "changes"> {
  let doing: Doing | null = null;
  let [under, done, sealed] = [0, 0, 0];
  const oneByOne = oneAtATime();
  const change = <T>(work: () => Promise<T>, after: () => void) =>
    oneByOne(async () => {
      doing = null;
      under++;
      try {
        return await work();
      } finally {
        under--;
        after();
      }
    });
  return {
    progress(what, done, of) {
      doing = { what, done, of };
      progress?.(what, done, of);
    },
    writing: (work) =>
      change(work, () => {
        done++;
      }),
    sealing: (work) =>
      change(work, () => {
        done++;
        sealed++;
      }),
    doing: () => doing,
    changes: () => ({ done, sealed, underWay: under > 0 }),
  };
}

import type { Needs, Walk } from "./kernel.ts";
import type { Ladder } from "./ladder.ts";

/** A walker made ready for one ladder: facts of a bucket of people in, their stays out. */
export function walker(_ladder: Ladder, _needs: Needs): Walk {
  throw new Error("not built yet");
}

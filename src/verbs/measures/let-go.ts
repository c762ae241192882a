import { collectGarbage } from "../../io/beside/collect-garbage.ts";

/** Lets go of what was read of everyone, on a thread that has nothing more to reckon. */
export function letGoOfColumns(): void {
  collectGarbage();
}

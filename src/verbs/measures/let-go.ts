import { collectAllGarbage, collectGarbage } from "../../io/beside/collect-garbage.ts";
import { letGoOfFacts } from "../asking/once-in-reading.ts";

/** Lets go of what was read of everyone, on a thread that has nothing more to reckon. `bySome`: it was little, and who asks next is to find the thread as it was. */
export function letGoOfColumns(bySome: boolean): void {
  letGoOfFacts();
  if (bySome) collectGarbage();
  else collectAllGarbage();
}

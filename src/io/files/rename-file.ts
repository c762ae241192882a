import { renameSync } from "node:fs";
import { failpoint } from "../failpoint.ts";

/** Renames a file within its disk: what it is called from now on counts. `point` names this in the proof by killing. */
export function renameFile(point: string, from: string, to: string): void {
  failpoint(point, "before");
  renameSync(from, to);
  failpoint(point, "after");
}

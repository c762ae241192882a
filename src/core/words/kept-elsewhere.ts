import { message } from "./say.ts";
import { StigeError } from "./stige-error.ts";

/** Another process, which `holder` names, keeps the store: only there is the shop changed. */
export function keptElsewhere(holder: string): StigeError {
  return new StigeError(
    "locked",
    message("store.keptElsewhere", { holder }),
    message("store.keptElsewhere.fix"),
  );
}

/** Nobody has kept the shop yet, as after a restore, or a Stige of another version does: its keeper must open it first. */
export function notYetKept(): StigeError {
  return new StigeError("locked", message("store.notYetKept"), message("store.keptElsewhere.fix"));
}

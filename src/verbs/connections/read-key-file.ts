import { readFileSync } from "node:fs";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** A key that stands in a file of its own; throws `asked` where that cannot be read. */
export function readKeyFile(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new StigeError(
      "asked",
      message("connections.noKeyFile", { file }),
      message("connections.noKeyFile.fix"),
    );
  }
}

import { fileName } from "../../core/words/file-name.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import { changedSince } from "../../io/files/reading/read-steady.ts";

/** Throws `file` where the file that was read is not what it was: cleaned rows may be asked of the file itself. */
export async function refuseChanged({ path, seen }: FileRead): Promise<void> {
  const problem = seen && (await changedSince(seen));
  if (!problem) return;
  const file = fileName(path);
  throw new StigeError("file", message("load.unreadable", { file }), message("load.unreadable.fix"), [
    problem,
  ]);
}

import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { listArchive } from "../../io/files/reading/archive.ts";
import type { LoadWish } from "../loading/load.ts";

/**
 * A wish to load a file as the wishes to load what is in it: where it is an archive of several files, each is a load of its
 * own. Throws `asked` where several would replace one load.
 */
export async function wishesWithin(wish: LoadWish): Promise<LoadWish[]> {
  const listed = await listArchive(wish.file);
  if (!listed || listed.readable.length < 2) return [wish];
  if (wish.replaces !== null && wish.replaces !== undefined)
    throw new StigeError(
      "asked",
      message("load.replacesSeveral", { files: listed.readable.length }),
      message("load.replacesSeveral.fix"),
    );
  return listed.readable.map((packed) => ({ ...wish, packed }));
}

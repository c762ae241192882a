import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import type { Workshop } from "../verbs/shop/workshop.ts";
import type { Asked } from "./parse.ts";
import type { Reader, World } from "./world.ts";

/** What a command does that is named by its first word, as `add` in `stige connections add`. */
export type Doing = (shop: Workshop, reader: Reader, asked: Asked, world: World) => Promise<void>;

/** Words that name nothing a command does. `usage`: the command's, without `stige`. */
export function wrongWords(usage: string): StigeError {
  return new StigeError("asked", message("connections.command", { usage: `stige ${usage}` }));
}

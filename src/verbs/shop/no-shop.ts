import { existsSync } from "node:fs";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** That there is no shop in a folder, or not even the folder: `not-found`, with the way to begin one. */
export function noShopIn(folder: string): StigeError {
  return existsSync(folder)
    ? new StigeError("not-found", message("store.noShop", { folder }), message("store.noShop.fix"))
    : new StigeError(
        "not-found",
        message("store.noFolder", { folder }),
        message("store.noFolder.fix", { folder }),
      );
}

import type { Message } from "../core/words/say.ts";
import { wrap } from "./text.ts";
import type { Reader, World } from "./world.ts";

/** Writes what a command did, a sentence a line, within the width. */
export function tellSentences(
  said: readonly Message[],
  { say }: Reader,
  { width, out }: Pick<World, "width" | "out">,
): Promise<void> {
  return out(`${said.flatMap((one) => wrap(`  ${say(one)}`, width, "  ")).join("\n")}\n`);
}

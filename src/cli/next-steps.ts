import { message } from "../core/words/say.ts";
import { paint } from "./draw/paint.ts";
import { columns } from "./text.ts";
import type { Reader, World } from "./world.ts";

/** What to do next with one's own file, as lines. */
export function ownShopSteps({ say }: Reader, { called, colour, width }: World): string[] {
  const steps = columns(
    [
      [`    ${called} load orders.csv --dry-run`, say(message("start.look"))],
      [`    ${called} load orders.csv`, say(message("start.load"))],
      [`    ${called} ladder`, say(message("start.ladder"))],
      [`    ${called} --help`, say(message("start.help"))],
    ],
    width,
  );
  return [paint(colour).bold(`  ${say(message("start.next"))}`), ...steps];
}

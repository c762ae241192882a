import { message } from "../../core/words/say.ts";
import type { DigestAnswer } from "../../verbs/ladder/digest.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

/** Check sums of stays, a line a place. */
export function digestTable(
  places: DigestAnswer["places"],
  { say }: Reader,
  paint: Paint,
): readonly string[] {
  const heads = ["stays", "people", "fromSum", "toSum"] as const;
  const columns = [
    { head: "", right: false },
    ...heads.map((head) => ({ head: say(message(`digest.${head}`)), right: true })),
  ];
  return table(
    columns,
    places.map((place) => [place.place, ...heads.map((head) => String(place[head]))]),
    paint,
  );
}

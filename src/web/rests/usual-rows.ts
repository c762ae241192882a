import type { View } from "../address/address.ts";
import { dayNumber, usOf } from "../time/days.ts";
import type { Words } from "../words/use-words.ts";
import type { Basis } from "./rests-context.ts";

/** The rows that stand under every number: as of when, with which knowledge, under which rules. */
export function usualRows(
  { say, f }: Words,
  { asOf, ladder }: { readonly asOf: string; readonly ladder: number },
  { known }: View,
): Basis["rows"] {
  return [
    [say("rests.asOf"), f.minute(usOf(asOf))],
    [say("rests.known"), known === undefined ? say("rests.now") : f.localDay(dayNumber(known))],
    [say("rests.rules"), say("ladder.version", { version: ladder })],
  ];
}

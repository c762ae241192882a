import { daysOf, type View } from "../address/address.ts";
import type { Words } from "../words/use-words.ts";

/** What of a list's wishes is about buying and steps, and nothing else: what every other wish lets go of. */
export const noBuying: View = {
  bought: undefined,
  abc: undefined,
  started: undefined,
  climbed: undefined,
};

/** Which of these wishes is told; null: none. */
export function buyingWish({ bought, abc, started, climbed }: View): "buys" | "step" | null {
  if (bought !== undefined || abc !== undefined) return "buys";
  return started !== undefined || climbed !== undefined ? "step" : null;
}

/** The heading of a list that is wished by what people bought or a step they took; null: it is not. */
export function buyingHeading(
  { bought, abc, started, climbed, win }: View,
  { say }: Pick<Words, "say">,
  { people, rung, nameOf }: { people: number; rung: string | null; nameOf: (id: string) => string },
): string | null {
  const days = daysOf(win);
  if (abc !== undefined) return say("page.people.abc", { people, rung, of: abc, days });
  if (bought !== undefined) return say("page.people.buys", { people, rung, how: bought, days });
  const to = climbed ?? started;
  return to === undefined
    ? null
    : say("page.people.step", { people, rung, to: nameOf(to), climbed: climbed !== undefined });
}

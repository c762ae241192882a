import { goalPart } from "../../core/words/goal-part.ts";
import { daysOf, type View } from "../address/address.ts";
import type { Words } from "../words/use-words.ts";

/** What of a list's wishes is about buying, answers, referrals and steps, and nothing else: what every other wish lets go of. */
export const noBuying: View = {
  bought: undefined,
  abc: undefined,
  nps: undefined,
  survey: undefined,
  referral: undefined,
  started: undefined,
  climbed: undefined,
  goal: undefined,
  part: undefined,
  among: undefined,
};

/** Which of these wishes is told; null: none. */
export function buyingWish(view: View): "buys" | "answers" | "referral" | "step" | "goal" | null {
  if (view.part !== undefined) return "goal";
  const { bought, abc, nps, survey, referral, started, climbed } = view;
  if (bought !== undefined || abc !== undefined) return "buys";
  if (nps !== undefined || survey !== undefined) return "answers";
  if (referral !== undefined) return "referral";
  return started !== undefined || climbed !== undefined ? "step" : null;
}

interface Told {
  readonly people: number;
  readonly rung: string | null;
  readonly nameOf: (id: string) => string;
  /** What the goal is called that is asked about; null: it is not known yet. */
  readonly goalName: string | null;
}

/** The heading of a list that is wished by what people bought or answered, by referrals or a step they took; null: it is not. */
export function buyingHeading(
  { bought, abc, nps, survey, referral, started, climbed, goal, part, among, win }: View,
  { say, f }: Words,
  { people, rung, nameOf, goalName }: Told,
): string | null {
  const days = daysOf(win);
  if (goal !== undefined && part !== undefined) {
    const { word: did, of, before } = goalPart(part);
    const place = (did === "came" || did === "left") && of !== null && of !== "new" ? nameOf(of) : null;
    const month = (did === "decided" || did === "took") && of !== null ? f.month(of) : null;
    return say("page.people.goal", {
      ...{ people, goal, name: goalName, did, of: place ?? month ?? of, before, among: among ?? null },
    });
  }
  if (abc !== undefined) return say("page.people.abc", { people, rung, of: abc, days });
  if (bought !== undefined) return say("page.people.buys", { people, rung, how: bought, days });
  if (nps !== undefined) return say("page.people.nps", { people, rung, how: nps, days });
  if (survey !== undefined) return say("page.people.survey", { people, rung, how: survey, days });
  if (referral !== undefined) return say("page.people.referral", { people, rung, how: referral, days });
  const to = climbed ?? started;
  return to === undefined
    ? null
    : say("page.people.step", { people, rung, to: nameOf(to), climbed: climbed !== undefined });
}

import { daysAway } from "../../core/facts/days-away.ts";
import { forever, type Ladder } from "../../core/ladder/ladder.ts";
import { ofStep } from "../../core/measures/people/people-of-step.sql.ts";
import {
  type Answered,
  answeredSo,
  type Referral,
  referredSo,
  type Surveyed,
  surveyedSo,
} from "../../core/measures/people/people-who-answered.sql.ts";
import {
  type AbcClass,
  abcSo,
  type Bought,
  boughtSo,
  everBought,
} from "../../core/measures/people/people-who-bought.sql.ts";
import { knownNow, type Money, moneyOf } from "../../core/measures/value/money.sql.ts";
import { noSuchPlace } from "../asking/no-such-place.ts";
import { knownUntilUs, type Standpoint } from "../asking/standpoint.ts";
import { cutAt, moneySumsAt } from "../value/known-then.ts";

/** What people bought, said and were sent, whom they referred and which steps they took; what is left out does not matter. */
export interface AskedBuying {
  /** How they bought within the last `spanDays`, as key figures count them; `ever`: at any time, as value counts buyers. */
  readonly bought?: Bought | "ever" | undefined;
  /** Their class by what they brought within as long: as ABC counts them. */
  readonly abc?: AbcClass | undefined;
  /** How they answered within as long how likely they are to recommend the shop, as the net promoter score counts them. */
  readonly nps?: Answered | undefined;
  /** That they were sent a survey, and that they answered it, as the response rate of as long counts them. */
  readonly survey?: Surveyed | undefined;
  /** That somebody referred them, or they somebody, within as long. */
  readonly referral?: Referral | undefined;
  /** That they ever stood at the foot of the step up to this rung, and that they came up it: as conversion counts them. */
  readonly started?: string | undefined;
  readonly climbed?: string | undefined;
}

export const boughtWays = ["first", "any", "earlier", "again", "ever"] as const satisfies readonly (
  | Bought
  | "ever"
)[];
export const answeredWays = [
  "promoter",
  "passive",
  "detractor",
  "any",
  "ever",
  "fresh",
] as const satisfies readonly Answered[];
export const surveyedWays = ["sent", "answered"] as const satisfies readonly Surveyed[];
export const referralWays = ["friend", "referrer", "buyer"] as const satisfies readonly Referral[];
export const abcClasses = ["a", "b", "c", "losing", "all"] as const satisfies readonly AbcClass[];

/** SQL for what is asked of buying and of steps; throws `asked` for a rung that is none, or is the lowest. */
export async function buyingWishes(
  at: Standpoint,
  {
    bought,
    abc,
    nps,
    survey,
    referral,
    started,
    climbed,
    spanDays,
  }: AskedBuying & { readonly spanDays: number },
): Promise<readonly string[]> {
  const { projection, asOfUs, zone } = at;
  const { ladder } = projection;
  const span = { fromUs: daysAway(asOfUs, -spanDays, zone), toUs: asOfUs, days: spanDays };
  const step = (id: string, up: boolean) =>
    ofStep({ to: stepTo(ladder, id), climbed: up }, asOfUs, ladder.rungs.length);
  return [
    ...(bought === undefined ? [] : [bought === "ever" ? await everSo(at) : boughtSo(bought, span)]),
    ...(abc === undefined ? [] : [await ofClass(at, abc, spanDays)]),
    ...(nps === undefined ? [] : [answeredSo(nps, span)]),
    ...(survey === undefined ? [] : [surveyedSo(survey, span)]),
    ...(referral === undefined ? [] : [referredSo(referral, span)]),
    ...(started === undefined ? [] : [step(started, false)]),
    ...(climbed === undefined ? [] : [step(climbed, true)]),
  ];
}

/** By the same span and the same money as ABC is told by: from the end of the data back, where they end before the instant. */
async function ofClass(at: Standpoint, abc: AbcClass, days: number): Promise<string> {
  const untilUs = knownUntilUs(at);
  const money = await moneyAt(at, untilUs);
  // Where no order tells money nobody is of a class.
  if (money === null) return "false";
  const sinceUs = daysAway(untilUs, -days, at.zone);
  return abcSo({ cut: knownNow(untilUs, money), sinceUs, standingUs: at.asOfUs, class: abc });
}

/** By the facts as they were then; where no order tells money, by the orders that count now. */
async function everSo(at: Standpoint): Promise<string> {
  const untilUs = knownUntilUs(at);
  const money = await moneyAt(at, untilUs);
  if (money === null) return boughtSo("first", { fromUs: -forever, toUs: at.asOfUs, days: 0 });
  return everBought(await cutAt(at.projection.engine, untilUs, money));
}

/** Null: no order tells money. */
async function moneyAt({ projection }: Standpoint, untilUs: number): Promise<Money | null> {
  const sums = await moneySumsAt(projection.engine, untilUs);
  return sums ? moneyOf(sums) : null;
}

function stepTo(ladder: Ladder, id: string): number {
  const to = ladder.rungs.findIndex((rung) => rung.id === id);
  if (to > 0) return to;
  throw noSuchPlace(ladder, id);
}

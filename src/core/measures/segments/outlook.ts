import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { chanceOfPurchase } from "../../stats/buying/expected-purchases.ts";
import { type Random, randomFrom } from "../../stats/random.ts";
import { valueOfWaiting, type WaitingValue } from "../value/before-buying.ts";
import type { Buyers } from "../value/buyers.ts";
import { type Effort, halfTheDraws, usualEffort } from "../value/effort.ts";
import { hazardsDrawn, hazardsSeen } from "../value/first-hazards.ts";
import { type FirstPurchases, firstPurchases } from "../value/first-purchases.ts";
import { type DrawnParams, drawnParams, periodDays } from "../value/fit-buyers.ts";
import type { Forecast } from "../value/forecast.ts";
import type { Waited } from "../value/landmarks.ts";
import type { Ahead, Valuing } from "../value/value-of-buyers.ts";
import type { People } from "./people.ts";

/** What is expected of everyone within the horizon, and what it is uncertain by. */
export interface Outlook {
  readonly people: People;
  readonly buyers: Buyers;
  readonly ahead: Ahead;
  /** The time ahead as buyers are reckoned with, whose clock may be another. */
  readonly own: Ahead;
  /** Of each person: the chance of at least one purchase, and the expected value, minor units. */
  readonly chances: Float64Array;
  readonly values: Float64Array;
  readonly valuing: Valuing;
  readonly firsts: FirstPurchases;
  /** Possible truths: of those who buy, and of those who wait. */
  readonly drawn: readonly (readonly [DrawnParams, WaitingValue])[];
  readonly random: Random;
}

/** Everyone's chance to buy and value: who bought by the model fitted to buyers, who did not as those wait who have not. */
export function outlookOf(
  people: People,
  made: Forecast,
  before: Waited,
  ahead: Ahead,
  effort: Effort = usualEffort,
): Outlook {
  const { fit } = made;
  const random = randomFrom(7, people.count);
  const valuing = {
    buying: fit.buying.params,
    spending: fit.spending.params,
    firstDaysToo: fit.firstDaysToo,
  };
  const { buyers, ahead: own } = made.inTime;
  const firsts = firstPurchases(buyers, valuing, ahead, effort);
  const waiting = valueOfWaiting(hazardsSeen(before), firsts.worth, ahead);
  const params = drawnParams(fit, random, halfTheDraws(effort), effort.search);
  const ofBuyers = chancesOfBuyers(valuing, buyers, own);
  const chances = new Float64Array(people.count);
  const values = new Float64Array(people.count);
  for (let i = 0; i < people.count; i++) {
    const row = people.buyer[i] as number;
    chances[i] = row < 0 ? ofWaiting(waiting.chance, people, i) : (ofBuyers[row] as number);
    values[i] = row < 0 ? ofWaiting(waiting.value, people, i) : (made.values[row] as number);
  }
  return {
    ...{ people, buyers, own, ahead, chances, values, valuing, firsts, random },
    drawn: params.map((one) => [one, valueOfWaiting(hazardsDrawn(before, random), firsts.worth, ahead)]),
  };
}

/** Chance of each buyer to buy at least once more within the horizon. */
export function chancesOfBuyers(
  { buying }: Pick<DrawnParams, "buying">,
  { count, x, lastDays, ageDays }: Buyers,
  { horizonDays }: Ahead,
): Float64Array {
  const chances = new Float64Array(count);
  if (!(horizonDays > 0)) return chances;
  const history = { x: 0, last: 0, age: 0 };
  for (let i = 0; i < count; i++) {
    history.x = x[i] as number;
    history.last = (lastDays[i] as number) / periodDays;
    history.age = (ageDays[i] as number) / periodDays;
    chances[i] = chanceOfPurchase(mbgNbd, buying, history, horizonDays / periodDays);
  }
  return chances;
}

/** What is said of one who waits. */
export function ofWaiting(of: WaitingValue["value"], { state, step, band }: People, i: number): number {
  return of(state[i] as number, step[i] as number, band[i] as number);
}

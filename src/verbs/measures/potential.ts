import { daysAway } from "../../core/facts/days-away.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { dataEndOf, endNotes } from "../../core/measures/data-end.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import { type PeopleByPlace, peopleByPlaceSql } from "../../core/measures/people/people-by-place.sql.ts";
import { knownThenSql } from "../../core/measures/potential/known-then.sql.ts";
import {
  type MoneyAtPlace,
  type MovesMade,
  moneyAtPlacesSql,
  movesMadeSql,
  type TimeAtPlace,
  timeAtPlacesSql,
} from "../../core/measures/potential/rung-moves.sql.ts";
import {
  type Seen,
  type StepGoal,
  type StepPotential,
  stepPotentials,
  valueAtFoot,
} from "../../core/measures/potential/step-potential.ts";
import { type Money, moneyOf } from "../../core/measures/value/money.sql.ts";
import { dayUs, isoInstant } from "../../core/words/iso-instant.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, knownUntilUs, standpoint } from "../asking/standpoint.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { discountPercent, estimatePairJson } from "../value/estimate-json.ts";
import { cutAt, moneySumsAt } from "../value/known-then.ts";

/** A step as `customer-repeat`, and the share of those who stand on its lower rung that is to climb, 0 to 1. */
export interface AskedPotential extends AskedAbout {
  readonly horizonDays?: number | undefined;
  readonly discountPercent?: number | undefined;
  readonly step?: string | null | undefined;
  readonly to?: number | null | undefined;
}

/** What is in each step, and in the market. Money in minor units, instants in microseconds since 1970. */
export interface PotentialAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly version: number;
  readonly horizonDays: number;
  readonly discount: number;
  /** The span whose moves and money the rates are from. */
  readonly sinceUs: number;
  readonly untilUs: number;
  readonly currency: string;
  readonly ladder: Ladder;
  /** Null: no order tells money. */
  readonly money: Money | null;
  /** Lowest first; `measured` false: one of its rungs is not; `footMeasured`: who stands below is known. */
  readonly steps: readonly (StepPotential & { readonly measured: boolean; readonly footMeasured: boolean })[];
  /** Null: `stige.yaml` tells no market. */
  readonly market: {
    readonly groups: readonly { readonly name: string; readonly size: number }[];
    readonly size: number;
    readonly known: number;
    readonly unknown: number;
    /** Within the horizon, of one who comes to the lowest rung; null: too few were ever there or bought, or too shortly. */
    readonly each: number | null;
  } | null;
  readonly notes: readonly Message[];
}

const usualHorizonDays = 365;
const usualDiscountPercent = 10;
const spanDays = 365;

/** Answers `stige potential`: what each step holds, at a goal and per point, and how many of the market are not yet known. */
export const potential = ofOneReading(async (shop: Shop, asked: AskedPotential): Promise<PotentialAnswer> => {
  const at = await standpoint(shop, asked);
  const { projection, zone, asOfUs, knownAtUs } = at;
  const { engine, ladder } = projection;
  const goal = goalOf(asked, ladder);
  const horizonDays = asked.horizonDays ?? usualHorizonDays;
  const discount = (asked.discountPercent ?? usualDiscountPercent) / 100;
  const untilUs = knownUntilUs(at);
  const firstUs = Math.min(projection.firstFactUs ?? 0, untilUs);
  const sinceUs = Math.max(daysAway(untilUs, -spanDays, zone), firstUs);
  const sums = await moneySumsAt(engine, untilUs);
  const money = sums ? moneyOf(sums) : null;
  const cut = money && (await cutAt(engine, untilUs, money));
  const standing = await engine.rows<PeopleByPlace>(peopleByPlaceSql(asOfUs, asOfUs));
  const peopleAt = new Map(standing.map(({ place, people }) => [place, people]));
  const seen: Seen = {
    people: [...ladder.rungs, ...ladder.offLadder].map((_, place) => peopleAt.get(place) ?? 0),
    rungs: ladder.rungs.length,
    spanDays: (untilUs - sinceUs) / dayUs,
    times: await engine.rows<TimeAtPlace>(timeAtPlacesSql(sinceUs, untilUs)),
    moves: await engine.rows<MovesMade>(movesMadeSql(sinceUs, untilUs)),
    money: cut ? await engine.rows<MoneyAtPlace>(moneyAtPlacesSql(cut, sinceUs)) : [],
  };
  const ahead = { horizonDays, discount };
  const reach = reachOf(projection);
  const steps = stepPotentials(seen, ahead, goal).map((step) => ({
    ...step,
    measured: !reach[step.step]?.bring && !reach[step.step + 1]?.bring,
    footMeasured: !reach[step.step]?.bring,
  }));
  return {
    ...{ asOfUs, knownAtUs, version: projection.version, horizonDays, discount, sinceUs, untilUs },
    ...{ currency: shop.settings.currency, ladder, money, steps },
    market: await marketOf(shop, projection, asOfUs, valueAtFoot(seen, ahead)),
    notes: [
      ...endNotes(dataEndOf(untilUs, asOfUs, zone), horizonDays),
      ...(money === null ? [message("value.noOrders")] : []),
      ...(money?.basis === "revenue" ? [message("value.revenue")] : []),
      ...(untilUs - sinceUs < (spanDays - 1) * dayUs ? [message("potential.shortSpan")] : []),
    ],
  };
});

function goalOf({ step, to }: AskedPotential, { rungs }: Ladder): StepGoal | null {
  if (to !== null && to !== undefined && (step === null || step === undefined))
    throw new StigeError("asked", message("potential.toWithoutStep"), message("ask.noStep.fix"));
  if (step === null || step === undefined) return null;
  const names = rungs.slice(1).map(({ id }, i) => `${rungs[i]?.id}-${id}`);
  const found = names.indexOf(step);
  if (found < 0)
    throw new StigeError("asked", message("ask.noStep", { given: step, names }), message("ask.noStep.fix"));
  return to === null || to === undefined ? null : { step: found, share: to };
}

/** Who could be customers, less everyone known at an instant who is not excluded or erased. */
async function marketOf(
  shop: Shop,
  { engine }: Projection,
  us: number,
  each: number | null,
): Promise<PotentialAnswer["market"]> {
  const groups = shop.settings.market;
  if (!groups || groups.length === 0) return null;
  const [row] = await engine.rows<{ people: number }>(knownThenSql(us));
  const size = groups.reduce((sum, group) => sum + group.size, 0);
  const known = row?.people ?? 0;
  return { groups, size, known, unknown: Math.max(0, size - known), each };
}

/** A share as a person wrote it: `30%`, `30` or `0.3`; throws `asked` where it is none. Null: not said. */
export function shareOf(given: string | null): number | null {
  if (given === null) return null;
  const number = Number(given.replace(",", ".").replace("%", ""));
  const share = given.includes("%") || number > 1 ? number / 100 : number;
  if (given.trim() === "" || !(share > 0 && share < 1))
    throw new StigeError("asked", message("potential.badShare", { given }));
  return share;
}

/** The answer as JSON. Money in minor units, rounded; shares 0 to 1; intervals 90 %. */
export function potentialJson(answer: PotentialAnswer, say: (said: Message) => string = ({ key }) => key) {
  const { ladder, market } = answer;
  return {
    asOf: isoInstant(answer.asOfUs),
    knownAt: isoInstant(answer.knownAtUs),
    ladder: answer.version,
    horizonDays: answer.horizonDays,
    discountPercent: discountPercent(answer.discount),
    since: isoInstant(answer.sinceUs),
    until: isoInstant(answer.untilUs),
    currency: answer.currency,
    basis: answer.money?.basis ?? null,
    restsOn: "difference-between-rungs" as const,
    notes: answer.notes.map((note) => ({ code: note.key.split(".")[1] ?? "", text: say(note) })),
    steps: answer.steps.map((one) => ({
      from: ladder.rungs[one.step]?.id ?? "",
      to: ladder.rungs[one.step + 1]?.id ?? "",
      measured: one.measured,
      people: one.people,
      why: one.why,
      share: one.share && {
        value: one.share.value,
        interval: [one.share.interval.low, one.share.interval.high],
      },
      perPoint: one.perPoint && estimatePairJson(one.perPoint),
      atGoal: one.atGoal && {
        share: one.atGoal.share,
        gain: estimatePairJson(one.atGoal.gain),
        everyone: estimatePairJson(one.atGoal.everyone),
      },
    })),
    market: market && {
      groups: [...market.groups],
      size: market.size,
      known: market.known,
      unknown: market.unknown,
      each: market.each === null ? null : Math.round(market.each),
    },
  };
}

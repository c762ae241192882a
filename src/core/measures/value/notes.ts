import type { FitWarning } from "../../stats/fitting/fit.ts";
import { type Message, message } from "../../words/say.ts";
import { type DataEnd, endNotes } from "../data-end.ts";
import { type BackTest, usualError } from "./back-test.ts";
import type { Forecast } from "./forecast.ts";
import type { Money } from "./money.sql.ts";

/** Why there is no value to tell. */
export type NoValue = "no-orders" | "no-money" | "no-gain" | "too-short";

/** With fewer buyers intervals rest on what is usual as much as on the shop. */
const smallShop = 500;

type Told =
  | { readonly none: NoValue; readonly days: number }
  | {
      readonly made: Forecast;
      readonly tested: BackTest | null;
      /** The past is long enough for a back-test. */
      readonly longEnough: boolean;
      readonly money: Money;
      readonly horizonDays: number;
      readonly ended: DataEnd | null;
    };

/** What has to be said beside values: what they rest on, and what is wrong with them. */
export function notesOf(told: Told): Message[] {
  if ("none" in told) {
    if (told.none === "no-orders") return [message("value.noOrders")];
    if (told.none === "no-money") return [message("value.noMoney")];
    if (told.none === "no-gain") return [message("value.noGain")];
    return [message("value.tooShort", { days: told.days })];
  }
  const { made, tested, longEnough, money, horizonDays, ended } = told;
  const { fit } = made;
  return [
    ...endNotes(ended, horizonDays),
    ...moneyNotes(money),
    ...(fit.buyers < smallShop ? [message("value.smallShop", { buyers: fit.buyers })] : []),
    ...(fit.leftOut > 0 ? [message("value.firstWeeks", { buyers: fit.leftOut })] : []),
    ...(fit.firstDaysToo ? [message("value.firstDaysToo")] : []),
    ...distinct(
      [...fit.buying.warnings, ...fit.spending.warnings.filter(({ code }) => code !== "not-identified")]
        .filter(({ code }) => !(code === "left-truncated" && fit.leftOut > 0))
        .flatMap(warningOf),
    ),
    ...(fit.spending.identified ? [] : [message("value.spendNotIdentified")]),
    ...(made.firstsSeen < 10 ? [message("value.fewFirsts", { firsts: made.firstsSeen })] : []),
    ...seasonNotes(made.pace, horizonDays),
    ...firstsNotes(made.paceOfFirsts, horizonDays),
    ...testNotes(tested, longEnough, horizonDays),
  ];
}

/** A pace that differs by less is not worth a sentence. */
const worthTelling = 0.15;

function seasonNotes(pace: number | null, days: number): Message[] {
  if (pace === null) return days % 365 === 0 ? [] : [message("value.seasonUnknown", { days })];
  return Math.abs(pace - 1) < worthTelling ? [] : [message("value.season", { season: pace, days })];
}

/** Those who wait have a clock of their own: a season that evens out over a whole year moved who stands here now all the same. */
function firstsNotes(pace: number | null, days: number): Message[] {
  return pace === null ? [] : [message("value.seasonOfFirsts", { season: pace, days })];
}

function moneyNotes({ basis, measured }: Money): Message[] {
  if (basis === "revenue")
    return [measured > 0 ? message("value.revenueMostly", { measured }) : message("value.revenue")];
  return measured < 0.995 ? [message("value.marginPartly", { measured })] : [];
}

function testNotes(tested: BackTest | null, longEnough: boolean, horizonDays: number): Message[] {
  if (tested === null)
    return [message(longEnough ? "value.fewForBackTest" : "value.noBackTest", { error: usualError })];
  if (tested.horizonDays < horizonDays)
    return [message("value.shortBackTest", { days: tested.horizonDays, horizonDays })];
  return [];
}

/** Each kind once. */
function distinct(said: readonly Message[]): Message[] {
  return [...new Map(said.map((one) => [one.key, one])).values()];
}

function warningOf(warning: FitWarning): Message[] {
  switch (warning.code) {
    case "dropout-not-identified":
    case "not-identified":
      return [message("value.notIdentified")];
    case "no-interior-maximum":
      return [message("value.commonDropout")];
    case "too-few-repeat-buyers":
      return [
        message("value.fewRepeat", { repeatBuyers: warning.repeatBuyers, customers: warning.customers }),
      ];
    case "left-truncated":
      return [message("value.leftTruncated", { share: warning.share })];
    case "spend-correlates-with-frequency":
      return [message(warning.correlation > 0 ? "value.spendRises" : "value.spendFalls")];
    case "spend-left-out":
      return [message("value.spendLeftOut", { customers: warning.customers })];
    case "spend-constant":
      return [message("value.spendConstant")];
    case "did-not-converge":
      return [message("value.didNotConverge")];
    case "no-data":
    case "seasonal-split":
      return [];
  }
}

import { bootstrap } from "../../stats/buying/bootstrap.ts";
import { type DropoutParams, mbgNbd } from "../../stats/buying/dropout-model.ts";
import { fitDropout } from "../../stats/buying/fit-dropout.ts";
import { type Histories, historiesOfDays } from "../../stats/buying/histories.ts";
import type { Fit } from "../../stats/fitting/fit.ts";
import { paramDraws } from "../../stats/fitting/param-draws.ts";
import type { Random } from "../../stats/random.ts";
import { fitGammaGamma, type GammaGamma } from "../../stats/spending/gamma-gamma.ts";
import { type Buyers, buyersWhere, oldestOf } from "./buyers.ts";
import type { Effort } from "./effort.ts";

/** How often and for how much people buy, as fitted to the shop's own buyers. */
export interface BuyersFit {
  readonly buying: Fit<DropoutParams>;
  readonly spending: Fit<GammaGamma>;
  /** Spend is drawn from first days too, since too few came back. */
  readonly firstDaysToo: boolean;
  readonly buyers: number;
  readonly repeatBuyers: number;
  /** Buyers of the first weeks of the data, who may have bought before them and were left out of the fit; 0: nobody was. */
  readonly leftOut: number;
  readonly histories: Histories;
}

/** Weeks are the unit of time of the fits. */
export const periodDays = 7;
/** Whoever seems to have come in the first weeks may have bought before the data begin. */
export const firstWeeksDays = 56;
const mostSpenders = 200_000;
const fewestSpenders = 20;

/**
 * Fits MBG/NBD and gamma-gamma to buyers; null where there is nothing to fit: nobody, or nobody watched for four weeks, or no money.
 * Where the data begin in the middle of the shop's life those whose first purchase seems to lie in the first eight weeks are left out.
 */
export function fitBuyers(all: Buyers): BuyersFit | null {
  const oldest = oldestOf(all);
  if (all.count === 0 || oldest < 28) return null;
  const buyers = withoutOldCustomers(all, oldest);
  const spending = fitSpending(buyers);
  return spending && fitOf(buyers, all.count, spending);
}

/** The same buyers fitted anew by another clock; what they spend has none, and is that of the fit before. */
export function fitInTime(all: Buyers, inTime: Buyers, { spending, firstDaysToo }: BuyersFit): BuyersFit {
  const oldest = oldestOf(all);
  const buyers = withoutOldCustomers(all, oldest);
  const fitted =
    buyers === all
      ? inTime
      : buyersWhere(inTime, (i) => (all.ageDays[i] as number) <= oldest - firstWeeksDays);
  return fitOf(fitted, all.count, { spending, firstDaysToo });
}

type SpendingFit = Pick<BuyersFit, "spending" | "firstDaysToo">;

function fitOf(buyers: Buyers, all: number, spending: SpendingFit): BuyersFit {
  const histories = historiesOfDays(buyers, periodDays);
  let repeatBuyers = 0;
  for (let i = 0; i < buyers.count; i++) if ((buyers.x[i] as number) > 0) repeatBuyers++;
  return {
    buying: fitDropout(histories, mbgNbd),
    ...spending,
    buyers: all,
    repeatBuyers,
    leftOut: all - buyers.count,
    histories,
  };
}

/**
 * Without those of the first weeks, where these bring more than three times as many new ones as eight weeks usually do afterwards, and most
 * remain. Where nobody new comes later on, the first weeks are how the buyers were chosen.
 */
function withoutOldCustomers(buyers: Buyers, oldest: number): Buyers {
  const weeks = new Int32Array(Math.floor((oldest + 1) / firstWeeksDays));
  for (let i = 0; i < buyers.count; i++) {
    const window = Math.floor((oldest - (buyers.ageDays[i] as number)) / firstWeeksDays);
    if (window < weeks.length) weeks[window] = (weeks[window] as number) + 1;
  }
  const [first = 0, ...later] = weeks;
  const usual = later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0;
  const rest = buyers.count - first;
  if (later.length < 3 || usual < 10 || first <= 3 * usual || rest < Math.max(200, buyers.count / 3))
    return buyers;
  return buyersWhere(buyers, (i) => (buyers.ageDays[i] as number) <= oldest - firstWeeksDays);
}

function fitSpending(buyers: Buyers): SpendingFit | null {
  const every = Math.max(1, Math.floor(buyers.count / mostSpenders));
  for (const firstDaysToo of [false, true]) {
    const x: number[] = [];
    const mean: number[] = [];
    for (let i = 0; i < buyers.count; i += every) {
      const { days, sum } = spendOf(buyers, i, firstDaysToo);
      if (days === 0) continue;
      x.push(days);
      mean.push(sum / days);
    }
    const told = mean.filter((m) => m > 0).length;
    if (told >= fewestSpenders || (firstDaysToo && told > 0))
      return { spending: fitGammaGamma({ x, mean }), firstDaysToo };
  }
  return null;
}

/** Days that tell what one spends a time, and their sum. */
export function spendOf(
  buyers: Buyers,
  i: number,
  firstDaysToo: boolean,
): { readonly days: number; readonly sum: number } {
  const [days, sum] = [buyers.spendDays[i] as number, buyers.repeatSpend[i] as number];
  const first = buyers.firstSpend[i] as number;
  return firstDaysToo && !Number.isNaN(first) ? { days: days + 1, sum: sum + first } : { days, sum };
}

/** Both parameters as one possible truth. */
export interface DrawnParams {
  readonly buying: DropoutParams;
  readonly spending: GammaGamma;
}

const mostTuples = 8_000;

/**
 * As many parameters as uncertain as the data leave them: refits to resampled buyers, which hold where the model does not; of many buyers
 * the errors of the fit, which are then small beside all else. `search`: how near each refit must come.
 */
export function drawnParams(
  fit: BuyersFit,
  random: Random,
  count: number,
  search: Effort["search"] = {},
): DrawnParams[] {
  const { buying, spending, histories } = fit;
  const buyingDraw = paramDraws(buying);
  const spendingDraw = paramDraws(spending);
  const resampled =
    histories.x.length <= mostTuples
      ? bootstrap(histories, mbgNbd, buying, random, count, search).params
      : null;
  return Array.from({ length: count }, (_, i) => ({
    buying: resampled?.[i] ?? buyingDraw(random),
    spending: spendingDraw(random),
  }));
}

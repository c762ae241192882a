import { matrixExponential } from "../linear/matrix-exponential.ts";
import { type Matrix, solve } from "../linear/solve.ts";

/**
 * A process in continuous time that moves between n states: `rates[i][j]` moves from i to j per unit of time (j other than i;
 * the diagonal is not read), `perTime[i]` what a unit of time in i earns, `perMove[i][j]` what a move earns (none unless given).
 */
export interface RewardChain {
  readonly rates: Matrix;
  readonly perTime: readonly number[];
  readonly perMove?: Matrix;
}

/**
 * The generator of a chain: rates with the diagonal that makes rows sum to 0. Rates below 0 or not finite: RangeError.
 * Source: J. R. Norris, Markov Chains (1997), 2.1. `generator([[0, 2], [1, 0]])` is `[[-2, 2], [1, -1]]`.
 */
export function generator(rates: Matrix): number[][] {
  return rates.map((row, i) => {
    const out = row.reduce((sum, rate, j) => {
      if (i !== j && !(rate >= 0 && rate < Number.POSITIVE_INFINITY))
        throw new RangeError(`generator: rate ${rate} from ${i} to ${j}`);
      return i === j ? sum : sum + rate;
    }, 0);
    return row.map((rate, j) => (i === j ? -out : rate));
  });
}

/**
 * Chances to be in each state after a time: rows sum to 1. Source: e^(Qt), Norris (1997), 2.1.
 * `chancesAfter([[0, 1], [0, 0]], 1)` is `[[0.36787944117144, 0.63212055882856], [0, 1]]`.
 */
export function chancesAfter(rates: Matrix, time: number): number[][] {
  return matrixExponential(generator(rates).map((row) => row.map((v) => v * time)));
}

/** What a unit of time in each state earns, moves included. */
function earnings({ rates, perTime, perMove }: RewardChain): number[] {
  return perTime.map((c, i) =>
    (rates[i] ?? []).reduce((sum, rate, j) => (i === j ? sum : sum + rate * (perMove?.[i]?.[j] ?? 0)), c),
  );
}

/**
 * Present value of everything still to be earned by somebody in each state, `discount` per unit of time, continuous, above 0
 * (else a RangeError): v = (δI - Q)⁻¹ (c + Σ_j q_ij l_ij).
 * Source: P. E. Pfeifer and R. L. Carraway, J. Interactive Marketing 14 (2000) 43-55, in continuous time. One state that earns 2 per
 * unit at a discount of 0.1: `[20]`.
 * `valueOfStates({ rates: [[0, 1], [0, 0]], perTime: [0, 2] }, 0.5)` is `[2.6666666666666665, 4]`.
 */
export function valueOfStates(chain: RewardChain, discount: number): number[] {
  if (!(discount > 0)) throw new RangeError("valueOfStates: without end only with a discount above 0");
  return resolvent(
    chain,
    discount,
    earnings(chain).map((v) => [v]),
  ).map(([v]) => v as number);
}

function resolvent({ rates }: RewardChain, discount: number, right: Matrix): number[][] {
  const q = generator(rates);
  return solve(
    q.map((row, i) => row.map((v, j) => (i === j ? discount - v : -v))),
    right,
  ) as number[][];
}

/**
 * The same within a horizon; the discount may then be 0.
 * Source: the last column of e^([[Q - δI, c], [0, 0]] h), C. F. Van Loan, IEEE Trans. Automatic Control 23 (1978) 395-404.
 * `valueWithin({ rates: [[0, 1], [0, 0]], perTime: [0, 2] }, 0.5, 1)` is `[0.53805090801404, 1.57387736114947]`.
 */
export function valueWithin(chain: RewardChain, discount: number, horizon: number): number[] {
  const earned = earnings(chain);
  const augmented = generator(chain.rates).map((row, i) => [
    ...row.map((v, j) => (v - (i === j ? discount : 0)) * horizon),
    (earned[i] as number) * horizon,
  ]);
  const e = matrixExponential([...augmented, new Array<number>(earned.length + 1).fill(0)]);
  return e.slice(0, -1).map((row) => row.at(-1) as number);
}

/**
 * How much one more unit of the rate from `from` to `to` is worth to somebody in each state: which step is worth mending.
 * Source: derivative of `valueOfStates`, (δI - Q)⁻¹ e_i (v_j - v_i + l_ij).
 * `valueOfRate({ rates: [[0, 1], [0, 0]], perTime: [0, 2] }, 0.5, 0, 1)` is `[0.888888888888889, 0]`.
 */
export function valueOfRate(chain: RewardChain, discount: number, from: number, to: number): number[] {
  const v = valueOfStates(chain, discount);
  const gain = (v[to] as number) - (v[from] as number) + (chain.perMove?.[from]?.[to] ?? 0);
  return resolvent(
    chain,
    discount,
    v.map((_, i) => [i === from ? gain : 0]),
  ).map(([each]) => each as number);
}

/**
 * Potential of each state: people there, times what their value gains if the rates become others.
 * Source: difference of `valueOfStates`. With the same rates it is 0.
 */
export function potential(
  now: RewardChain,
  goal: RewardChain,
  discount: number,
  people: readonly number[],
): number[] {
  const [before, after] = [valueOfStates(now, discount), valueOfStates(goal, discount)];
  return people.map((n, i) => n * ((after[i] as number) - (before[i] as number)));
}

/**
 * Value in discrete time: `chances` of moving in a period, `rewards` earned at the start of each period spent in a state.
 * Source: Pfeifer and Carraway (2000), V = (I - P / (1 + d))⁻¹ R. One state, reward 1, d 0.25: `[5]`.
 */
export function valueInPeriods(chances: Matrix, rewards: readonly number[], discount: number): number[] {
  if (!(discount > 0)) throw new RangeError("valueInPeriods: without end only with a discount above 0");
  const left = chances.map((row, i) => row.map((p, j) => (i === j ? 1 : 0) - p / (1 + discount)));
  return (
    solve(
      left,
      rewards.map((v) => [v]),
    ) as number[][]
  ).map(([v]) => v as number);
}

const mostSteps = 100;

/**
 * Where a rising function is zero between two points, within a part in 1e-10 of the higher; `high` where it is below zero there
 * too. Of x² - 2 between 0 and 2: 1.41421356. Source: regula falsi, the Illinois form (Dowell and Jarratt 1971).
 */
export function whereZero(of: (x: number) => number, low: number, high: number): number {
  let [a, b, atA, atB] = [low, high, of(low), of(high)];
  if (atB <= 0) return high;
  if (atA >= 0) return low;
  let held: "a" | "b" | null = null;
  for (let step = 0; step < mostSteps && b - a > 1e-10 * Math.abs(high); step++) {
    const x = (a * atB - b * atA) / (atB - atA);
    const y = of(x);
    if (y === 0 || x <= a || x >= b) return x;
    // An end that stays twice weighs half: else it would stay for good.
    if (y < 0) {
      [a, atA] = [x, y];
      if (held === "b") atB /= 2;
      held = "b";
    } else {
      [b, atB] = [x, y];
      if (held === "a") atA /= 2;
      held = "a";
    }
    if (Math.abs(y) < 1e-13) return x;
  }
  return (a + b) / 2;
}

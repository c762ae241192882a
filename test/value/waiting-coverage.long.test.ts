import { expect, it } from "vitest";
import { waitingCoverage } from "./hold-waiting.ts";
import { waitingWorlds } from "./simulated-waiting.ts";

/** `STIGE_COVERAGE_SEEDS=200` makes the table of docs/statistics.md; a few seeds only see what is far off. */
const seeds = Number(process.env.STIGE_COVERAGE_SEEDS ?? 5);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

it("those who never bought are expected to as they then do, also a year ahead of a short past", () => {
  const [off, least] = seeds < 100 ? [0.5, 0.3] : [0.2, 0.84];
  for (const world of waitingWorlds)
    for (const days of [730, 1095]) {
      const { came, held } = waitingCoverage(world, seeds, 3000, days);
      console.log(
        `${world.padEnd(26)} ${days} days, ${seeds} shops: came of expected, lead${percent(came[0])} prospect${percent(came[1])}  held${percent(held[0])}${percent(held[1])}`,
      );
      // The clock of a strong season is drawn from few purchases a month, and so to the calendar's.
      const most = world === "a season" ? 1.5 * off : off;
      for (const ratio of came) expect(Math.abs(Math.log(ratio))).toBeLessThan(most);
      for (const share of held) expect(share).toBeGreaterThan(least);
    }
});

import { expect, it } from "vitest";
import type { Within } from "../../src/core/measures/conversion/step-conversion.ts";
import { stepConversion } from "../../src/core/measures/conversion/step-conversion.ts";
import { simulatedStep, stepKinds } from "./simulated-steps.ts";

const seeds = Number(process.env.STIGE_COVERAGE_SEEDS ?? 400);
const windows = [28, 90, 365];

it("90 % intervals of conversion hold the true share of simulated steps, by the curve and counted", () => {
  for (const kind of stepKinds) {
    const held = windows.map(() => ({ curve: 0, ofCurve: 0, counted: 0, ofCounted: 0 }));
    let [drifts, widenedLong] = [0, 0];
    for (let seed = 1; seed <= seeds; seed++) {
      const step = simulatedStep(kind, seed, windows);
      const told = stepConversion(step, windows);
      if (told.drift) drifts++;
      if ((told.within[2]?.widened ?? 1) >= 1.1) widenedLong++;
      told.within.forEach(({ estimate, counted }, w) => {
        const into = held[w] as (typeof held)[number];
        const truth = step.truth[w] as number;
        const tells = (told: Within["counted"]) => "share" in told && told.low <= truth && truth <= told.high;
        if ("share" in estimate) into.ofCurve++;
        if ("share" in counted) into.ofCounted++;
        if (tells(estimate)) into.curve++;
        if (tells(counted)) into.counted++;
      });
    }
    const percent = (n: number, of: number) =>
      (of > 0 ? `${((100 * n) / of).toFixed(1)} %` : "–").padStart(7);
    console.log(
      `${kind.padEnd(34)}${held
        .map((one, w) => {
          const told = `${percent(one.curve, one.ofCurve)}${percent(one.counted, one.ofCounted)}`;
          return `  ${windows[w]} days: curve, counted ${told}`;
        })
        .join("")}  said to drift ${percent(drifts, seeds)}, 365 days widened ${percent(widenedLong, seeds)}`,
    );
    if (/^ever (fewer|more) climb$/.test(kind)) expect(drifts / seeds).toBeGreaterThan(0.55);
    else expect(drifts / seeds).toBeLessThan(0.04);
    for (const one of held) {
      expect(one.curve / one.ofCurve).toBeGreaterThan(0.85);
      expect(one.counted / one.ofCounted).toBeGreaterThan(0.85);
      expect(one.curve / one.ofCurve).toBeLessThan(0.96);
      expect(one.counted / one.ofCounted).toBeLessThan(0.96);
    }
  }
});

import { expect, it } from "vitest";
import { coverageOf } from "./hold-coverage.ts";
import { worlds } from "./simulated-buyers.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

it("90 % intervals of value hold what happens to simulated shops, also where the model does not hold", () => {
  const rows = [
    ...worlds.map((world) => [world as string, coverageOf(world, 200, 1500)] as const),
    ["season, three years", coverageOf("season", 200, 1500, 1095)] as const,
  ];
  for (const [world, { places, all, alone }] of rows)
    console.log(
      `${world.padEnd(20)} rungs${percent(places)}  all${percent(all)}  rungs by the model alone${percent(alone)}`,
    );
  // What is drawn anew here and what a single back-test can know of it: not below this, in no world.
  for (const [, { places }] of rows) expect(places).toBeGreaterThan(0.7);
  expect(rows[0]?.[1].places).toBeGreaterThan(0.85);
});

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
  for (const [, { places, all }] of rows) {
    expect(places).toBeGreaterThan(0.86);
    expect(all).toBeGreaterThan(0.86);
  }
  // Too wide only where a strong season is known for a year and a half.
  for (const [world, { places }] of rows) if (world !== "season") expect(places).toBeLessThan(0.97);
});

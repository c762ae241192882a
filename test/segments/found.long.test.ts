import { expect, it } from "vitest";
import { adjustedRand } from "../../src/core/stats/clusters/adjusted-rand.ts";
import { randomFrom } from "../../src/core/stats/random.ts";
import { lives, seenUntil, worlds } from "../value/simulated-buyers.ts";
import { groupOf, shopOfKinds } from "./known-kinds.ts";

const seeds = Array.from({ length: 30 }, (_, i) => i + 1);

it("known kinds are recovered in nine of ten simulated shops by an adjusted Rand index of 0.9 or more", () => {
  const kinds = [
    { gap: 21, spend: 20_000, count: 150 },
    { gap: 90, spend: 150_000, count: 150 },
    { gap: 90, spend: 15_000, count: 150 },
  ];
  const agreed = seeds.map((seed) => {
    const { buyers, truth } = shopOfKinds(kinds, randomFrom(seed));
    return adjustedRand(groupOf(buyers).group, truth);
  });
  console.log(
    "known kinds: adjusted Rand index, least to most",
    agreed
      .toSorted((a, b) => a - b)
      .map((v) => v.toFixed(2))
      .join(" "),
  );
  expect(agreed.filter((v) => v >= 0.9).length / agreed.length).toBeGreaterThanOrEqual(0.9);
}, 600_000);

it("kinds that overlap are recovered by a median adjusted Rand index of 0.7 or more", () => {
  const kinds = [
    { gap: 25, spend: 20_000, count: 250, own: 0.35 },
    { gap: 70, spend: 60_000, count: 250, own: 0.35 },
  ];
  const agreed = seeds
    .map((seed) => {
      const { buyers, truth } = shopOfKinds(kinds, randomFrom(seed));
      return adjustedRand(groupOf(buyers).group, truth);
    })
    .sort((a, b) => a - b);
  console.log("kinds that overlap: adjusted Rand index", agreed.map((v) => v.toFixed(2)).join(" "));
  expect(agreed[15]).toBeGreaterThanOrEqual(0.7);
}, 600_000);

it.each(worlds.filter((world) => world !== "two kinds of buyers"))(
  "where people differ by degree alone (%s) groups are seldom found",
  (world) => {
    const found = seeds.map((seed) => {
      const buyers = seenUntil(lives(randomFrom(seed), world, 700, 700), 700);
      return groupOf(buyers).found.searched.filter(({ stability }) => stability !== null).length;
    });
    const wrong = found.reduce((a, b) => a + b, 0) / (2 * seeds.length);
    console.log(world, "groups where there are none, share of searches", wrong.toFixed(3));
    expect(wrong).toBeLessThanOrEqual(0.1);
  },
  600_000,
);

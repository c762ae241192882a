import { expect, test } from "vitest";
import { knownPeople } from "../../core/measures/by-person/known-people.sql.ts";
import { ordersOfPeople } from "../../core/measures/by-person/orders-of-people.sql.ts";
import { tallyBeside } from "./tally-beside.ts";

/** Two stretches of persons who each bought on two days. */
const stretches = [0, 3].map((from) => {
  const stretch = { from, to: from + 3 };
  const [packed, us] = [new Float64Array(6), new Float64Array(6)];
  for (let i = 0; i < 6; i++) {
    const day = 20_000 + 40 * (i % 2) + from;
    packed[i] = (from + (i >> 1)) * 1_048_576 + day + 524_288;
    us[i] = day * 86_400e6;
  }
  const money = new Float64Array(6).fill(100);
  const known = knownPeople(stretch, [
    Float64Array.of(from),
    Float64Array.of(0),
    Float64Array.of(Number.NaN),
    Float64Array.of(0),
  ]);
  return [ordersOfPeople(stretch, [packed, us, money, money]), known] as const;
});

test("another thread counts what this one would, several things at once, and lets go of what failed", async () => {
  const asked = [20_100 * 86_400e6, [365]] as const;
  const of = async (isLong: boolean) => {
    const tally = tallyBeside(isLong, "shopRhythm", ...asked);
    for (const [orders, known] of stretches) await tally.take(orders, known);
    return tally.told();
  };
  const here = await of(false);
  expect(here.buyers.get(365)).toEqual([{ purchases: 2, people: 6 }]);
  expect(await Promise.all([of(true), of(true), of(true)])).toEqual([here, here, here]);
  const broken = tallyBeside(true, "shopRhythm", ...asked);
  await broken.take(...([null, null] as unknown as (typeof stretches)[number]));
  await expect(broken.told()).rejects.toBeInstanceOf(TypeError);
  broken.gone();
  expect(await of(true)).toEqual(here);
});

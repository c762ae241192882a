import { expect, test } from "vitest";
import { structureOf } from "../../core/measures/segments/structure.ts";
import { standardised } from "../../core/stats/clusters/points.ts";
import { bits, randomFrom, uniform } from "../../core/stats/random.ts";
import { beside } from "./beside.ts";

const draw = randomFrom(3);
const values = Float64Array.from({ length: 240 }, (_, i) => uniform(draw) + (i % 4 < 2 ? 0 : 8));
const { points } = standardised({ values, dimensions: 2 });

test("another thread tells what this one would, with what it drew", async () => {
  const random = randomFrom(5);
  const own = structureOf(points, random);
  expect(own?.count).toBe(2);
  const told = await Promise.all(
    [true, true, true, false].map((isLong) => beside(isLong, "structure", points, randomFrom(5))),
  );
  for (const one of told) expect(one.structure).toEqual(own);
  expect(told.map((one) => bits(one.random))).toEqual(Array(4).fill(bits(random)));
});

test("what others wait for is reckoned before what came earlier", async () => {
  const order: string[] = [];
  const one = async (name: string, reckoned: Promise<unknown>) => {
    await reckoned;
    order.push(name);
  };
  const structure = () => beside(true, "structure", points, randomFrom(5));
  const nobody = Array.from({ length: 6 }, () => new Float64Array(0));
  const watched = { sinceUs: 0, untilUs: 86_400e6, states: 2, oneIn: 1 };
  await Promise.all([
    ...["a", "b", "c", "d"].map((name) => one(name, structure())),
    one("soon", beside(true, "waitedFrom", nobody, watched)),
  ]);
  expect(order.indexOf("soon")).toBeLessThan(order.indexOf("c"));
  expect(order.indexOf("soon")).toBeLessThan(order.indexOf("d"));
});

test("what goes wrong over there is told as it was, and the thread goes on", async () => {
  const nothing = null as unknown as typeof points;
  await expect(beside(true, "structure", nothing, randomFrom(1))).rejects.toBeInstanceOf(TypeError);
  expect((await beside(true, "structure", points, randomFrom(5))).structure?.count).toBe(2);
});

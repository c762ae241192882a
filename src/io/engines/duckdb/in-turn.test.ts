import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("one at a time; small ones first, also those that follow on one another; a failure is told to who asked alone", async () => {
  const turns = inTurn();
  const told: string[] = [];
  let at = 0;
  const work = (name: string) => async () => {
    expect(at++).toBe(0);
    await new Promise((wake) => setImmediate(wake));
    at--;
    told.push(name);
    if (name === "broken") throw new Error(name);
    return name;
  };
  const chain = async () => {
    for (const name of ["a", "b", "c"]) expect(await turns.small(work(name))).toBe(name);
  };
  const all = [turns.small(work("first")), turns.large(work("x")), chain(), turns.large(work("y"))];
  await expect(turns.small(work("broken"))).rejects.toThrow("broken");
  await Promise.all(all);
  expect(told.filter((name) => "xy".includes(name))).toEqual(["x", "y"]);
  expect(told.indexOf("x")).toBeGreaterThan(told.indexOf("c"));
});

import { expect, test } from "vitest";
import { inCountries } from "./in-countries.ts";

test("of several identities the country that was told last; of none that is wanted, or none at all, nobody", () => {
  // Person 1: identity 1 (country 1 by load 1) and 3 (country 2 by load 3); person 2: identity 2 (country 1); person 4: identity 4, told nothing.
  const persons = { identity: [1, 2, 3, 4, 9], person: [1, 2, 1, 4, 4] };
  const told = { country: [0, 1, 1, 2, 0], load: [0, 1, 1, 3, 0] };
  expect([...inCountries(persons, told, new Set([1]))]).toEqual([0, 0, 1, 0, 0]);
  expect([...inCountries(persons, told, new Set([2]))]).toEqual([0, 1, 0, 0, 0]);
  expect([...inCountries(persons, told, new Set([1, 2]))]).toEqual([0, 1, 1, 0, 0]);
  expect([...inCountries(persons, told, new Set())]).toEqual([0, 0, 0, 0, 0]);
  expect([...inCountries({ identity: [], person: [] }, told, new Set([1]))]).toEqual([0]);
});

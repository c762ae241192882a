import { expect, test } from "vitest";
import { countriesOfPersons, inCountries, personOfEach } from "./in-countries.ts";

test("of several identities the country that was told last; of none that is wanted, or none at all, nobody", () => {
  // Person 1: identity 1 (country 1 by load 1) and 3 (country 2 by load 3); person 2: identity 2 (country 1); person 4: identity 4, told nothing.
  const told = { country: [0, 1, 1, 2, 0], load: [0, 1, 1, 3, 0] };
  const persons = personOfEach({ identity: [3, 9], person: [1, 4] }, 5);
  expect([...persons]).toEqual([0, 1, 2, 1, 4]);
  const countries = countriesOfPersons(persons, told);
  const asked = (...wanted: number[]) => [...inCountries(countries, new Set(wanted))];
  expect(asked(1)).toEqual([0, 0, 1, 0, 0]);
  expect(asked(2)).toEqual([0, 1, 0, 0, 0]);
  expect(asked(1, 2)).toEqual([0, 1, 1, 0, 0]);
  expect(asked()).toEqual([0, 0, 0, 0, 0]);
  expect([...countriesOfPersons(personOfEach({ identity: [], person: [] }, 1), told)]).toEqual([0]);
});

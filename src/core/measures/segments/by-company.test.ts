import { expect, test } from "vitest";
import { byCompany } from "./by-company.ts";

test("of a company is of whom any identity told one; the others are of none", () => {
  const persons = { identity: [1, 2, 3, 4], person: [1, 2, 1, 4] };
  expect([...byCompany(persons, [3, 9], true)]).toEqual([0, 1, 0, 0, 0]);
  expect([...byCompany(persons, [3, 9], false)]).toEqual([1, 0, 1, 1, 1]);
});

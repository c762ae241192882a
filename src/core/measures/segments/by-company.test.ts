import { expect, test } from "vitest";
import { byCompany, companiesOfPersons } from "./by-company.ts";
import { personOfEach } from "./in-countries.ts";

test("of a company is of whom any identity told one; the others are of none", () => {
  const persons = personOfEach({ identity: [3], person: [1] }, 5);
  const marks = companiesOfPersons(persons, [3, 9]);
  expect([...byCompany(marks, true)]).toEqual([0, 1, 0, 0, 0]);
  expect([...byCompany(marks, false)]).toEqual([1, 0, 1, 1, 1]);
});

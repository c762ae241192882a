import { expect, test } from "vitest";
import { namedSo, searchWords } from "./named-so.ts";

const kari = {
  name: "Kari Åsheim",
  numbers: [{ number: "1001" }],
  emails: ["kari@mail.example"],
  phones: ["+4790000000"],
};

test.each([
  ["kari", true],
  ["  ÅSHEIM kari ", true],
  ["A\u030Asheim", true],
  ["1001", true],
  ["mail.ex 100", true],
  ["9000", true],
  ["kari nordli", false],
  ["asheim", false],
])("%s", (text, found) => {
  expect(namedSo(kari, searchWords(text))).toBe(found);
});

test("a control character is no letter of a name", () => {
  expect(searchWords("\0")).toEqual([]);
  expect(searchWords("kari\u0007nordli")).toEqual(["kari", "nordli"]);
});

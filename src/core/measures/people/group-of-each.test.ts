import { expect, test } from "vitest";
import { groupOfEach, marksOfGroup } from "./group-of-each.ts";

test("who is of which group, by number of the person", () => {
  const persons = Int32Array.of(3, 7, 9);
  const groups = groupOfEach(persons, [
    { name: "a", rows: Int32Array.of(1) },
    { name: "b", rows: Int32Array.of(0) },
    { name: "nobody", rows: new Int32Array() },
  ]);
  if (groups === null) throw new Error("they are few");
  expect([...groups.of]).toEqual([0, 0, 0, 2, 0, 0, 0, 1, 0, 0]);
  const marked = (name: string) => {
    const marks = marksOfGroup(groups, name);
    return marks && [...marks.keys()].filter((person) => marks[person] === 1);
  };
  expect([marked("a"), marked("b"), marked("nobody"), marked("c")]).toEqual([[7], [3], [], null]);
  const many = Array.from({ length: 256 }, (_, i) => ({ name: String(i), rows: new Int32Array() }));
  expect(groupOfEach(persons, many)).toBe(null);
  expect(groupOfEach(new Int32Array(), [])?.of).toHaveLength(0);
});

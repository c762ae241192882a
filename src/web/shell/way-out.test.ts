import { expect, test } from "vitest";
import type { Place, View } from "../address/address.ts";
import { NotAnswered } from "../api/ask.ts";
import { wayOut } from "./way-out.ts";

test.each<[number | null, Place["page"], View, string | null]>([
  [null, "ladder", { at: "2020-01-01" }, "again"],
  [503, "people", {}, "again"],
  [429, "people", {}, "again"],
  [400, "ladder", { at: "1901-01-01" }, "now"],
  [404, "ladder", { ladder: 99 }, "ladder"],
  [403, "people", { at: "2020-01-01" }, "ladder"],
  [403, "settings", {}, "ladder"],
  [400, "people", { rung: "nope" }, "ladder"],
  [400, "ladder", {}, null],
])("a %s on %s with %o leads to %s", (status, page, view, way) => {
  expect(wayOut(new NotAnswered(status, "No.", null), page, view)).toBe(way);
});

test("what broke by itself may be tried again", () => {
  expect(wayOut(new TypeError("chunk"), "flow", {})).toBe("again");
});

import { expect, test } from "vitest";
import { setPresetParameter } from "./set-preset-parameter.ts";

test.each([
  // A comment keeps its column while there is room.
  [
    "ladder:\n  preset: danish    # a\n  lapsedAfter: 365d  # b\n# c\n",
    "ladder:\n  preset: danish    # a\n  lapsedAfter: 1080d # b\n# c\n",
  ],
  [
    "ladder:\n  preset: danish    # a\nshop: {}\n",
    "ladder:\n  preset: danish    # a\n  lapsedAfter: 1080d\nshop: {}\n",
  ],
  [
    "shop: {}\nladder:\n    preset: 'danish'",
    "shop: {}\nladder:\n    preset: 'danish'\n    lapsedAfter: 1080d",
  ],
  [
    "ladder:\r\n  preset: danish # a\r\nshop: {}\r\n",
    "ladder:\r\n  preset: danish # a\r\n  lapsedAfter: 1080d\r\nshop: {}\r\n",
  ],
  ["ladder: { preset: danish } # a\n", "ladder: { preset: danish, lapsedAfter: 1080d } # a\n"],
  ["ladder: { lapsedAfter: 52w, preset: danish }\n", "ladder: { lapsedAfter: 1080d, preset: danish }\n"],
  [
    "ladder: {\n  preset: danish, # a\n  loyalOrders: 5\n}\n",
    "ladder: {\n  preset: danish, lapsedAfter: 1080d, # a\n  loyalOrders: 5\n}\n",
  ],
  ['{ "ladder": { "preset": "danish" } }\n', '{ "ladder": { "preset": "danish", lapsedAfter: 1080d } }\n'],
  [
    'ladder: { preset: danish, lapsedAfter: "365d"   }\n',
    "ladder: { preset: danish, lapsedAfter: 1080d   }\n",
  ],
])("%j", (before, after) => {
  expect(setPresetParameter(before, "lapsedAfter", "1080d")).toBe(after);
});

test("what an alias says is left to its writer", () => {
  expect(
    setPresetParameter("a: &d 365d\nladder: { preset: danish, lapsedAfter: *d }", "lapsedAfter", "90d"),
  ).toBeNull();
  expect(setPresetParameter("a: &l { preset: danish }\nladder: *l", "lapsedAfter", "90d")).toBeNull();
});

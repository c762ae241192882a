import { expect, test } from "vitest";
import type { SegmentLine } from "../api/answers.ts";
import { segmentId, segmentIds } from "./segment-id.ts";

test("names have addresses of their own, without what an address cannot hold", () => {
  expect(segmentId("Kjøpte to ganger")).toBe("kjøpte-to-ganger");
  const names = [
    "Boots",
    "Boots 2.0",
    "Boots 2 0",
    "Boots-2-0",
    "Boots_2_0",
    "a/b",
    "a?b",
    "a#b",
    "50 %",
    "..",
    "~x",
    "🥾",
  ];
  const ids = names.map(segmentId);
  expect(new Set(ids).size).toBe(names.length);
  for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}_-]+$/u);
  expect(segmentId("BOOTS")).toBe(segmentId("boots"));
});

test("those found are called by what sets them apart", () => {
  const found = (id: string, more: Partial<SegmentLine>) =>
    ({ id, name: "x", written: null, stratum: "came-back", rung: null, traits: [], ...more }) as SegmentLine;
  const long = { traits: [{ feature: "silence", side: "high" }] } as const;
  expect([
    ...segmentIds([
      found("found-1", long),
      found("found-2", { stratum: "never", rung: "lead" }),
      found("found-3", long),
    ]),
  ]).toEqual([
    ["found-1", "~came-back-silence-high"],
    ["found-2", "~never-lead"],
    ["found-3", "~came-back-silence-high-2"],
  ]);
});

import { expect, test } from "vitest";
import { unreadWords } from "./unread-words.ts";

test.each([
  ["at=tull", "ladder", [{ written: "at=tull", why: "value", meant: null }]],
  ["cohort=2199-01", "retention", [{ written: "cohort=2199-01", why: "value", meant: null }]],
  ["cohort=2025-01", "retention", [{ written: "cohort=2025-01", why: "page", meant: null }]],
  ["cohort=2025-01", "people", []],
  ["seg=Skifolk&rung=nope", "value", [{ written: "rung=nope" }]],
  ["cohrt=2025-01", "people", [{ written: "cohrt=2025-01", why: "word", meant: "cohort" }]],
  ["movedFrom=lead&movedTo=customer", "rules", []],
  // What holds anyway is no mistake.
  ["win=28d&show=bought&scope=read&at=2026-03-31", "kpis", []],
  ["", "ladder", []],
] as const)("?%s on %s", (query, page, told) => {
  expect(unreadWords(query, page)).toMatchObject(told);
});

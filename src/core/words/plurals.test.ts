import { expect, test } from "vitest";
import { formats } from "./formats.ts";
import { type Message, message, say } from "./say.ts";

const said = (told: Message) =>
  (["en", "nb", "da"] as const).map((language) =>
    say(told, formats({ language, timeZone: "Europe/Oslo", currency: "NOK" })),
  );
const ladderless = { orders: 1, revenueMinor: 100, share: 0.5 };

test.each([
  [message("files.assume.creditNotes", { count: 1 }), /1 negative order is|1 negativ ordre er/],
  [message("files.assume.creditNotes", { count: 2 }), /2 negative orders are|2 negative ordrer er/],
  [message("loaded.rows", { read: 1, accepted: 1, rejected: 0 }), /^1 (row|rad|række) /],
  [message("loaded.counts", { new: 1, changed: 0, same: 0, older: 0, repeated: 0 }), /^1 (new|ny),/],
  [message("ladder.ownerless", ladderless), /^1 (order|ordre) .*(stands|står)/],
  [message("files.reject.fewCells", { found: 1, expected: 4 }), /1 (cell|celle) /],
  [
    message("ask.noVersion", { version: 2, last: 1 }),
    /; there is one, number 1\.$|; det finnes én, nummer 1\.$|; der er én, nummer 1\.$/,
  ],
  [message("ask.noVersion", { version: 1, last: 0 }), /; no ladder is|; ingen stige (gjelder|gælder)/],
  [message("segments.typical.rhythm", { days: 1.2 }), /^1 (day|dag) /],
  [message("out.written", { rows: 1, file: "a" }), /^1 (row|rad|række) /],
])("one thing is told in the singular", (told, expected) => {
  for (const text of said(told)) expect(text).toMatch(expected);
});

test("what is neither more nor fewer is told as as many", () => {
  const [even, odd] = [1.0004, 0.8].map((season) =>
    said(message("value.seasonOfFirsts", { season, days: 365 })),
  );
  for (const text of even ?? []) expect(text).toMatch(/about as many|omtrent (like|lige så) mange/);
  for (const text of odd ?? []) expect(text).toMatch(/20[.,]0.?% (fewer|færre)/);
});

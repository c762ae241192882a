import { expect, it } from "vitest";
import { toldAt } from "./told-at.ts";
import { zoneOf } from "./zone.ts";

const oslo = zoneOf("Europe/Oslo");
const hour = 3_600_000_000;

it.each([
  ["orders", { ordered_at: 5, ordered_form: 0 }, 5],
  ["orders", { ordered_at: 0, ordered_form: 1 }, -hour],
  ["orders", { ordered_at: 0, ordered_form: 2 }, -hour],
  ["refunds", { refunded_at: null, refunded_form: null, received_us: 7 }, 7],
  ["people", { known_at: null, known_form: null, received_us: 7 }, null],
  ["lines", { received_us: 7 }, null],
] as const)("of %s with %j is %s", (kind, row, us) => {
  expect(toldAt(kind, row, oslo)).toBe(us);
});

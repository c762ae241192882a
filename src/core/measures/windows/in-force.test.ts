import { describe, expect, test } from "vitest";
import { dayUs } from "../../ladder/duration.ts";
import { defaultParameters, presetLadder } from "../../ladder/presets.ts";
import { windowChanges, windowsInForce } from "./in-force.ts";
import { type LapsedAfterProposal, proposeLapsedAfter } from "./lapsed-after.ts";
import { type LoyalProposal, proposeLoyal } from "./loyal.ts";
import { cellOf } from "./silences.ts";

/** Too short, but known to be later than so many days. */
const later = (days: number): LapsedAfterProposal => ({
  kind: "too-short",
  later: { days, silences: 200, ended: 20, share: 0.1, interval: null, counts: true },
  tried: [],
});
const proposed: LapsedAfterProposal = proposeLapsedAfter([
  { gap: null, follow: cellOf(1445), silences: 100 },
]);
const few: LapsedAfterProposal = proposeLapsedAfter([]);
const loyal = proposeLoyal(500, new Map([[365, [{ purchases: 2, people: 200 }]]])) as LoyalProposal;
const short: LoyalProposal = { kind: "too-short", days: 10 };
const lapsed = (days: number) => ({ preset: null, lapsedAfterUs: days * dayUs, loyal: null });

describe("what holds today", () => {
  test("of a preset: its parameters, loyal only where it has such a rung", () => {
    const parameters = { ...defaultParameters, lapsedAfterUs: 400 * dayUs };
    expect(
      windowsInForce(presetLadder("norwegian", parameters), { preset: "norwegian", parameters }),
    ).toEqual({ preset: "norwegian", lapsedAfterUs: 400 * dayUs, loyal: null });
    expect(windowsInForce(presetLadder("danish", parameters), { preset: "danish", parameters })).toEqual({
      preset: "danish",
      lapsedAfterUs: 400 * dayUs,
      loyal: { orders: 4, withinUs: 365 * dayUs },
    });
  });

  test("of own rungs: what their rules ask", () => {
    const ladder = presetLadder("danish", { loyalOrders: 6, loyalWithinUs: 100 * dayUs });
    expect(windowsInForce(ladder, { preset: null })).toEqual({
      preset: null,
      lapsedAfterUs: 365 * dayUs,
      loyal: { orders: 6, withinUs: 100 * dayUs },
    });
    expect(windowsInForce({ rungs: ladder.rungs.slice(0, 2), offLadder: [] }, { preset: null })).toEqual({
      preset: null,
      lapsedAfterUs: null,
      loyal: null,
    });
  });
});

describe("what would change", () => {
  test("to what is proposed, and only where it is another and a rule has it", () => {
    const inForce = { ...lapsed(365), loyal: { orders: 4, withinUs: 730 * dayUs } };
    expect(windowChanges(inForce, proposed, loyal)).toEqual([
      { key: "lapsedAfter", from: "365d", to: "90d" },
      { key: "loyalOrders", from: "4", to: "3" },
      { key: "loyalWithin", from: "730d", to: "365d" },
    ]);
    expect(windowChanges(lapsed(90), proposed, loyal)).toEqual([]);
    expect(windowChanges({ ...lapsed(365), lapsedAfterUs: null }, proposed, short)).toEqual([]);
  });

  // Too short: the usual 365 days stay, or what is known to be too early where that is later; a later one of the shop's stays.
  test.each([
    [365, 300, null],
    [365, 360, null],
    [365, 390, "390d"],
    [300, 240, null],
    [300, 300, "365d"],
    [300, 330, "365d"],
    [390, 390, null],
    [500, 420, null],
    [500, 510, "510d"],
  ])("too short: %i days today, later than %i", (today, than, to) => {
    const changes = windowChanges(lapsed(today), later(than), short);
    expect(changes).toEqual(to === null ? [] : [{ key: "lapsedAfter", from: `${today}d`, to }]);
  });

  test("too few change nothing", () => {
    expect(windowChanges(lapsed(200), few, short)).toEqual([]);
  });
});

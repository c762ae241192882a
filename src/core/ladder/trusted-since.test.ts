import { describe, expect, it } from "vitest";
import { dayUs } from "./duration.ts";
import { presetLadder } from "./presets.ts";
import { type FirstInstants, trustedSince } from "./trusted-since.ts";

const firstUs = Date.UTC(2024, 0, 1) * 1000;
const afterDays = (days: number) => firstUs + days * dayUs;

const first: FirstInstants = {
  orders: firstUs,
  events: new Map([
    ["click", afterDays(10)],
    ["visit", afterDays(5)],
  ]),
  answers: null,
  referrals: null,
};

const since = (preset: "norwegian" | "danish", facts: FirstInstants) =>
  Object.fromEntries(
    trustedSince(presetLadder(preset, {}, ["click", "visit"]), facts).map(({ place, sinceUs }) => [
      place,
      sinceUs === null ? null : (sinceUs - firstUs) / dayUs,
    ]),
  );

describe("since when a place can be trusted", () => {
  it("is the first fact of a kind and the longest window on it", () => {
    expect(since("norwegian", first)).toEqual({
      lead: null,
      prospect: 5 + 180,
      customer: null,
      repeat: null,
      ambassador: null,
      lapsed: 365,
      silent: 5 + 730,
    });
  });

  it("is later by the grace, which reaches back too", () => {
    expect(since("danish", first).loyal).toBe(365 + 30);
  });

  it("waits for the kind that came last", () => {
    const answersLater = { ...first, answers: afterDays(700), referrals: afterDays(100) };
    expect(since("norwegian", answersLater).ambassador).toBe(700 + 400);
    expect(since("norwegian", { ...answersLater, referrals: afterDays(600) }).ambassador).toBe(600 + 730);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayUs, hourUs, readDuration, writeDuration } from "./duration.ts";

describe("readDuration", () => {
  test.each([
    ["365d", 31_536_000_000_000],
    ["24h", 86_400_000_000],
    ["2w", 1_209_600_000_000],
    ["0d", 0],
    ["36500d", 3_153_600_000_000_000],
  ])("%s", (text, us) => {
    expect(readDuration(text)).toBe(us);
  });

  test.each([
    ["180", "no-unit", "180d"],
    ["6m", "months", "183d"],
    ["6 months", "months", "183d"],
    ["3 måneder", "months", "91d"],
    ["12 mdr.", "months", "365d"],
    ["1y", "months", "365d"],
    ["2 år", "months", "730d"],
    ["365 days", "form", "365d"],
    ["365D", "form", "365d"],
    ["365 dager", "form", "365d"],
    ["2 uker", "form", "2w"],
    ["2 uger", "form", "2w"],
    ["1.5d", "form", "36h"],
    ["48 timer", "form", "48h"],
    ["-5d", "negative", "5d"],
    ["-5", "negative", "5d"],
    ["36501d", "too-long", "36500d"],
    ["a year", "form", "365d"],
    ["", "form", "365d"],
  ])("%s is a mistake: %s, meant %s", (text, mistake, meant) => {
    expect(readDuration(text)).toEqual({ mistake, meant });
  });

  test("what is proposed can be read", () => {
    const amount = fc.tuple(fc.double({ min: 0, max: 99_999, noNaN: true }), fc.boolean());
    const unit = fc.constantFrom("", "m", "months", "år", "dager", "timer", "weeks", "s", "parsecs");
    fc.assert(
      fc.property(amount, unit, fc.constantFrom("", " ", "-"), ([number, whole], word, gap) => {
        const read = readDuration(`${gap}${whole ? Math.floor(number) : number.toFixed(2)}${word}`);
        if (typeof read === "number") return;
        const meant = readDuration(read.meant);
        if (typeof meant === "number") expect(meant).toBeGreaterThan(0);
        else expect(meant.mistake).toBe("too-long");
      }),
    );
  });

  test("reads what writeDuration writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800_000 }), (hours) => {
        expect(readDuration(writeDuration(hours * hourUs))).toBe(hours * hourUs);
      }),
    );
    expect(writeDuration(36 * hourUs)).toBe("36h");
    expect(writeDuration(365 * dayUs)).toBe("365d");
  });
});

import { describe, expect, it } from "vitest";
import { instantOfLocal, zoneOf } from "../core/facts/zone.ts";
import { calendarOf, purchaseTimeOf, secOfArrival, secOfPurchaseTime, secondsPerDay } from "./calendar.ts";
import { dateOf } from "./local-date.ts";
import { isBlackWeek, purchaseWeight } from "./seasons.ts";

const untilUs = Date.UTC(2026, 2, 31, 21, 59, 59, 999) * 1000 + 999; // end of 2026-03-31 in Oslo
const calendar = calendarOf(untilUs, 3, "Europe/Oslo");

describe("calendar", () => {
  it("ends on the local day asked for and begins three years before", () => {
    expect(calendar.days).toBe(1096);
    expect(calendar.yyyymmdd[calendar.days - 1]).toBe(20260331);
    expect(calendar.yyyymmdd[0]).toBe(20230401);
    expect(calendar.endSec).toBe(1096 * secondsPerDay);
    expect(calendar.fromUs).toBe(Date.UTC(2023, 2, 31, 22) * 1000);
  });

  it("gives every second that people use its true instant", () => {
    const zone = zoneOf("Europe/Oslo");
    for (let day = 0; day < calendar.days; day++)
      for (const second of [6 * 3600, 23 * 3600 + 3599]) {
        const sec = day * secondsPerDay + second;
        const utcSec = calendar.firstDay * secondsPerDay + sec - (calendar.offsetSec[day] ?? Number.NaN);
        expect(utcSec * 1e6).toBe(instantOfLocal((calendar.firstDay * secondsPerDay + sec) * 1e6, zone));
      }
  });

  it("turns own time into seconds and back, never running backwards", () => {
    let before = 0;
    for (let at = 0; at < calendar.days; at += 0.37) {
      const sec = secOfPurchaseTime(calendar, at);
      expect(Number.isInteger(sec)).toBe(true);
      expect(sec).toBeGreaterThanOrEqual(before);
      expect(sec % secondsPerDay).toBeGreaterThanOrEqual(6 * 3600);
      expect(Math.abs(purchaseTimeOf(calendar, sec) - at)).toBeLessThan(1e-3);
      before = sec;
    }
    expect(secOfArrival(calendar, 0.9999999)).toBeLessThan(calendar.endSec);
  });

  it("buys more in Black Week and before Christmas than in February, and knows which week is black", () => {
    const weight = (date: string) => purchaseWeight(dateOf(Date.parse(date) / 86_400_000));
    expect(weight("2025-11-28")).toBeGreaterThan(3 * weight("2025-11-14"));
    expect(weight("2025-12-12")).toBeGreaterThan(weight("2025-02-14"));
    const black = (date: string) => isBlackWeek(dateOf(Date.parse(date) / 86_400_000));
    expect(["2025-11-23", "2025-11-24", "2025-11-30", "2025-12-01"].map(black)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(["2024-11-24", "2024-11-25", "2024-12-01", "2024-12-02"].map(black)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

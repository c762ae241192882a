import { expect, test } from "vitest";
import { zoneOf } from "../facts/zone.ts";
import { isoInstant } from "../words/iso-instant.ts";
import { defaultAsOf } from "./default-as-of.ts";

const oslo = zoneOf("Europe/Oslo");
const dayUs = 86_400_000_000;
const now = Date.UTC(2026, 2, 31, 6, 12) * 1000;

test("is now while the newest fact is at most 30 days old", () => {
  expect(defaultAsOf(now, now - 30 * dayUs, oslo)).toEqual({ us: now, endOfData: false });
  expect(defaultAsOf(now, null, oslo)).toEqual({ us: now, endOfData: false });
});

test("is the end of the last local day of data where that is older", () => {
  const newest = now - 30 * dayUs - 1;
  const { us, endOfData } = defaultAsOf(now, newest, oslo);
  expect(endOfData).toBe(true);
  expect(isoInstant(us)).toBe("2026-03-01T22:59:59.999999Z");
});

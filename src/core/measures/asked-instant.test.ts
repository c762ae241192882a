import { expect, test } from "vitest";
import { zoneOf } from "../facts/zone.ts";
import { isoInstant } from "../words/iso-instant.ts";
import { askedInstant } from "./asked-instant.ts";

const oslo = zoneOf("Europe/Oslo");
const iso = (text: string, edge: "start" | "end") => {
  const us = askedInstant(text, oslo, edge);
  return typeof us !== "number" ? us : isoInstant(us);
};

test.each([
  ["2026-03-31", "end", "2026-03-31T21:59:59.999999Z"],
  ["2026-03-31", "start", "2026-03-30T22:00:00Z"],
  // The clock goes forward on the 29th: its day has 23 hours.
  ["2026-03-29", "start", "2026-03-28T23:00:00Z"],
  ["2026-03-29", "end", "2026-03-29T21:59:59.999999Z"],
  ["20260331", "end", "2026-03-31T21:59:59.999999Z"],
  ["31.3.2026", "end", "2026-03-31T21:59:59.999999Z"],
  ["2026-03-31T14:05", "end", "2026-03-31T12:05:00Z"],
  ["2026-03-31 14:05:30.25", "start", "2026-03-31T12:05:30.250000Z"],
  // Comes twice: the first is meant.
  ["2026-10-25T02:30", "end", "2026-10-25T00:30:00Z"],
  ["2026-03-31T12:05:00Z", "end", "2026-03-31T12:05:00Z"],
  ["2026-03-31T12:05:00+02:00", "end", "2026-03-31T10:05:00Z"],
  ["2026-03-31T12:05:00.123456-0330", "end", "2026-03-31T15:35:00.123456Z"],
] as const)("%s as %s is %s", (text, edge, expected) => {
  expect(iso(text, edge)).toBe(expected);
});

test.each(["yesterday", "2026-02-30", "2026-13-01", "2026-03-31T24:00", "2026-03-31T12:60", "31/3/2026", ""])(
  "“%s” is no instant",
  (text) => {
    expect(askedInstant(text, oslo, "end")).toBeNull();
  },
);

test.each(["1969-12-31", "1950-01-01", "31.12.1899", "2100-01-01", "9999-12-31T12:00Z"])(
  "“%s” is outside the time that is known",
  (text) => {
    for (const edge of ["start", "end"] as const) expect(askedInstant(text, oslo, edge)).toBe("outside");
  },
);

import { describe, expect, it } from "vitest";
import { currencyDigits } from "../../words/currency-digits.ts";
import { currencyMeant } from "../currency.ts";
import { decideDates, isShortDate } from "./date-form.ts";
import { readDateShape } from "./date-shape.ts";
import { decideDecimal, decimalOf, moneyWord, numberPattern } from "./number-form.ts";
import { statusCounts } from "./order-status.ts";

const shapes = (...list: string[]) => list.map((shape) => ({ shape, rows: 1 }));

describe("the decimal sign", () => {
  it.each([
    ["0.000,00", "GB", "comma", "values"],
    ["0,000.00", "NO", "dot", "values"],
    ["0,00", "GB", "comma", "values"],
    ["00.000.000", "GB", "comma", "values"],
    ["0 000,0", "GB", "comma", "values"],
    ["0.000", "NO", "comma", "country"],
    ["0.000", "GB", "dot", "country"],
    ["0000", "NO", "comma", "plain"],
    ["kr 0 000,-", "GB", "dot", "plain"],
    ["kr 0.000,-", "GB", "comma", "values"],
  ])("of %s in %s is %s by %s", (shape, country, decimal, by) => {
    expect(decideDecimal(shapes(shape), country)).toMatchObject({ decimal, by });
  });

  it("is that of most cells where they contradict each other", () => {
    expect(decideDecimal(shapes("0.00", "0.0", "0,00"), "NO").decimal).toBe("dot");
  });

  it("takes a single zero before the sign for no thousand", () => {
    expect(decideDecimal([{ shape: "0.000", rows: 2, zeroLed: 1 }], "NO")).toMatchObject({
      decimal: "dot",
      by: "values",
    });
  });

  it("is that of the country", () => {
    expect(["NO", "DK", "DE", "US", "GB"].map(decimalOf)).toEqual(["comma", "comma", "comma", "dot", "dot"]);
  });

  it("has a pattern that takes nothing else", () => {
    const comma = new RegExp(`^(?:${numberPattern("comma")})$`, "u");
    for (const good of ["1", "-1,5", "1.234.567,89", "1 234,50 kr", "(12,00)", "NOK -5", ",5", "99,-"])
      expect(good).toMatch(comma);
    for (const bad of [
      "",
      "kr",
      "1,2,3",
      "1.23",
      "12.3456",
      "1-2",
      "abc 12 def x",
      "1..000",
      "--1",
      "-1-",
      "- kr -1",
      "(-1)",
    ])
      expect(bad).not.toMatch(comma);
  });
});

describe("the shape of an instant", () => {
  it.each([
    ["0000-00-00", 2],
    ["0000/0/0", 2],
    ["00000000", 2],
    ["00.00.0000", 2],
    ["0.0.00", 2],
    ["00.00.0000 00:00", 1],
    ["00/00/0000 00.00.00", 1],
    ["00000000T000000", 1],
    ["00000000000000", 1],
    ["0000-00-00T00:00:00.000Z", 0],
    ["0000-00-00 00:00:00 +0000", 0],
    ["0000-00-00 00:00:00-00", 0],
    ["0000-00-00 00:00 UTC", 0],
    ["0/0/0000 0:00 PM", 1],
  ])("%s has form %i", (shape, form) => {
    const read = readDateShape(shape, "day-first");
    expect(read && (read.zone ? 0 : read.hour ? 1 : 2)).toBe(form);
  });

  it.each([
    "",
    "0000",
    "000000",
    "0000-00",
    "00.00",
    "0000-00-00x",
    "0000-00-00 0",
    "00.00.0000 kl",
    "0000-00-00 00:00:00 Europe/Oslo",
    "000-00-00",
    "00-000-0000",
  ])("%s is none", (shape) => {
    expect(readDateShape(shape, "day-first")).toBeNull();
  });

  it("has its parts where they stand", () => {
    expect(readDateShape("00/00/0000 0:00 PM", "month-first")).toMatchObject({
      month: [1, 2],
      day: [4, 2],
      year: [7, 4],
      hour: [12, 1],
      minute: [14, 2],
      half: "PM",
    });
    expect(readDateShape("0000-00-00 00:00:00 -00:00", "day-first")?.zone).toEqual({
      sign: -1,
      hours: [22, 2],
      minutes: [25, 2],
      fixed: 0,
    });
    expect(readDateShape("00-00-00", "year-first")).toMatchObject({
      year: [1, 2],
      month: [4, 2],
      day: [7, 2],
    });
  });
});

describe("the order of day and month", () => {
  const seen = (sign: string, dayFirst: number, monthFirst: number) =>
    new Map([[sign, { dayFirst, monthFirst }]]);

  it("follows the values, else the country for slashes, else the day is first", () => {
    expect(decideDates(shapes("00/00/0000"), seen("/", 0, 4), "NO", null)).toMatchObject({
      order: "month-first",
      by: "values",
    });
    expect(decideDates(shapes("00/00/0000"), seen("/", 3, 1), "US", null)).toMatchObject({
      order: "day-first",
      by: "values",
    });
    expect(decideDates(shapes("00/00/0000"), new Map(), "US", null)).toMatchObject({
      order: "month-first",
      by: "country",
    });
    expect(decideDates(shapes("00.00.0000"), new Map(), "US", null)).toMatchObject({
      order: "day-first",
      by: "plain",
    });
    expect(decideDates(shapes("00-00-0000"), seen("-", 0, 1), "NO", null).order).toBe("month-first");
    expect(decideDates(shapes("0000-00-00", "x"), new Map(), "NO", null)).toMatchObject({
      by: "plain",
      strange: true,
    });
    expect(isShortDate("0000-00-00")).toBe(false);
  });
});

describe("currencies and statuses", () => {
  it("are known by code, sign and word", () => {
    const norway = { currency: "NOK", country: "NO" };
    expect(["nok", "kr.", "€", "SEK", "XQX"].map((word) => currencyMeant(word, norway))).toEqual([
      "NOK",
      "NOK",
      "EUR",
      "SEK",
      null,
    ]);
    expect(currencyMeant("kr", { currency: "EUR", country: "DK" })).toBe("DKK");
    expect(["NOK", "ISK", "JPY", "KWD", "XQX"].map(currencyDigits)).toEqual([2, 0, 0, 3, null]);
    expect(moneyWord("kr 0 000,-")).toBe("KR");
  });

  it("of orders count, do not count, or are not known", () => {
    expect(
      ["Betalt", "partially_paid", "Fullført", "voided", "Kansellert", "expired", "Annulleret", "lilla"].map(
        (status) => statusCounts(status, null),
      ),
    ).toEqual([true, true, true, false, false, false, false, null]);
  });
});

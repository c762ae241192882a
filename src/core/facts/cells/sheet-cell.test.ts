import { describe, expect, it } from "vitest";
import { cellFormat, sheetNumber } from "./sheet-cell.ts";

describe("the format of a cell", () => {
  it.each([
    [0, null, "number"],
    [2, null, "number"],
    [14, null, "date"],
    [22, null, "instant"],
    [20, null, "time"],
    [46, null, "number"],
    [164, "dd.mm.yyyy", "date"],
    [164, "dd\\.mm\\.yyyy\\ hh:mm", "instant"],
    [164, "[$-414]d. mmmm yyyy;@", "date"],
    [164, "mmm", "date"],
    [164, "mm:ss", "time"],
    [164, "[h]:mm:ss", "number"],
    [164, "[Red]0.00", "number"],
    [164, '#,##0.00 "dkk"', "number"],
    [164, "[$kr-414] #,##0.00", "number"],
    [164, '_-* #,##0.00 "kr"_-;\\-* #,##0.00 "kr"_-', "number"],
    [164, "General", "number"],
    [14, "0.00", "number"],
  ] as const)("%s %s shows a %s", (id, code, shows) => {
    expect(cellFormat(id, code).shows).toBe(shows);
  });
});

describe("a number of a sheet", () => {
  it.each([
    ["99.90000000000001", "General", "99.9"],
    ["0.1", "General", "0.1"],
    ["-12.345000000000001", "0.00", "-12.345"],
    ["1E-3", "General", "0.001"],
    ["1.5E-7", "General", "0.00000015"],
    ["4.799999999E9", "General", "4799999999"],
    ["1E+20", "General", "100000000000000000000"],
    ["1234567890123456789", "General", "1234567890123456789"],
    ["-0", "General", "0"],
    ["42", "00000", "00042"],
    ["45413", "yyyy-mm-dd", "2024-05-01"],
    ["45413.999", "yyyy-mm-dd", "2024-05-01"],
    ["45413.416666666664", "dd.mm.yyyy hh:mm", "2024-05-01 10:00:00"],
    ["45413.4166667", "dd.mm.yyyy hh:mm", "2024-05-01 10:00:00"],
    ["45413.9999999", "dd.mm.yyyy hh:mm", "2024-05-02 00:00:00"],
    ["45413.416666672454", "hh:mm:ss.000 d/m/y", "2024-05-01 10:00:00.001"],
    ["1", "yyyy-mm-dd", "1900-01-01"],
    ["59", "yyyy-mm-dd", "1900-02-28"],
    ["61", "yyyy-mm-dd", "1900-03-01"],
    ["0.75", "hh:mm", "18:00:00"],
    ["-1", "yyyy-mm-dd", "-1"],
    ["3000000", "yyyy-mm-dd", "3000000"],
  ])("%s as %s is %s", (written, code, text) => {
    expect(sheetNumber(written, cellFormat(164, code), 1900)).toBe(text);
  });

  it("of the calendar of 1904 lies four years and a day later", () => {
    expect(sheetNumber("43951", cellFormat(14, null), 1904)).toBe("2024-05-01");
    expect(sheetNumber("0", cellFormat(14, null), 1904)).toBe("1904-01-01");
  });

  it("is none where the file holds something else", () => {
    for (const written of ["", "x", "1e999", "NaN", " "])
      expect(sheetNumber(written, cellFormat(0, null), 1900)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { safeFileName } from "./file-name.ts";

describe("a file's name as a stranger told it", () => {
  it.each([
    ["ordrer 2025.csv", "ordrer 2025.csv"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\Kunder.xlsx", "Kunder.xlsx"],
    ["/", "file"],
    ["..", "file"],
    [".htaccess", "htaccess"],
    ["a\r\nSet-Cookie: b=c.csv", "aSet-Cookie: b=c.csv"],
    ["a\u0000.csv", "a.csv"],
    ["ordre\u202Evsc.exe", "ordrevsc.exe"],
    ["bla\u030Aba\u0308r.csv", "bl\u00E5b\u00E4r.csv"],
    [`${"x".repeat(300)}.csv`, `${"x".repeat(116)}.csv`],
  ])("%j is kept as %j", (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it("fits a folder, in whatever signs it is written", () => {
    expect(Buffer.byteLength(safeFileName(`${"\u{1F4C8}".repeat(300)}.csv`))).toBeLessThanOrEqual(255);
  });
});

import { expect, test } from "vitest";
import { csvLine, safeCsvLine } from "./csv.ts";

test("numbers, texts, what is missing and what is empty", () => {
  expect(csvLine(["Ambassadør", 1730, null, "", 'a,b\n"c"'])).toBe('Ambassadør,1730,,"","a,b\n""c"""');
});

test("what a spreadsheet would run stays text; numbers are no text", () => {
  expect(safeCsvLine(['=HYPERLINK("x")', "+47", "-1", -1, "@a", "\ta", "a=b"])).toBe(
    `"'=HYPERLINK(""x"")",'+47,'-1,-1,'@a,'\ta,a=b`,
  );
});

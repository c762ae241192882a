import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("rows of texts and numbers, what is not measured empty", () => {
  expect(
    csvOf(
      ["Trinn", "personer"],
      [
        ["Kunde", 1730],
        ["Ambassadør", null],
      ],
    ),
  ).toBe("Trinn,personer\r\nKunde,1730\r\nAmbassadør,\r\n");
});

test("what a spreadsheet would run stays text, and quotes are kept", () => {
  expect(csvOf(["a"], [['=HYPERLINK("x")'], ["+47"], ["a,b\nc"]])).toBe(
    'a\r\n"\'=HYPERLINK(""x"")"\r\n\'+47\r\n"a,b\nc"\r\n',
  );
});

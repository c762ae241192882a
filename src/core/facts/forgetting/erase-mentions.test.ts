import { describe, expect, it } from "vitest";
import { type GoesBy, mentions } from "./erase-mentions.ts";

const her: GoesBy = {
  numbers: ["88990011", "K-5512", "4711", "2025", "7"],
  emails: ["zaphodia@eksempel.no"],
  anonymous: [],
  phones: ["+47 987 65 432"],
  names: [
    { first: "Zaphodia", last: "Beebletrix" },
    { first: "Anne-Bjørg", last: "D'Arc" },
  ],
};

describe("what mentions a person", () => {
  it.each([
    ..."Zaphodia Beebletrix.|Zaphodia Beebletrix!|Zaphodia-Beebletrix|zaphodia_beebletrix.csv|ZaphodiaBeebletrix.csv".split(
      "|",
    ),
    ...["Beebletrix, Zaphodia.csv", "(Beebletrix/Zaphodia)", "«Zaphodia» #Beebletrix?", "anne_bjørg-d_arc"],
    ...["kunde #88990011", "kunde_88990011.csv", "kundenr. 4711", "Kundenummer: k-5512", "Customer ID 4711"],
    ...["tlf. 987 65 432", "+47 98765432", "Zaphodia%20Beebletrix", "x zaphodia@eksempel.no."],
    "Anne-Bj\u00f8rg D\u2019Arc".normalize("NFD"),
  ])("%s, also where others say it", (text) => {
    expect([mentions(her, text), mentions(her, text, { shared: true })]).toEqual([true, true]);
  });

  it.each(["Zaphodia og Per Beebletrix", "modell 4711", "modell K-5512", "EAN 7098765432123"])(
    "%s, only where nobody else says it",
    (text) => {
      expect([mentions(her, text), mentions(her, text, { shared: true })]).toEqual([true, false]);
    },
  );

  it.each([
    ...["Zaphodia ringte", "Beebletrixen Zaphodia", "7", "ordrer-2025.csv", "14711", "A-4711", "2.4711"],
    ...["4711/1", "K-55123", "988990011"],
  ])("%s does not", (text) => {
    expect([mentions(her, text), mentions(her, text, { shared: true })]).toEqual([false, false]);
  });

  it("a short number only in a record, and no part of a date", () => {
    expect(mentions(her, "7;Ola", { record: true })).toBe(true);
    expect(mentions(her, "1,7,Ola", { record: true })).toBe(true);
    expect(mentions(her, "1;2025-01-7;7.50", { record: true })).toBe(false);
  });
});

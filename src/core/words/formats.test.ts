import { expect, test } from "vitest";
import { formats } from "./formats.ts";
import { message, say } from "./say.ts";

const of = (language: "nb" | "da" | "en", currency = "NOK") =>
  formats({ language, timeZone: "Europe/Oslo", currency });
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test("one amount is exact: its minor units show where there are any", () => {
  expect(spaced(of("nb").amount(99_999))).toBe("999,99 kr");
  expect(spaced(of("nb").amount(99_950))).toBe("999,50 kr");
  expect(spaced(of("nb").amount(74_200))).toBe("742 kr");
  expect(spaced(of("en").amount(-1))).toBe("-NOK 0.01");
  expect(spaced(of("da", "DKK").amount(125_050))).toBe("1.250,50 kr.");
  expect(spaced(of("en", "ISK").amount(1500))).toBe("ISK 1,500");
});

test("a day where there is little room has its month cut short", () => {
  expect(spaced(of("nb").shortDay(20_411))).toBe("19. nov. 2025");
  expect(spaced(of("en").shortDay(20_411))).toBe("19 Nov 2025");
});

test("a person's orders are not rounded", () => {
  const said = message("person.order", {
    order: "7",
    grossMinor: 99_999,
    toldMinor: 99_999,
    currency: null,
  });
  expect(spaced(say(said, of("en")))).toBe("order 7, NOK 999.99");
});

test("what rounds to nothing has no sign", () => {
  const nb = of("nb");
  const said = [nb.count(-0), nb.count(Math.round(-0.3)), nb.percent(-0.0001), nb.money(-20)];
  expect(said.map(spaced)).toEqual(["0", "0", "0,0 %", "0 kr"]);
  expect(nb.count(-22)).toBe("−22");
});

test("an interval has a dash between its ends, and a word where one of them bears a sign", () => {
  const [nb, en] = [of("nb"), of("en")];
  expect(spaced(nb.between(nb.percent(0.226), nb.percent(0.257)))).toBe("22,6 %–25,7 %");
  expect(spaced(nb.between(nb.money(-1200), nb.money(80_000)))).toBe("−12 kr til 800 kr");
  expect(en.between(en.count(-3), en.count(4))).toBe("-3 to 4");
});

test("a probability is told in whole percent, and none as wholly sure", () => {
  const [nb, en] = [of("nb"), of("en")];
  const probabilities = [0, 0.004, 0.006, 0.743, 0.994, 0.9951, 1];
  expect(probabilities.map((p) => spaced(nb.chance(p)))).toEqual([
    ...["< 1 %", "< 1 %", "1 %", "74 %", "99 %", "> 99 %", "> 99 %"],
  ]);
  expect(spaced(en.chance(0.02))).toBe("2%");
  for (let p = 0; p <= 1; p += 0.0005) expect(nb.chance(p)).not.toMatch(/^(0|100)\D/);
});

test("an estimate has three digits where it has more than four, and never another size", () => {
  const nb = of("nb");
  const minors = [82_649, 999_949, 999_950, 1_060_000_0, 190_203_200, -31_972_00, 0];
  expect(minors.map((minor) => spaced(nb.estimate(minor)))).toEqual([
    ...["826 kr", "9 999 kr", "10 000 kr", "106 000 kr", "1 900 000 kr", "−32 000 kr", "0 kr"],
  ]);
  expect(spaced(of("en", "ISK").estimate(123_456))).toBe("ISK 123,000");
});

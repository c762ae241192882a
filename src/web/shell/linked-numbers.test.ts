import { expect, test } from "vitest";
import { linkedNumbers } from "./linked-numbers.ts";

const linked = (sentence: string, ...texts: string[]) =>
  linkedNumbers(
    sentence,
    texts.map((text) => ({ text, to: `/${text}` })),
  );

test("numbers lead, what stands around them does not", () => {
  expect(linked("456 klatret og 426 falt siste 28 dager.", "456", "426")).toEqual([
    { text: "456", to: "/456" },
    { text: " klatret og ", to: null },
    { text: "426", to: "/426" },
    { text: " falt siste 28 dager.", to: null },
  ]);
});

test.each([
  ["Per 3. mars 2025: 3 klatret.", "3", "Per 3. mars 2025: "],
  ["Pr. 30. marts: 1.890 klatrede.", "1.890", "Pr. 30. marts: "],
  ["Av 28 000 falt 28.", "28", "Av "],
  ["Mot de 60 dagene før: 44 etter 45. −2 av det.", "45", "Mot de 60 dagene før: 44 etter "],
  ["Against 60 days: 44 after 45. Two of it.", "45", "Against 60 days: 44 after "],
  ["Of 12 on customer on 5 March 2025, 5 have climbed.", "5", "Of 12 on customer on 5 March 2025, "],
])("%s", (sentence, text, before) => {
  expect(linked(sentence, text)[0]).toEqual({ text: before, to: null });
  expect(
    linked(sentence, text)
      .map((part) => part.text)
      .join(""),
  ).toBe(sentence);
});

test("a number that is not there is passed over", () => {
  expect(linked("Ingen.", "3")).toEqual([{ text: "Ingen.", to: null }]);
});

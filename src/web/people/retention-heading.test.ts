import { describe, expect, test } from "vitest";
import { formats } from "../../core/words/formats.ts";
import type { Language } from "../../core/words/language.ts";
import type { View } from "../address/address.ts";
import { sayIn } from "../words/say-in.ts";
import { retentionHeading } from "./retention-heading.ts";

const told = (language: Language, view: View, people: number, rung: string | null = null) => {
  const f = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
  return retentionHeading(view, people, rung, { say: sayIn(f), f });
};

describe("a list that a number of retention led to says who they are", () => {
  test.each([
    ["en", { cohort: "2025-03" }, "12 bought for the first time in March 2025."],
    ["nb", { cohort: "2025-03" }, "12 kjøpte for første gang i mars 2025."],
    ["da", { cohort: "2025-03" }, "12 købte for første gang i marts 2025."],
    [
      "en",
      { cohort: "2025-03", boughtIn: "2025-05" },
      "12 bought for the first time in March 2025 and bought in May 2025.",
    ],
    [
      "nb",
      { cohort: "2025-03", againBy: "2025-05" },
      "12 kjøpte for første gang i mars 2025 og hadde kjøpt igjen innen utgangen av mai 2025.",
    ],
    ["da", { againBy: "2025-05" }, "12 havde købt igen inden udgangen af maj 2025."],
    ["en", { rhythm: "slipping" }, "12 are slipping by their own rhythm."],
    ["nb", { rhythm: "lapsed" }, "12 er sovende etter sin egen rytme."],
    ["da", { rhythm: "once" }, "12 har købt på kun én dag."],
  ] as const)("%s %o", (language, view, sentence) => {
    expect(told(language, view, 12)).toBe(sentence);
  });

  test("one is one, and a rung is told too", () => {
    expect(told("en", { rhythm: "active" }, 1, "customer")).toBe(
      "1 on customer is active by their own rhythm.",
    );
    expect(told("nb", { rhythm: "active" }, 1, "kunde")).toBe(
      "1 på trinnet kunde er aktiv etter sin egen rytme.",
    );
  });

  test("whoever was asked for otherwise is told of elsewhere", () => {
    expect(told("en", { came: "up" }, 3)).toBe(null);
  });
});

import { describe, expect, test } from "vitest";
import { formats } from "../../words/formats.ts";
import { say } from "../../words/say.ts";
import { presetLadder } from "../presets.ts";
import { readStigeYaml } from "../stige-yaml/read-stige-yaml.ts";
import { sayCondition } from "./say-condition.ts";

/** Texts in nb, da and en, with plain blanks. */
function told(when: string): string[] {
  const shop = "shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }";
  const read = readStigeYaml(`${shop}\nladder: { rungs: [ { id: a }, { id: b, when: ${when} } ] }`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const rule = read.value.ladder.rungs[1]?.when;
  if (!rule) throw new Error("no rule");
  return (["nb", "da", "en"] as const).map((language) =>
    say(sayCondition(rule), formats({ language, timeZone: "Europe/Oslo", currency: "NOK" })).replace(
      /\s/g,
      " ",
    ),
  );
}

test.each([
  ["{ orders: { atLeast: 1 } }", "minst ett kjøp", "mindst ét køb", "at least one purchase"],
  [
    "{ orders: { atLeast: 4, within: 365d } }",
    ...[
      "minst 4 kjøp siste 365 dager",
      "mindst 4 køb de seneste 365 dage",
      "at least 4 purchases in the last 365 days",
    ],
  ],
  [
    "{ orders: { none: true, within: 24h } }",
    ...["ingen kjøp siste 24 timer", "ingen køb de seneste 24 timer", "no purchase in the last 24 hours"],
  ],
  [
    "{ orders: { atLeast: 2, distinct: order, where: { category: Ski, product: Boot, channel: web, minRevenue: 500 } } }",
    "minst 2 ordrer av produktet «Boot» i kategorien «Ski» i kanalen «web» på minst 500 kr hver",
    "mindst 2 ordrer af produktet »Boot« i kategorien »Ski« i kanalen »web« på mindst 500 NOK hver",
    "at least 2 orders of the product “Boot” in the category “Ski” in the channel “web” of at least NOK 500 each",
  ],
  [
    "{ revenue: { atLeast: 5000, within: 365d } }",
    "minst 5 000 kr i omsetning siste 365 dager",
    "mindst 5.000 NOK i omsætning de seneste 365 dage",
    "at least NOK 5,000 in revenue in the last 365 days",
  ],
  [
    "{ not: { margin: { atLeast: 1000 } } }",
    ...["under 1 000 kr i margin", "under 1.000 NOK i margin", "less than NOK 1,000 in margin"],
  ],
  [
    "{ event: interest, within: 180d }",
    "minst ett tegn på interesse siste 180 dager",
    "mindst ét tegn på interesse de seneste 180 dage",
    "at least one sign of interest in the last 180 days",
  ],
  [
    "{ event: [a, b], atLeast: 3 }",
    ...[
      "minst 3 hendelser («a» eller «b»)",
      "mindst 3 hændelser (»a« eller »b«)",
      "at least 3 events (“a” or “b”)",
    ],
  ],
  [
    "{ event: [a, b, c, d], none: true }",
    ...[
      "ingen hendelser («a», «b», «c» …)",
      "ingen hændelser (»a«, »b«, »c« …)",
      "no event (“a”, “b”, “c” …)",
    ],
  ],
  [
    "{ nps: { atLeast: 9, within: 400d } }",
    "siste NPS-svar på minst 9 (høyst 400 dager gammelt)",
    "seneste NPS-svar på mindst 9 (højst 400 dage gammelt)",
    "latest NPS answer of at least 9 (at most 400 days old)",
  ],
  [
    "{ nps: { atLeast: 9, within: 400d, which: any } }",
    "et NPS-svar på minst 9 siste 400 dager",
    "et NPS-svar på mindst 9 de seneste 400 dage",
    "an NPS answer of at least 9 in the last 400 days",
  ],
  ["{ nps: { none: true } }", "ingen NPS-svar", "intet NPS-svar", "no NPS answer"],
  [
    "{ referrals: { atLeast: 1, within: 730d } }",
    "minst én vervet venn som har kjøpt siste 730 dager",
    "mindst én hvervet ven, der har købt de seneste 730 dage",
    "at least one referred friend who bought in the last 730 days",
  ],
  [
    "{ consent: { channel: email, purpose: newsletter } }",
    "samtykke til nyhetsbrev per e-post",
    "samtykke til nyhedsbrev via e-mail",
    "consent to “newsletter” by e-mail",
  ],
  [
    "{ known: { for: 730d } }",
    "kjent i minst 730 dager",
    "kendt i mindst 730 dage",
    "known for at least 730 days",
  ],
  [
    "{ not: { orders: { atLeast: 3 } } }",
    ...["færre enn 3 kjøp", "færre end 3 køb", "fewer than 3 purchases"],
  ],
  [
    "{ not: { any: [ { orders: { none: true } }, { referrals: { atLeast: 1 } } ] } }",
    "minst ett kjøp og ingen vervede venner som har kjøpt",
    "mindst ét køb og ingen hvervede venner, der har købt",
    "at least one purchase and no referred friend who bought",
  ],
  [
    "{ any: [ { all: [ { orders: { atLeast: 2 } }, { known: { for: 1w } } ] }, { nps: { none: true } } ] }",
    "(både minst 2 kjøp og kjent i minst 7 dager) eller ingen NPS-svar",
    "(både mindst 2 køb og kendt i mindst 7 dage) eller intet NPS-svar",
    "(both at least 2 purchases and known for at least 7 days) or no NPS answer",
  ],
])("%s", (when, ...sentences) => {
  expect(told(when)).toEqual(sentences);
});

describe("the rules of the presets", () => {
  const ladder = presetLadder("norwegian");
  const rule = (id: string) => [...ladder.rungs, ...ladder.offLadder].find((place) => place.id === id)?.when;
  const norwegian = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });
  test.each([
    [
      "ambassador",
      "minst 2 kjøp og enten siste NPS-svar på minst 9 (høyst 400 dager gammelt) eller minst én vervet venn som har kjøpt siste 730 dager",
    ],
    [
      "lapsed",
      "minst ett kjøp, ingen kjøp siste 365 dager og ingen vervede venner som har kjøpt siste 365 dager",
    ],
    ["silent", "ingen kjøp, kjent i minst 730 dager og ingen tegn på interesse siste 730 dager"],
  ])("%s", (id, sentence) => {
    const when = rule(id);
    expect(when && say(sayCondition(when), norwegian)).toBe(sentence);
  });
});

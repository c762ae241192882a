import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "../../words/formats.ts";
import { say } from "../../words/say.ts";
import type { Condition, Ladder } from "../ladder.ts";
import { defaultInterest, presetLadder } from "../presets.ts";
import { readStigeYaml } from "./read-stige-yaml.ts";
import type { ShopFile } from "./written-ladder.ts";

/** The example of design 04, as published. */
const example = `# stige.yaml
shop: { name: Fjellbutikken, timeZone: Europe/Oslo, currency: NOK, country: "NO", language: nb, marginRate: 0.4 }
interest: [Signed Up, Information Requested, Sample Requested, Product Added, Checkout Started]
ladder:
  rungs:                       # lowest first; a person stands on the HIGHEST rung whose rule holds
    - { id: lead, name: { nb: Lead, da: Potentiel kunde, en: Lead } }            # first rung: no rule
    - { id: prospect, when: { event: interest, atLeast: 1, within: 180d } }
    - { id: customer, when: { orders: { atLeast: 1 } } }                          # no window: ever
    - { id: repeat,   when: { orders: { atLeast: 2 } } }
    - { id: loyal,    when: { orders: { atLeast: 4, within: 365d } }, grace: 30d }
    - id: ambassador
      when:
        all:
          - { orders: { atLeast: 2 } }
          - any: [ { nps: { atLeast: 9, within: 400d } }, { referrals: { atLeast: 1, within: 730d } } ]   # 400: a yearly survey comes a few days late
  offLadder:                   # first match wins
    - id: lapsed
      when: { all: [ { orders: { atLeast: 1 } }, { orders: { none: true, within: 365d } }, { referrals: { none: true, within: 365d } } ] }
    - id: silent
      when: { all: [ { orders: { none: true } }, { known: { for: 730d } }, { event: interest, none: true, within: 730d } ] }
`;

const shop = "shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }\n";
const english = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });

function fileOf(text: string): ShopFile {
  const read = readStigeYaml(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
  return read.value;
}

/** The one condition of a ladder whose second rung has it. */
function conditionOf(when: string, settings = shop): Condition | null {
  const rungs = `ladder: { rungs: [ { id: a }, { id: b, when: ${when} } ] }`;
  return fileOf(`${settings}${rungs}`).ladder.rungs[1]?.when ?? null;
}

/** Every mistake as `line:column place: fix`, the fix in English. */
function problemsOf(text: string): string[] {
  const read = readStigeYaml(text);
  if (read.ok) return [];
  return read.problems.map(
    ({ line, column, place, fix }) => `${line}:${column} ${place}: ${say(fix, english).replaceAll("`", "")}`,
  );
}

describe("the example of design 04", () => {
  const interest = [
    "checkout started",
    "information requested",
    "product added",
    "sample requested",
    "signed up",
  ];
  const ladder: Ladder = {
    rungs: [
      { id: "lead", name: { nb: "Lead", da: "Potentiel kunde", en: "Lead" }, when: null, graceUs: 0 },
      {
        id: "prospect",
        name: { nb: "Prospekt", da: "Kundeemne", en: "Prospect" },
        when: { kind: "events", names: interest, atLeast: 1, none: false, windowUs: 15_552_000_000_000 },
        graceUs: 0,
      },
      {
        id: "customer",
        name: { nb: "Kunde", da: "Kunde", en: "Customer" },
        when: { kind: "orders", atLeast: 1, none: false, windowUs: null, distinct: "day", where: null },
        graceUs: 0,
      },
      {
        id: "repeat",
        name: { nb: "Gjenkjøper", da: "Tilbagevendende kunde", en: "Repeat customer" },
        when: { kind: "orders", atLeast: 2, none: false, windowUs: null, distinct: "day", where: null },
        graceUs: 0,
      },
      {
        id: "loyal",
        name: { nb: "Lojal kunde", da: "Loyal kunde", en: "Loyal customer" },
        when: {
          ...{ kind: "orders", atLeast: 4, none: false, windowUs: 31_536_000_000_000, distinct: "day" },
          where: null,
        },
        graceUs: 2_592_000_000_000,
      },
      {
        id: "ambassador",
        name: { nb: "Ambassadør", da: "Ambassadør", en: "Ambassador" },
        when: {
          kind: "all",
          of: [
            { kind: "orders", atLeast: 2, none: false, windowUs: null, distinct: "day", where: null },
            {
              kind: "any",
              of: [
                { kind: "nps", atLeast: 9, which: "latest", windowUs: 34_560_000_000_000 },
                { kind: "referrals", atLeast: 1, none: false, windowUs: 63_072_000_000_000 },
              ],
            },
          ],
        },
        graceUs: 0,
      },
    ],
    offLadder: [
      {
        id: "lapsed",
        name: { nb: "Sovende", da: "Sovende", en: "Lapsed" },
        when: {
          kind: "all",
          of: [
            { kind: "orders", atLeast: 1, none: false, windowUs: null, distinct: "day", where: null },
            {
              ...{ kind: "orders", atLeast: 1, none: true, windowUs: 31_536_000_000_000, distinct: "day" },
              where: null,
            },
            { kind: "referrals", atLeast: 1, none: true, windowUs: 31_536_000_000_000 },
          ],
        },
      },
      {
        id: "silent",
        name: { nb: "Stille", da: "Stille", en: "Silent" },
        when: {
          kind: "all",
          of: [
            { kind: "orders", atLeast: 1, none: true, windowUs: null, distinct: "day", where: null },
            { kind: "known", forUs: 63_072_000_000_000 },
            { kind: "events", names: interest, atLeast: 1, none: true, windowUs: 63_072_000_000_000 },
          ],
        },
      },
    ],
  };

  test("is read into this ladder and these settings", () => {
    expect(readStigeYaml(example)).toEqual({
      ok: true,
      value: {
        settings: {
          name: "Fjellbutikken",
          timeZone: "Europe/Oslo",
          currency: "NOK",
          country: "NO",
          language: "nb",
          marginRate: 0.4,
          ordersFrom: null,
          interest: [
            "signed up",
            "information requested",
            "sample requested",
            "product added",
            "checkout started",
          ],
          exclude: { emails: [], numbers: [], relays: false, companies: false },
          watch: null,
        },
        ladder,
        written: { preset: null },
      },
      warnings: [],
    });
  });

  test("also as Notepad saves it, with a mark at the front and carriage returns", () => {
    const saved = `\ufeff${example.replaceAll("\n", "\r\n")}`;
    expect(readStigeYaml(saved)).toEqual(readStigeYaml(example));
    expect(problemsOf(saved.replace("atLeast: 2 } }", "atLeats: 2 } }"))).toEqual([
      "9:41 ladder.rungs[3].when.orders.atLeats: Did you mean atLeast?",
    ]);
  });

  test("has the rules and graces of the presets, by id", () => {
    const own = new Map([...ladder.rungs, ...ladder.offLadder].map((place) => [place.id, place]));
    const norwegian = presetLadder("norwegian", {}, interest);
    const danish = presetLadder("danish", {}, interest);
    expect(norwegian.rungs.map(({ id }) => id)).toEqual([
      "lead",
      "prospect",
      "customer",
      "repeat",
      "ambassador",
    ]);
    expect(danish.rungs.map(({ id }) => id)).toEqual([
      "potential",
      "customer",
      "returning",
      "loyal",
      "ambassador",
    ]);
    for (const place of [...norwegian.rungs, ...norwegian.offLadder, ...danish.offLadder])
      expect(place).toEqual(own.get(place.id));
    for (const { id, when, graceUs } of danish.rungs.slice(1))
      expect({ graceUs: 0, ...own.get(id === "returning" ? "repeat" : id) }).toMatchObject({ when, graceUs });
    expect(danish.rungs[0]).toMatchObject({ when: null, graceUs: 0 });
  });
});

describe("presets", () => {
  test("without parameters", () => {
    const { ladder, written, settings } = fileOf(`${shop}ladder: { preset: norwegian }`);
    expect(ladder).toEqual(presetLadder("norwegian"));
    expect(settings.interest).toEqual([
      ...["signed up", "subscribed", "information requested", "sample requested"],
      ...["product added", "cart viewed", "checkout started"],
    ]);
    expect(written).toEqual({
      preset: "norwegian",
      parameters: {
        lapsedAfterUs: 31_536_000_000_000,
        interestWithinUs: 15_552_000_000_000,
        loyalOrders: 4,
        loyalWithinUs: 31_536_000_000_000,
      },
    });
  });

  test("lapsedAfter is both windows of lapsed, interestWithin that of prospect only", () => {
    const { ladder } = fileOf(`${shop}ladder: { preset: norwegian, lapsedAfter: 400d, interestWithin: 90d }`);
    const windows = (id: string) =>
      JSON.stringify([...ladder.rungs, ...ladder.offLadder].find((place) => place.id === id)).match(
        /Us":\d+/g,
      );
    expect(windows("lapsed")).toEqual(['Us":34560000000000', 'Us":34560000000000']);
    expect(windows("prospect")).toEqual(['Us":7776000000000', 'Us":0']);
    expect(windows("silent")).toEqual(['Us":63072000000000', 'Us":63072000000000']);
    expect(windows("ambassador")).toEqual(['Us":34560000000000', 'Us":63072000000000', 'Us":0']);
  });

  test("loyalOrders and loyalWithin", () => {
    const { ladder } = fileOf(`${shop}ladder: { preset: danish, loyalOrders: 3, loyalWithin: 104w }`);
    expect(ladder.rungs[3]).toMatchObject({
      id: "loyal",
      when: { kind: "orders", atLeast: 3, windowUs: 728 * 86_400_000_000 },
      graceUs: 2_592_000_000_000,
    });
  });
});

describe("conditions", () => {
  const orders = { kind: "orders", atLeast: 2, none: false, windowUs: null, distinct: "day", where: null };
  test.each<[string, unknown]>([
    ["{ orders: { atLeast: 2, distinct: order } }", { ...orders, distinct: "order" }],
    [
      "{ orders: { atLeast: 2, where: { category: Ski, minRevenue: 499.5 } } }",
      { ...orders, where: { category: "Ski", product: null, channel: null, minRevenueMinor: 49_950 } },
    ],
    [
      "{ orders: { none: true, within: 36h, where: { product: Boot, channel: Web } } }",
      {
        ...{ ...orders, atLeast: 1, none: true, windowUs: 129_600_000_000 },
        where: { category: null, product: "Boot", channel: "Web", minRevenueMinor: null },
      },
    ],
    [
      "{ revenue: { atLeast: 5000, within: 365d } }",
      { kind: "revenue", atLeastMinor: 500_000, windowUs: 31_536_000_000_000 },
    ],
    ["{ margin: { atLeast: 0.29 } }", { kind: "margin", atLeastMinor: 29, windowUs: null }],
    ["{ event: Foo }", { kind: "events", names: ["foo"], atLeast: 1, none: false, windowUs: null }],
    [
      "{ event: [Foo, BAR, foo], atLeast: 3, within: 2w }",
      { kind: "events", names: ["bar", "foo"], atLeast: 3, none: false, windowUs: 1_209_600_000_000 },
    ],
    ["{ nps: { atLeast: 0 } }", { kind: "nps", atLeast: 0, which: "latest", windowUs: null }],
    [
      "{ nps: { atLeast: 10, which: any, within: 1d } }",
      { kind: "nps", atLeast: 10, which: "any", windowUs: 86_400_000_000 },
    ],
    ["{ nps: { none: true, within: 1d } }", { kind: "nps-none", windowUs: 86_400_000_000 }],
    ["{ nps: { none: true } }", { kind: "nps-none", windowUs: null }],
    ["{ referrals: { none: true } }", { kind: "referrals", atLeast: 1, none: true, windowUs: null }],
    [
      "{ consent: { channel: email, purpose: newsletter } }",
      { kind: "consent", channel: "email", purpose: "newsletter" },
    ],
    ["{ known: { for: 1d } }", { kind: "known", forUs: 86_400_000_000 }],
    [
      "{ not: { any: [ { orders: { atLeast: 2 } }, { all: [ { known: { for: 1h } } ] } ] } }",
      {
        kind: "not",
        of: { kind: "any", of: [orders, { kind: "all", of: [{ kind: "known", forUs: 3_600_000_000 }] }] },
      },
    ],
  ])("%s", (text, condition) => {
    expect(conditionOf(text)).toEqual(condition);
  });

  test("money in the digits of the shop's currency", () => {
    const yen = shop.replace("NOK", "JPY");
    expect(conditionOf("{ revenue: { atLeast: 5000 } }", yen)).toMatchObject({ atLeastMinor: 5000 });
    const dinar = shop.replace("NOK", "KWD");
    expect(conditionOf("{ revenue: { atLeast: 1.005 } }", dinar)).toMatchObject({ atLeastMinor: 1005 });
    expect(
      problemsOf(`${yen}ladder: { rungs: [ { id: a }, { id: b, when: { margin: { atLeast: 0.5 } } } ] }`),
    ).toEqual(["2:67 ladder.rungs[1].when.margin.atLeast: Write atLeast: 1."]);
  });

  test("every amount of money with the currency's digits is exact", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (minor) => {
        const text = (minor / 100).toFixed(2);
        expect(conditionOf(`{ revenue: { atLeast: ${text} } }`)).toMatchObject({ atLeastMinor: minor });
      }),
    );
  });

  test("interest is that of the shop, also in a list", () => {
    const settings = `${shop}interest: [B, a]\n`;
    expect(conditionOf("{ event: Interest }", settings)).toMatchObject({ names: ["a", "b"] });
    expect(conditionOf("{ event: [interest, C] }", settings)).toMatchObject({ names: ["a", "b", "c"] });
    expect(conditionOf("{ event: interest }")).toMatchObject({ names: defaultInterest.toSorted() });
  });
});

describe("settings", () => {
  const ladder = "ladder: { preset: danish }\n";
  test("everything that can be set", () => {
    const text = `${ladder}shop: { name: " Bageriet ", timeZone: Europe/Copenhagen, currency: DKK, country: DK, marginRate: 0 }
orders: { from: shopify }
interest: [ Signed Up, SIGNED UP, "2024" ]
exclude: { emails: ["@Staff.dk", A@b.dk, "@staff.dk"], numbers: [0071, "x y", 12] }
watch: " Inn/ordrer fra kassa "
alerts: [{ figure: nps, below: -5.5, days: 90 }]
market: [{ name: " Husstande med have ", size: 250000 }, { name: Kontorer, size: 1 }]
segments:
  - { name: " Beste ", rung: customer, country: [NO, Sverige, no], company: false, rfm: { money: { atLeast: 5 } }, value: { atMost: 12.5 } }
  - { name: Støvler, rung: [returning, loyal], when: { known: { for: 1d } } }
`;
    expect(fileOf(text).settings).toEqual({
      name: "Bageriet",
      timeZone: "Europe/Copenhagen",
      currency: "DKK",
      country: "DK",
      language: "da",
      marginRate: 0,
      ordersFrom: "shopify",
      interest: ["signed up", "2024"],
      exclude: {
        emails: ["@staff.dk", "a@b.dk"],
        numbers: ["0071", "x y", "12"],
        relays: false,
        companies: false,
      },
      watch: "Inn/ordrer fra kassa",
      alerts: [{ figure: "nps", below: -5.5, days: 90 }],
      market: [
        { name: "Husstande med have", size: 250000 },
        { name: "Kontorer", size: 1 },
      ],
      segments: [
        {
          ...{ name: "Beste", places: ["customer"], when: null },
          rfm: { money: { atLeast: 5, atMost: null } },
          countries: ["NO", "SE"],
          company: false,
          valueMinor: { atLeast: null, atMost: 1250 },
        },
        {
          ...{
            name: "Støvler",
            places: ["returning", "loyal"],
            rfm: {},
            countries: [],
            company: null,
            valueMinor: null,
          },
          when: { kind: "known", forUs: 86_400_000_000 },
        },
      ],
    });
  });

  test.each([
    ["NO", "nb"],
    ["DK", "da"],
    ["GL", "da"],
    ["SE", "en"],
    ["US", "en"],
  ])("the language of %s is %s", (country, language) => {
    const text = `shop: { name: X, timeZone: UTC, currency: EUR, country: ${country} }\n${ladder}`;
    expect(fileOf(text).settings.language).toBe(language);
  });

  test("a rung's name: as one text in the shop's language, by language, usual, or none", () => {
    const rungs =
      "[ { id: a, name: Gull }, { id: b, name: { en: Silver }, when: { known: { for: 1d } } }, { id: repeat, when: { orders: { atLeast: 2 } } }, { id: constructor, when: { orders: { atLeast: 3 } } } ]";
    expect(fileOf(`${shop}ladder: { rungs: ${rungs} }`).ladder.rungs.map(({ name }) => name)).toEqual([
      { nb: "Gull" },
      { en: "Silver" },
      { nb: "Gjenkjøper", da: "Tilbagevendende kunde", en: "Repeat customer" },
      {},
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShopSettings } from "../../facts/shop-settings.ts";
import { message } from "../../words/say.ts";
import { dayUs, hourUs } from "../duration.ts";
import { defaultInterest, defaultParameters, presetLadder, presetParameters } from "../presets.ts";
import { readStigeYaml } from "./read-stige-yaml.ts";
import { setOrdersFrom } from "./set-orders-from.ts";
import { scalar, writeStigeYaml } from "./write-stige-yaml.ts";

const settings: ShopSettings = {
  name: "Fjellbutikken",
  timeZone: "Europe/Oslo",
  currency: "NOK",
  country: "NO",
  language: "nb",
  marginRate: null,
  ordersFrom: "own",
  interest: defaultInterest,
  exclude: { emails: [], numbers: [], relays: false, companies: false },
  watch: null,
};

describe("the file that a first load writes", () => {
  test("in Norwegian", () => {
    const told = { currency: message("ladderFile.fix.write", { example: "NOK" }) };
    expect(
      writeStigeYaml(settings, "norwegian", {}, told),
    ).toBe(`# yaml-language-server: $schema=.stige/stige.schema.json
# Butikken og stigen dens. Når du endrer noe, regnes hele historien på nytt.
shop:
  name: Fjellbutikken
  timeZone: Europe/Oslo  # avgjør når en dag begynner
  currency: NOK          # alle beløp vises i den (Skriv \`NOK\`)
  country: "NO"          # avgjør hvordan datoer og tall leses når begge måter passer
  language: nb           # nb, da eller en
  # marginRate: 0.4      # andelen av omsetningen som blir igjen som margin
# interest: [Signed Up, Subscribed, Information Requested, Sample Requested, Product Added, Cart Viewed, Checkout Started]  # hendelser som viser interesse
orders: { from: own }                    # kilden som ordrene telles fra
# exclude: { emails: ["@example.com"] }  # hvem som ikke står noe sted: ansatte, testordrer, markedsplasser
ladder:
  preset: norwegian     # norwegian eller danish; eller egne trinn (rungs)
  lapsedAfter: 365d     # den som har kjøpt og så vært stille så lenge, er sovende
  interestWithin: 180d  # så lenge gjør interesse noen til prospect
`);
  });

  test("in Danish, with everything set", () => {
    const shop = {
      ...{
        ...settings,
        name: "Bageriet: brød & mere",
        country: "DK",
        language: "da" as const,
        marginRate: 0.35,
      },
      ...{ timeZone: "Europe/Copenhagen", currency: "DKK", ordersFrom: null, interest: ["signed up"] },
      exclude: { emails: ["@bageriet.dk"], numbers: ["0071"], relays: true, companies: false },
    };
    expect(
      writeStigeYaml(shop, "danish", { loyalOrders: 3, lapsedAfterUs: 36 * hourUs }),
    ).toBe(`# yaml-language-server: $schema=.stige/stige.schema.json
# Butikken og dens stige. Når du ændrer noget, regnes hele historien om.
shop:
  name: "Bageriet: brød & mere"
  timeZone: Europe/Copenhagen    # afgør, hvornår en dag begynder
  currency: DKK                  # alle beløb vises i den
  country: DK                    # afgør, hvordan datoer og tal læses, når begge måder passer
  language: da                   # nb, da eller en
  marginRate: 0.35               # den andel af omsætningen, der er tilbage som margin
interest: [signed up]  # hændelser, der viser interesse
exclude: { emails: ["@bageriet.dk"], numbers: ["0071"], relays: true }  # hvem der ikke står noget sted: ansatte, testordrer, markedspladser
ladder:
  preset: danish     # norwegian eller danish; eller egne trin (rungs)
  lapsedAfter: 36h   # den, der har købt og så været stille så længe, er sovende
  loyalOrders: 3     # så mange køb gør nogen loyal ...
  loyalWithin: 365d  # ... inden for så lang tid
`);
  });
});

describe("what is written", () => {
  const text = fc
    .oneof(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1, unit: "binary" }),
      fc.constantFrom(
        "NO",
        "on",
        "null",
        "-",
        "a: b",
        "x #y",
        "007",
        "~",
        "\u2028",
        "\ufeffa",
        "it's",
        'a"b',
      ),
    )
    .map((one) => one.toWellFormed().trim())
    .filter((one) => one !== "");
  const lower = text.map((one) => one.toLowerCase().trim());
  const word = fc.stringMatching(/^[a-zæøå0-9.#:{}'"_-]{1,8}$/);
  const shop: fc.Arbitrary<ShopSettings> = fc.record({
    name: text,
    timeZone: fc.constantFrom("Europe/Oslo", "America/Argentina/Buenos_Aires", "Etc/GMT+2", "UTC"),
    currency: fc.constantFrom("NOK", "JPY", "KWD"),
    country: fc.constantFrom("NO", "DK", "SE", "GB"),
    language: fc.constantFrom("nb", "da", "en"),
    marginRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((rate) => rate + 0)),
    ordersFrom: fc.option(text),
    interest: fc.oneof(fc.constant(defaultInterest), fc.uniqueArray(lower, { minLength: 1, maxLength: 5 })),
    exclude: fc.record({
      emails: fc.uniqueArray(
        fc.tuple(word, word).map(([a, b]) => `${a}@${b}`),
        { maxLength: 3 },
      ),
      numbers: fc.uniqueArray(text, { maxLength: 3 }),
      relays: fc.boolean(),
      companies: fc.boolean(),
    }),
    watch: fc.option(text),
  });
  const lengthUs = fc.oneof(
    fc.integer({ min: 1, max: 2000 }).map((hours) => hours * hourUs),
    fc.integer({ min: 1, max: 36_500 }).map((days) => days * dayUs),
  );
  const parameters = fc.record(
    {
      lapsedAfterUs: lengthUs,
      interestWithinUs: lengthUs,
      loyalOrders: fc.integer({ min: 1, max: 1000 }),
      loyalWithinUs: lengthUs,
    },
    { requiredKeys: [] },
  );

  test("is read back to the same settings and the same ladder", () => {
    fc.assert(
      fc.property(shop, fc.constantFrom("norwegian", "danish"), parameters, (one, preset, given) => {
        const read = readStigeYaml(writeStigeYaml(one, preset, given));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(read.value.settings).toEqual(one);
        expect(read.value.ladder).toEqual(presetLadder(preset, given, one.interest));
        const parts = { ...defaultParameters, ...given };
        const own = Object.entries(parts).filter(([key]) =>
          presetParameters[preset].includes(key.replace(/Us$/, "")),
        );
        expect(read.value.written).toMatchObject({ preset, parameters: Object.fromEntries(own) });
        expect(read.warnings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("takes the book of orders in, and keeps all else as it was", () => {
    fc.assert(
      fc.property(shop, text, (one, source) => {
        const before = writeStigeYaml(one, "danish");
        const after = setOrdersFrom(before, source);
        const read = readStigeYaml(after);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(read.value.settings).toEqual({ ...one, ordersFrom: source });
        const others = (lines: string) => lines.split("\n").filter((line) => !line.startsWith("orders:"));
        expect(others(after)).toEqual(others(before));
      }),
    );
  });
});

test.each([
  ["shop: {}\nladder: {}", "shop: {}\nladder: {}\norders: { from: shopify }\n"],
  [
    "# a\norders:\n  from: own # b\n  # c\nladder: {}\n",
    "# a\norders:\n  from: shopify # b\n  # c\nladder: {}\n",
  ],
  ["orders: { from: own } # b\nladder: {}\n", "orders: { from: shopify } # b\nladder: {}\n"],
  ["{ shop: {}, ladder: {}, }\n", "{ shop: {}, ladder: {}, orders: { from: shopify } }\n"],
])("setOrdersFrom %j", (before, after) => {
  expect(setOrdersFrom(before, "shopify")).toBe(after);
});

test.each([
  ["Fjellbutikken", "Fjellbutikken"],
  ["Blåbær & co", '"Blåbær & co"'],
  ["NO", '"NO"'],
  ["7", '"7"'],
  ["a, b", '"a, b"'],
  ["Åse Øy-æ", "Åse Øy-æ"],
])("scalar %s", (text, written) => {
  expect(scalar(text)).toBe(written);
});

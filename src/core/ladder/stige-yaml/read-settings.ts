import { type Exclusions, nobodyExcluded, type ShopSettings } from "../../facts/shop-settings.ts";
import { currencyDigits } from "../../words/currency-digits.ts";
import type { Known } from "../../words/ladder-file-values.ts";
import { type Language, languages } from "../../words/language.ts";
import { nearestWord } from "../../words/nearest-word.ts";
import { message } from "../../words/say.ts";
import { countryCode, timeZone, timeZones, usualIn } from "../country.ts";
import { defaultInterest } from "../presets.ts";
import { readAlerts } from "./read-alerts.ts";
import { labelAt, numberAt, textAt, truthAt } from "./read-value.ts";
import {
  type Field,
  type Fields,
  fieldsOf,
  itemsOf,
  missing,
  type Reading,
  report,
  type Spot,
} from "./yaml-spot.ts";

export const shopKeys = ["name", "timeZone", "currency", "country", "language", "marginRate"];

/** Reads everything of the file but the ladder. Where something is wrong it is noted, and a usual value stands in for it. */
export function readSettings(reading: Reading, root: Spot, fields: Fields): ShopSettings {
  return {
    ...readShop(reading, root, fields.get("shop")),
    ordersFrom: readOrdersFrom(reading, fields.get("orders")),
    interest: readInterest(reading, fields.get("interest")),
    exclude: readExclusions(reading, fields.get("exclude")),
    watch: readWatch(reading, fields.get("watch")),
    ...readMarket(reading, fields.get("market")),
    ...readAlerts(reading, fields.get("alerts")),
  };
}

type Shop = Omit<ShopSettings, "ordersFrom" | "interest" | "exclude" | "watch" | "market" | "alerts">;

function readShop(reading: Reading, root: Spot, field: Field | undefined): Shop {
  const example = "shop: { name: My shop, timeZone: Europe/Oslo, currency: NOK, country: NO }";
  const write = message("ladderFile.fix.write", { example });
  const fields = field ? fieldsOf(reading, field.value, shopKeys, write) : null;
  if (!field) missing(reading, root, "shop", example);
  const country = fields?.get("country");
  const code = country ? countryAt(reading, country.value) : null;
  const usual = usualIn(code);
  const zone = fields?.get("timeZone");
  const currency = fields?.get("currency");
  const language = fields?.get("language");
  const name = fields?.get("name");
  const rate = fields?.get("marginRate");
  if (field && fields) {
    const examples = {
      name: "name: My shop",
      timeZone: `timeZone: ${usual.timeZone}`,
      currency: `currency: ${usual.currency}`,
    };
    for (const [key, shown] of [...Object.entries(examples), ["country", "country: NO"] as const])
      if (!fields.has(key)) missing(reading, field.value, key, shown);
  }
  return {
    name: (name && textAt(reading, name.value, "name: My shop")) ?? "",
    timeZone: (zone && zoneAt(reading, zone.value, usual.timeZone)) ?? usual.timeZone,
    currency: (currency && currencyAt(reading, currency.value, usual.currency)) ?? usual.currency,
    country: code ?? "NO",
    language: (language && languageAt(reading, language.value)) ?? usual.language,
    marginRate: rate ? shareAt(reading, rate.value) : null,
  };
}

/** Notes a word that is not among the known ones. */
function unknown(
  reading: Reading,
  spot: Spot,
  value: string,
  known: Known,
  meant: string | null,
  shown: string,
) {
  return report(
    reading,
    spot,
    message("ladderFile.unknown", { value, known }),
    meant
      ? message("ladderFile.fix.meant", { text: meant })
      : message("ladderFile.fix.example", { example: shown }),
  );
}

function countryAt(reading: Reading, spot: Spot): string | null {
  const text = textAt(reading, spot, "country: NO");
  if (text === null) return null;
  const code = countryCode(text);
  return code === text ? code : unknown(reading, spot, text, "country", code, "country: NO");
}

function zoneAt(reading: Reading, spot: Spot, usual: string): string | null {
  const text = textAt(reading, spot, `timeZone: ${usual}`);
  if (text === null) return null;
  const zone = timeZone(text);
  if (zone === text) return zone;
  const city = timeZones().filter((name) => name.split("/").at(-1)?.toLowerCase() === text.toLowerCase());
  const meant = zone ?? city[0] ?? nearestWord(text, timeZones());
  return unknown(reading, spot, text, "timeZone", meant, `timeZone: ${usual}`);
}

function currencyAt(reading: Reading, spot: Spot, usual: string): string | null {
  const text = textAt(reading, spot, `currency: ${usual}`);
  if (text === null || currencyDigits(text) !== null) return text;
  const upper = text.toUpperCase();
  const meant = currencyDigits(upper) === null ? null : upper;
  return unknown(reading, spot, text, "currency", meant, `currency: ${usual}`);
}

/** What people write for a language, and the one that is meant. */
const spoken: { readonly [word: string]: Language } = {
  ...{ no: "nb", nn: "nb", nob: "nb", norsk: "nb", norwegian: "nb", "nb-no": "nb", bokmål: "nb" },
  ...{ dk: "da", dan: "da", dansk: "da", danish: "da", "da-dk": "da" },
  ...{ eng: "en", english: "en", engelsk: "en", "en-gb": "en", "en-us": "en" },
};

function languageAt(reading: Reading, spot: Spot): Language | null {
  const text = textAt(reading, spot, "language: nb");
  if (text === null) return null;
  const language = languages.find((known) => known === text);
  if (language) return language;
  const lower = text.toLowerCase();
  const meant = spoken[lower] ?? languages.find((known) => known === lower);
  return report(
    reading,
    spot,
    message("ladderFile.unknown", { value: text, known: "language" }),
    meant
      ? message("ladderFile.fix.meant", { text: meant })
      : message("ladderFile.fix.choose", { texts: languages }),
  );
}

function shareAt(reading: Reading, spot: Spot): number | null {
  const bounds = { least: 0, most: 1, whole: false };
  return numberAt(reading, spot, bounds, message("ladderFile.share.fix"));
}

function readOrdersFrom(reading: Reading, field: Field | undefined): string | null {
  if (!field) return null;
  const write = message("ladderFile.fix.example", { example: "orders: { from: shopify }" });
  const fields = fieldsOf(reading, field.value, ["from"], write);
  const from = fields?.get("from");
  if (fields && !from) return missing(reading, field.value, "from", "orders: { from: shopify }");
  return from ? textAt(reading, from.value, "from: shopify") : null;
}

function readInterest(reading: Reading, field: Field | undefined): readonly string[] {
  if (!field) return defaultInterest;
  const example = message("ladderFile.fix.example", { example: "interest: [Signed Up, Product Added]" });
  const items = itemsOf(reading, field.value, example);
  if (items?.length === 0)
    report(reading, field.value, message("ladderFile.group.empty", { kind: "interest" }), example);
  const names = items?.map((item) => textAt(reading, item, "Signed Up")?.toLowerCase() ?? null) ?? [];
  return [...new Set(names.filter((name) => name !== null))];
}

function readWatch(reading: Reading, field: Field | undefined): string | null {
  return field ? textAt(reading, field.value, "watch: inbox") : null;
}

/** The most people that a market can hold. */
const everybody = 10_000_000_000;

function readMarket(reading: Reading, field: Field | undefined): Pick<ShopSettings, "market"> {
  if (!field) return {};
  const shown = "market: [{ name: Households with a garden, size: 250000 }]";
  const example = message("ladderFile.fix.example", { example: shown });
  const items = itemsOf(reading, field.value, example);
  if (items?.length === 0)
    report(reading, field.value, message("ladderFile.group.empty", { kind: "market" }), example);
  const market = (items ?? []).flatMap((item) => {
    const fields = fieldsOf(reading, item, ["name", "size"], example);
    if (!fields) return [];
    for (const key of ["name", "size"]) if (!fields.has(key)) missing(reading, item, key, shown);
    const [name, size] = [fields.get("name"), fields.get("size")];
    const called = name && textAt(reading, name.value, "name: Households with a garden");
    const bounds = { least: 1, most: everybody, whole: true };
    const many = size && numberAt(reading, size.value, bounds, example);
    return called && many ? [{ name: called, size: many }] : [];
  });
  return { market };
}

const exclusionKeys = ["emails", "numbers", "relays", "companies"];

function readExclusions(reading: Reading, field: Field | undefined): Exclusions {
  if (!field) return nobodyExcluded;
  const write = message("ladderFile.fix.example", {
    example: 'exclude: { emails: ["@example.com"], numbers: [1001] }',
  });
  const fields = fieldsOf(reading, field.value, exclusionKeys, write);
  const truth = (key: "relays" | "companies") => {
    const said = fields?.get(key);
    return said ? (truthAt(reading, said.value) ?? false) : false;
  };
  const emails = fields?.get("emails");
  const numbers = fields?.get("numbers");
  const texts = (list: Field | undefined, shown: string, read: (item: Spot) => string | null) => {
    const items = list && itemsOf(reading, list.value, message("ladderFile.fix.example", { example: shown }));
    return [...new Set((items ?? []).map(read).filter((text) => text !== null))];
  };
  return {
    emails: texts(emails, 'emails: ["@example.com"]', (item) => mailAt(reading, item)),
    numbers: texts(numbers, "numbers: [1001]", (item) => labelAt(reading, item, "1001")),
    relays: truth("relays"),
    companies: truth("companies"),
  };
}

function mailAt(reading: Reading, spot: Spot): string | null {
  const text = textAt(reading, spot, '"@example.com"');
  if (text === null || /^[^\s@]*@[^\s@]+$/.test(text)) return text?.toLowerCase() ?? null;
  const domain = /^[^\s@]+\.[^\s@.]+$/.test(text) ? `"@${text}"` : '"@example.com"';
  return report(
    reading,
    spot,
    message("ladderFile.mail", { value: text }),
    message("ladderFile.fix.write", { example: domain }),
  );
}

import { isMap, isScalar, parseDocument } from "yaml";
import type { ShopSettings } from "../../facts/shop-settings.ts";
import { scalar } from "./write-stige-yaml.ts";

/** What a `stige.yaml` says of the shop itself. */
export type SaidOfShop = Pick<ShopSettings, "name" | "country" | "currency" | "timeZone" | "language">;

export const saidKeys = ["name", "timeZone", "currency", "country", "language"] as const;

/**
 * The text of a `stige.yaml` that says something else of the shop, all else left as the person wrote it, comments too. For a
 * file that `readStigeYaml` accepts; null where it is written so that only its writer can change it (by an alias).
 * `setShop("shop: { name: A, ... }", { name: "B" })` begins with `shop: { name: B`.
 */
export function setShop(text: string, said: Partial<SaidOfShop>): string | null {
  let after = text;
  for (const key of saidKeys) {
    const value = said[key];
    if (value === undefined) continue;
    const next = withSaid(after, key, value);
    if (next === null) return null;
    after = next;
  }
  return after;
}

function withSaid(text: string, key: keyof SaidOfShop, value: string): string | null {
  const shop = parseDocument(text, { logLevel: "silent" }).get("shop", true);
  if (!isMap(shop)) return null;
  const pair = shop.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (pair) {
    const { value: now } = pair;
    if (!isScalar(now) || !now.range || now.anchor !== undefined) return null;
    return `${text.slice(0, now.range[0])}${scalar(value)}${text.slice(now.range[1])}`;
  }
  const first = shop.items[0]?.key;
  const from = isScalar(first) ? first.range?.[0] : undefined;
  if (from === undefined) return null;
  const line = text.lastIndexOf("\n", from - 1) + 1;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const apart = shop.flow ? ", " : `${newline}${text.slice(line, from)}`;
  return `${text.slice(0, from)}${key}: ${scalar(value)}${apart}${text.slice(from)}`;
}

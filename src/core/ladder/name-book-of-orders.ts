import { parseDocument } from "yaml";
import type { FirstSettings } from "../facts/first-settings.ts";

/** The text of a `stige.yaml` with its book of orders named, everything else as it was, comments too. */
export function nameBookOfOrders(text: string, source: string): string {
  const document = parseDocument(text);
  document.setIn(["orders", "from"], source);
  return document.toString();
}

export function stigeYamlText({ settings, preset }: FirstSettings): string {
  const { name, timeZone, currency, country, language, ordersFrom } = settings;
  const lines = [
    `shop: { name: ${JSON.stringify(name)}, timeZone: ${timeZone}, currency: ${currency}, country: "${country}", language: ${language} }`,
    ordersFrom ? `orders: { from: ${ordersFrom} }` : "",
    `ladder: { preset: ${preset} }`,
  ];
  return `${lines.filter(Boolean).join("\n")}\n`;
}

import { isMap, isScalar, parseDocument } from "yaml";
import { scalar } from "./write-stige-yaml.ts";

/**
 * The text of a `stige.yaml` with the book of orders named in it, all else left as the person wrote it. For a file that
 * `readStigeYaml` accepts. `setOrdersFrom("shop: ...", "shopify")` ends with `orders: { from: shopify }`.
 */
export function setOrdersFrom(text: string, source: string): string {
  const document = parseDocument(text);
  const from = document.getIn(["orders", "from"], true);
  if (isScalar(from) && from.range)
    return `${text.slice(0, from.range[0])}${scalar(source)}${text.slice(from.range[1])}`;
  const line = `orders: { from: ${scalar(source)} }`;
  const flow = isMap(document.contents) && document.contents.flow ? document.contents.range : null;
  if (!flow) return `${text.trimEnd()}\n${line}\n`;
  const end = text.lastIndexOf("}", flow[1]);
  return `${text.slice(0, end).replace(/,?\s*$/, "")}, ${line} ${text.slice(end)}`;
}

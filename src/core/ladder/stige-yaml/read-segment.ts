import { LineCounter } from "yaml";
import type { SegmentRule } from "../../facts/segment-rule.ts";
import type { ShopSettings } from "../../facts/shop-settings.ts";
import { currencyDigits } from "../../words/currency-digits.ts";
import type { Problem } from "../../words/problem.ts";
import type { Ladder } from "../ladder.ts";
import { parseYaml } from "./parse-yaml.ts";
import { placed } from "./place-findings.ts";
import { readSegmentAt } from "./read-segments.ts";
import type { Reading } from "./yaml-spot.ts";

/**
 * Reads one segment as it stands in `segments:` of a `stige.yaml`, in YAML or JSON: a rule, or every mistake in it. Never throws.
 * `{ name: New, rung: lead }` is of those who stand on `lead`.
 */
export function readSegment(
  text: string,
  settings: Pick<ShopSettings, "currency" | "interest">,
  ladder: Ladder,
):
  | { readonly ok: true; readonly rule: SegmentRule }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const { root, broken } = parseYaml(text, lines);
  const reading: Reading = { findings: [], places: new Map() };
  const { currency, interest } = settings;
  const digits = currencyDigits(currency) ?? 2;
  const rule = readSegmentAt(reading, root, { interest, currency, digits }, ladder);
  const findings = [...broken, ...reading.findings];
  if (rule !== null && findings.length === 0) return { ok: true, rule };
  return { ok: false, problems: findings.map((one) => placed(one, lines)) };
}

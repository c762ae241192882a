import { LineCounter } from "yaml";
import { currencyDigits } from "../../words/currency-digits.ts";
import type { Checked } from "../../words/problem.ts";
import { message } from "../../words/say.ts";
import { parseYaml } from "./parse-yaml.ts";
import { placed, placedWarnings, sureOf } from "./place-findings.ts";
import { ladderKeys, readLadder } from "./read-ladder.ts";
import { readSegments } from "./read-segments.ts";
import { readSettings, shopKeys } from "./read-settings.ts";
import type { ShopFile } from "./written-ladder.ts";
import { type Fields, fieldsOf, type Reading, shapeOf } from "./yaml-spot.ts";

const parts = ["shop", "interest", "orders", "exclude", "watch", "market", "segments", "alerts", "ladder"];
const inner = { shop: shopKeys, ladder: ladderKeys };

/**
 * Reads the text of a `stige.yaml`: every mistake at once, with path, line and column (both from 1), in the order of the
 * file; else settings and ladder with every default filled in, and warnings about rungs that nobody can come to. Never
 * throws. Source: design 04. `ladder: { preset: norwegian }` gives five rungs and two ways off the ladder.
 */
export function readStigeYaml(text: string): Checked<ShopFile> {
  const lines = new LineCounter();
  const { root, broken } = parseYaml(text, lines);
  const reading: Reading = { findings: [], places: new Map() };
  const example = message("ladderFile.fix.example", { example: "ladder: { preset: norwegian }" });
  const fields = shapeOf(root) === "nothing" ? noFields : fieldsOf(reading, root, parts, example, inner);
  if (!fields)
    return { ok: false, problems: [...broken, ...reading.findings].map((one) => placed(one, lines)) };
  const settings = readSettings(reading, root, fields);
  const digits = currencyDigits(settings.currency) ?? 2;
  const ladder = readLadder(reading, root, fields.get("ladder"), { ...settings, digits });
  const segments = readSegments(
    reading,
    fields.get("segments"),
    { ...settings, digits },
    ladder?.ladder ?? null,
  );
  const findings = [...broken, ...sureOf(reading.findings, broken)].sort((a, b) => a.from - b.from);
  if (findings.length > 0 || !ladder)
    return { ok: false, problems: findings.map((one) => placed(one, lines)) };
  const warnings = placedWarnings(reading, ladder.ladder, fields.get("ladder"), lines);
  return { ok: true, value: { settings: { ...settings, ...segments }, ...ladder }, warnings };
}

const noFields: Fields = new Map();

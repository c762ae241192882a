import { LineCounter } from "yaml";
import type { ShopSettings } from "../../facts/shop-settings.ts";
import { currencyDigits } from "../../words/currency-digits.ts";
import type { Checked } from "../../words/problem.ts";
import { message } from "../../words/say.ts";
import type { Ladder } from "../ladder.ts";
import { parseYaml } from "./parse-yaml.ts";
import { placed, placedWarnings, sureOf } from "./place-findings.ts";
import { ladderKeys, readLadder } from "./read-ladder.ts";
import type { WrittenLadder } from "./written-ladder.ts";
import { type Fields, fieldsOf, type Reading, shapeOf } from "./yaml-spot.ts";

/**
 * Reads the `ladder:` of a `stige.yaml` alone, as somebody writes it for a shop whose settings are known: every mistake at once
 * with path, line and column, else the ladder and warnings. Never throws. Source: design 04.
 * `ladder: { preset: norwegian, lapsedAfter: 270d }` gives five rungs and two ways off the ladder.
 */
export function readLadderYaml(
  text: string,
  settings: Pick<ShopSettings, "currency" | "interest" | "language">,
): Checked<{ readonly ladder: Ladder; readonly written: WrittenLadder }> {
  const lines = new LineCounter();
  const { root, broken } = parseYaml(text, lines);
  const reading: Reading = { findings: [], places: new Map() };
  const example = message("ladderFile.fix.example", { example: "ladder: { preset: norwegian }" });
  const fields =
    shapeOf(root) === "nothing"
      ? noFields
      : fieldsOf(reading, root, ["ladder"], example, { ladder: ladderKeys });
  const context = { ...settings, digits: currencyDigits(settings.currency) ?? 2 };
  const read = fields && readLadder(reading, root, fields.get("ladder"), context);
  const findings = [...broken, ...sureOf(reading.findings, broken)].sort((a, b) => a.from - b.from);
  if (findings.length > 0 || !read) return { ok: false, problems: findings.map((one) => placed(one, lines)) };
  const warnings = placedWarnings(reading, read.ladder, fields?.get("ladder"), lines);
  return { ok: true, value: read, warnings };
}

const noFields: Fields = new Map();

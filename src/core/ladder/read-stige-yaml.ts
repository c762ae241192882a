import { LineCounter } from "yaml";
import { currencyDigits } from "../words/currency-digits.ts";
import type { Checked, Problem } from "../words/problem.ts";
import { message } from "../words/say.ts";
import { ladderWarnings } from "./ladder-warnings.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readLadder } from "./read-ladder.ts";
import { readSettings } from "./read-settings.ts";
import type { ShopFile } from "./written-ladder.ts";
import type { Break } from "./yaml-break.ts";
import { type Fields, type Finding, fieldsOf, type Reading, shapeOf } from "./yaml-spot.ts";

const parts = ["shop", "interest", "orders", "exclude", "watch", "ladder"];

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
  const fields = shapeOf(root) === "nothing" ? noFields : fieldsOf(reading, root, parts, example);
  if (!fields)
    return { ok: false, problems: [...broken, ...reading.findings].map((one) => placed(one, lines)) };
  const settings = readSettings(reading, root, fields);
  const digits = currencyDigits(settings.currency) ?? 2;
  const ladder = readLadder(reading, root, fields.get("ladder"), { ...settings, digits });
  const findings = [...broken, ...sureOf(reading.findings, broken)].sort((a, b) => a.from - b.from);
  if (findings.length > 0 || !ladder)
    return { ok: false, problems: findings.map((one) => placed(one, lines)) };
  const at = fields.get("ladder")?.value.from ?? 0;
  const warnings = ladderWarnings(ladder.ladder).map((warning) => {
    const { line, col } = lines.linePos(reading.places.get(warning.place) ?? at);
    return { ...warning, line, column: col };
  });
  return { ok: true, value: { settings, ...ladder }, warnings };
}

const noFields: Fields = new Map();

/** The findings that hold although the file is broken as YAML: none about what is missing, none that rest on what is damaged. */
function sureOf(findings: readonly Finding[], broken: readonly Break[]): readonly Finding[] {
  const damages = broken.flatMap(({ damage }) => damage ?? []);
  if (damages.length === 0) return findings;
  return findings.filter(
    ({ absent, from, to }) => !absent && damages.every((damage) => to <= damage.from || from >= damage.to),
  );
}

function placed({ path, from, sentence, fix }: Finding, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(from);
  return { place: path === "" ? "stige.yaml" : path, line, column: col, sentence, fix };
}

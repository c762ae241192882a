import { countryCode } from "../../facts/persons/country-code.ts";
import { type Range, rfmScoreNames, type SegmentRule } from "../../facts/segment-rule.ts";
import type { ShopSettings } from "../../facts/shop-settings.ts";
import { nearestWord } from "../../words/nearest-word.ts";
import { message } from "../../words/say.ts";
import { type RuleContext, readCondition } from "../conditions/read-condition.ts";
import type { Ladder } from "../ladder.ts";
import { numberAt, textAt, truthAt } from "./read-value.ts";
import {
  type Field,
  fieldsOf,
  itemsOf,
  missing,
  oneOrMoreAt,
  type Reading,
  report,
  type Spot,
} from "./yaml-spot.ts";

const shown = "segments: [{ name: Big spenders, rfm: { money: { atLeast: 5 } } }]";
const example = message("ladderFile.fix.example", { example: shown });
const tells = ["rung", "country", "company", "when", "rfm", "value"];

/** Reads the segments made by hand. `ladder` null: it could not be read, so no rung is held against it. */
export function readSegments(
  reading: Reading,
  field: Field | undefined,
  context: RuleContext,
  ladder: Ladder | null,
): Pick<ShopSettings, "segments"> {
  if (!field) return {};
  const items = itemsOf(reading, field.value, example);
  if (items?.length === 0)
    report(reading, field.value, message("ladderFile.group.empty", { kind: "segments" }), example);
  const names = new Set<string>();
  const segments = (items ?? []).flatMap((item) => {
    const read = readSegmentAt(reading, item, context, ladder);
    if (read === null) return [];
    const name = read.name.toLowerCase();
    if (names.has(name)) {
      const fix = message("ladderFile.segment.twice.fix");
      report(reading, item, message("ladderFile.segment.twice", { name: read.name }), fix);
    }
    names.add(name);
    return [read];
  });
  return { segments };
}

/** Reads one of them; null: it cannot be, and why has been noted. */
export function readSegmentAt(
  reading: Reading,
  spot: Spot,
  context: RuleContext,
  ladder: Ladder | null,
): SegmentRule | null {
  const fields = fieldsOf(reading, spot, ["name", ...tells], example);
  if (!fields) return null;
  const called = fields.get("name");
  if (!called) missing(reading, spot, "name", "name: Big spenders");
  const name = called && textAt(reading, called.value, "name: Big spenders");
  if (!tells.some((key) => fields.has(key)))
    report(reading, spot, message("ladderFile.condition.empty"), example);
  const [rung, country, company, when, rfm, value] = tells.map((key) => fields.get(key));
  const minor = 10 ** context.digits;
  const range = value && readRange(reading, value.value, { least: -1e12, most: 1e12, whole: false });
  const read = {
    places: rung ? readPlaces(reading, rung.value, ladder) : [],
    countries: country ? readCountries(reading, country.value) : [],
    company: company ? truthAt(reading, company.value) : null,
    when: when ? readCondition(reading, when.value, context) : null,
    rfm: rfm ? readRfm(reading, rfm.value) : {},
    valueMinor: range ? { atLeast: times(range.atLeast, minor), atMost: times(range.atMost, minor) } : null,
  };
  return name ? { name, ...read } : null;
}

const times = (amount: number | null, by: number) => (amount === null ? null : Math.round(amount * by));

/** One id of a place, or a list of them. */
function readPlaces(reading: Reading, spot: Spot, ladder: Ladder | null): string[] {
  const ids = ladder && [...ladder.rungs, ...ladder.offLadder].map(({ id }) => id);
  const items = oneOrMoreAt(reading, spot, example) ?? [];
  if (items.length === 0) report(reading, spot, message("ladderFile.group.empty", { kind: "rung" }), example);
  return items.flatMap((item) => {
    const id = textAt(reading, item, "customer");
    if (id === null || ids === null || ids.includes(id)) return id === null ? [] : [id];
    const meant = nearestWord(id, ids);
    const fix = meant
      ? message("ladderFile.fix.meant", { text: meant })
      : message("ladderFile.fix.choose", { texts: ids });
    report(reading, item, message("ladderFile.unknown", { value: id, known: "rung" }), fix);
    return [];
  });
}

/** One country, or a list of them, by their letters or names. */
function readCountries(reading: Reading, spot: Spot): string[] {
  const write = message("ladderFile.fix.example", { example: "country: [NO, SE]" });
  const items = oneOrMoreAt(reading, spot, write) ?? [];
  if (items.length === 0)
    report(reading, spot, message("ladderFile.group.empty", { kind: "country" }), write);
  const codes = items.flatMap((item) => {
    const text = textAt(reading, item, "NO");
    const code = text === null ? null : countryCode(text);
    if (text !== null && code === null)
      report(reading, item, message("ladderFile.unknown", { value: text, known: "country" }), write);
    return code === null ? [] : [code];
  });
  return [...new Set(codes)];
}

function readRfm(reading: Reading, spot: Spot): SegmentRule["rfm"] {
  const write = message("ladderFile.fix.example", { example: "rfm: { frequency: { atLeast: 4 } }" });
  const fields = fieldsOf(reading, spot, rfmScoreNames, write);
  if (fields?.size === 0) report(reading, spot, message("ladderFile.group.empty", { kind: "rfm" }), write);
  const bounds = { least: 1, most: 5, whole: true };
  return Object.fromEntries(
    rfmScoreNames.flatMap((name) => {
      const field = fields?.get(name);
      const range = field && readRange(reading, field.value, bounds);
      return range ? [[name, range]] : [];
    }),
  );
}

function readRange(
  reading: Reading,
  spot: Spot,
  bounds: { readonly least: number; readonly most: number; readonly whole: boolean },
): Range | null {
  const write = message("ladderFile.fix.example", { example: "{ atLeast: 4 }" });
  const fields = fieldsOf(reading, spot, ["atLeast", "atMost"], write);
  if (!fields) return null;
  if (fields.size === 0) {
    const kind = spot.path.split(".").at(-1) ?? "";
    return report(reading, spot, message("ladderFile.group.empty", { kind }), write);
  }
  const end = (key: string) => {
    const field = fields.get(key);
    return field ? numberAt(reading, field.value, bounds, write) : null;
  };
  const [atLeast, atMost] = [end("atLeast"), end("atMost")];
  if (atLeast !== null && atMost !== null && atLeast > atMost)
    return report(reading, spot, message("ladderFile.range.turned"), message("ladderFile.range.turned.fix"));
  return { atLeast, atMost };
}

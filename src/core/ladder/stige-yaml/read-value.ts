import { isScalar } from "yaml";
import { type Message, message } from "../../words/say.ts";
import { readDuration } from "../duration.ts";
import { lastName, type Reading, report, type Spot, shapeOf, wrongShape } from "./yaml-spot.ts";

const example = (text: string): Message => message("ladderFile.fix.example", { example: text });
const write = (text: string): Message => message("ladderFile.fix.write", { example: text });

/** A text without blanks around it, never empty. `shown` is an example of what could stand here. */
export function textAt(reading: Reading, spot: Spot, shown: string): string | null {
  if (!isScalar(spot.node) || typeof spot.node.value !== "string") {
    const scalar = isScalar(spot.node) && shapeOf(spot) !== "nothing" ? spot.node : null;
    const key = spot.path.endsWith("]") ? "" : `${lastName(spot.path)}: `;
    const fix = scalar ? write(`${key}"${scalar.source ?? scalar.value}"`) : example(shown);
    return wrongShape(reading, spot, "text", fix);
  }
  const text = spot.node.value.trim();
  return text === "" ? report(reading, spot, message("ladderFile.emptyText"), example(shown)) : text;
}

/** A text or a number as it was written: `007` stays `007`. */
export function labelAt(reading: Reading, spot: Spot, shown: string): string | null {
  if (shapeOf(spot) === "number" && isScalar(spot.node)) return spot.node.source ?? String(spot.node.value);
  return textAt(reading, spot, shown);
}

/** True or false. */
export function truthAt(reading: Reading, spot: Spot): boolean | null {
  if (isScalar(spot.node) && typeof spot.node.value === "boolean") return spot.node.value;
  return wrongShape(reading, spot, "truth", write(`${lastName(spot.path)}: true`));
}

/** What a number must be. `above`: greater than, not equal. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly above?: boolean;
}

/** A number within bounds. */
export function numberAt(reading: Reading, spot: Spot, bounds: Bounds, fix: Message): number | null {
  if (shapeOf(spot) !== "number" || !isScalar(spot.node)) return wrongShape(reading, spot, "number", fix);
  const value = Number(spot.node.value);
  if (bounds.above && !(value > bounds.least))
    return report(reading, spot, message("ladderFile.notAbove", { value }), fix);
  if (!(value >= bounds.least))
    return report(reading, spot, message("ladderFile.tooLow", { value, least: bounds.least }), fix);
  if (bounds.whole && !Number.isInteger(value))
    return report(reading, spot, message("ladderFile.notWhole", { value }), fix);
  if (value > bounds.most)
    return report(reading, spot, message("ladderFile.tooHigh", { value, most: bounds.most }), fix);
  return value;
}

/** An exact length of time in microseconds, longer than nothing unless `zero` is allowed. */
export function durationAt(reading: Reading, spot: Spot, zero: "zero" | "longer"): number | null {
  const name = lastName(spot.path);
  const shape = shapeOf(spot);
  if (!isScalar(spot.node) || (shape !== "text" && shape !== "number"))
    return wrongShape(reading, spot, "text", example(`${name}: 365d`));
  const value = (spot.node.source ?? String(spot.node.value)).slice(0, 60);
  const read = readDuration(value);
  if (typeof read !== "number") {
    const sentence = {
      "no-unit": message("ladderFile.duration.no-unit", { value }),
      months: message("ladderFile.duration.months", { value }),
      form: message("ladderFile.duration.form", { value }),
      negative: message("ladderFile.duration.negative", { value }),
      "too-long": message("ladderFile.duration.too-long", { value }),
    }[read.mistake];
    return report(reading, spot, sentence, write(`${name}: ${read.meant}`));
  }
  if (read === 0 && zero === "longer")
    return report(reading, spot, message("ladderFile.duration.zero", { value }), example(`${name}: 1d`));
  return read;
}

/** An amount above zero in minor units of the shop's currency, written in major units. */
export function moneyAt(
  reading: Reading,
  spot: Spot,
  money: { readonly currency: string; readonly digits: number },
): number | null {
  const name = lastName(spot.path);
  const bounds = { least: 0, most: 1_000_000_000_000, whole: false, above: true };
  const value = numberAt(reading, spot, bounds, example(`${name}: 5000`));
  if (value === null) return null;
  const minor = Math.round(value * 10 ** money.digits);
  if (minor / 10 ** money.digits === value) return minor;
  const nearest = Math.max(minor, 1) / 10 ** money.digits;
  return report(
    reading,
    spot,
    message("ladderFile.decimals", { value, ...money }),
    write(`${name}: ${nearest}`),
  );
}

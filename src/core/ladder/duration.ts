/** Microseconds in an hour and a day of exactly 24 hours. */
export const hourUs = 3_600_000_000;
export const dayUs = 24 * hourUs;

const unitUs: { readonly [unit: string]: number } = { h: hourUs, d: dayUs, w: 7 * dayUs };

/** The longest length of time that may be written: a hundred years. With an instant of today it stays below `forever`. */
const longestUs = 36_500 * dayUs;

/** What is wrong with a length of time, and what was probably meant. */
export interface DurationMistake {
  readonly mistake: "no-unit" | "months" | "form" | "negative" | "too-long";
  readonly meant: string;
}

/** Days in the units that are refused or written out, for the proposal only: a month is a twelfth of 365.25 days. */
const proposals: readonly (readonly [RegExp, number, "h" | "d" | "w"])[] = [
  [/^(mo(nths?)?|m(ån(e?der?)?)?|mdr?|måneder?)$/i, 30.4375, "d"],
  [/^(y(ears?|rs?)?|år|a)$/i, 365, "d"],
  [/^(d(ays?|ag(e|er)?|ager|øgn)?)$/i, 1, "d"],
  [/^(h(ours?|rs?)?|t(imer?)?)$/i, 1, "h"],
  [/^(w(eeks?|ks?)?|uker?|uger?|u)$/i, 1, "w"],
];

/**
 * Reads an exact length of time, `24h`, `365d` or `2w`, into microseconds; months and years are refused because they are
 * not all equally long. `readDuration("365d")` is `31536000000000`; `readDuration("180")` proposes `"180d"`.
 */
export function readDuration(text: string): number | DurationMistake {
  const exact = /^(\d{1,9})([hdw])$/.exec(text);
  if (exact) {
    const us = Number(exact[1]) * (unitUs[exact[2] ?? ""] ?? Number.NaN);
    return us <= longestUs ? us : { mistake: "too-long", meant: "36500d" };
  }
  const loose = /^([+-]?)\s*(\d{1,9}(?:[.,]\d{1,3})?)\s*(\p{L}*)\.?$/u.exec(text.trim());
  if (!loose) return { mistake: "form", meant: "365d" };
  const [, sign, digits = "", unit = ""] = loose;
  const amount = Number(digits.replace(",", "."));
  const meant = proposed(amount, unit);
  if (sign === "-") return { mistake: "negative", meant };
  if (unit === "") return { mistake: "no-unit", meant };
  const months = proposals.slice(0, 2).some(([words]) => words.test(unit));
  return { mistake: months ? "months" : "form", meant };
}

function proposed(amount: number, unit: string): string {
  const [, each, letter] = proposals.find(([words]) => words.test(unit)) ?? [null, 1, "d" as const];
  const whole = amount * each;
  if (letter === "d" && each === 1 && !Number.isInteger(whole))
    return `${Math.max(1, Math.round(whole * 24))}h`;
  return `${Math.max(1, Math.round(whole))}${letter}`;
}

/** A length of time as it is written: in days where they are whole, else in hours. `writeDuration(31536000000000)` is `"365d"`. */
export function writeDuration(us: number): string {
  return us % dayUs === 0 ? `${us / dayUs}d` : `${us / hourUs}h`;
}

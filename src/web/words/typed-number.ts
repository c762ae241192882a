import type { Language } from "../../core/words/language.ts";

/** Groups of three digits, parted by `group`; what comes after the decimal sign may be left out. */
const grouped = (group: string, decimal: string) =>
  new RegExp(`^-?[1-9]\\d{0,2}([${group}]\\d{3})+([${decimal}]\\d+)?$`);
const english = { groups: grouped(",", "."), group: /,/g };
const nordic = { groups: grouped(".", ","), group: /\./g };

/** A number as it is typed, without groups: `typedText(12.5, "da")` is `"12,5"`, which `typedNumber` reads. */
export function typedText(n: number, language: Language): string {
  return language === "en" ? `${n}` : `${n}`.replace(".", ",");
}

/** A share as it is typed in percent: `0.055` is `"5,5"` in Norwegian. */
export function typedPercentText(share: number, language: Language): string {
  return typedText(Math.round(share * 1e6) / 1e4, language);
}

/** The share that was typed in percent, with the sign or without; null: it is none. `typedPercent("5,5 %", "nb")` is `0.055`. */
export function typedPercent(typed: string, language: Language): number | null {
  const percent = typedNumber(typed.trim().replace(/\s*%$/, ""), language);
  return percent === null ? null : Math.round(percent * 1e4) / 1e6;
}

/**
 * A number as people write it in their language, with groups of three digits or without; null: it is none. Where it cannot be groups, comma and point are the decimal sign both.
 * `typedNumber("1.000", "da")` is `1000`, as `typedNumber("1 000", "nb")` and `typedNumber("1,000", "en")` are; `typedNumber("5.5", "da")` is `5.5`.
 */
export function typedNumber(typed: string, language: Language): number | null {
  const text = typed
    .trim()
    .replace("−", "-")
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, "");
  const { groups, group } = language === "en" ? english : nordic;
  const plain = (groups.test(text) ? text.replace(group, "") : text).replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

import type { Formats } from "../../core/words/formats.ts";
import type { AlertLine } from "../api/answers.ts";
import { typedNumber } from "../words/typed-number.ts";

type Unit = AlertLine["unit"];

/** A limit as it is typed: a share in percent. `0.05` -> `5`. */
export function typedLimit(below: number, unit: Unit, f: Formats): string {
  const shown = unit === "share" ? Math.round(below * 1e6) / 1e4 : below;
  return f.language === "en" ? `${shown}` : `${shown}`.replace(".", ",");
}

/** The limit that was typed; null: it is none. */
export function readLimit(typed: string, unit: Unit, { language }: Formats): number | null {
  const value = typedNumber(typed.trim().replace(/\s*%$/, ""), language);
  if (value === null) return null;
  return unit === "share" ? Math.round(value * 1e4) / 1e6 : value;
}

/** Whether a limit in percent is none that a share can lie below. */
export function isNoShare(below: number, unit: Unit): boolean {
  return unit === "share" && !(below > 0 && below <= 1);
}

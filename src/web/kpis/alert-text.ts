import type { Formats } from "../../core/words/formats.ts";
import type { AlertLine } from "../api/answers.ts";
import { typedNumber, typedPercent, typedPercentText, typedText } from "../words/typed-number.ts";

type Unit = AlertLine["unit"];

/** A limit as it is typed: a share in percent. `0.05` -> `5`. */
export function typedLimit(below: number, unit: Unit, { language }: Formats): string {
  return unit === "share" ? typedPercentText(below, language) : typedText(below, language);
}

/** The limit that was typed; null: it is none. */
export function readLimit(typed: string, unit: Unit, { language }: Formats): number | null {
  return unit === "share" ? typedPercent(typed, language) : typedNumber(typed, language);
}

/** Whether a limit in percent is none that a share can lie below. */
export function isNoShare(below: number, unit: Unit): boolean {
  return unit === "share" && !(below > 0 && below <= 1);
}

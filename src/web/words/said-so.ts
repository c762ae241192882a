import { withLargeFew } from "../../core/words/few-people.ts";
import type { Formats } from "../../core/words/formats.ts";

/** A phrase of the interface as it is said. */
export function saidSo(phrase: unknown, params: unknown, f: Formats): string {
  return withLargeFew((phrase as (params: unknown, formats: Formats) => string)(params ?? {}, f), f);
}

import type { Formats } from "../../core/words/formats.ts";

/** A phrase of the interface as it is said: where a sentence begins with few people, who are told in words, it begins large. */
export function saidSo(phrase: unknown, params: unknown, f: Formats): string {
  const said = (phrase as (params: unknown, formats: Formats) => string)(params ?? {}, f);
  if (!f.isFew(1) || !/\.$/.test(said)) return said;
  const few = f.people(1);
  return said.replace(new RegExp(`(^|\\. )${few}`, "g"), `$1${few.charAt(0).toUpperCase()}${few.slice(1)}`);
}

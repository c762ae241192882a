import type { Formats } from "./formats.ts";

/** One sentence of the product: values in, text out. */
// biome-ignore lint/suspicious/noExplicitAny: a phrase's own parameter type is kept by inference; this is only the bound.
type Phrase = (params: any, formats: Formats) => string;
type Phrases = Record<string, Phrase>;

/**
 * The phrases of one topic in all three languages. English decides the keys and the parameters; a language that lacks
 * one, or takes other parameters, does not compile.
 */
export function phrasebook<P extends Phrases>(book: {
  readonly en: P;
  readonly nb: { readonly [K in keyof P]: P[K] };
  readonly da: { readonly [K in keyof P]: P[K] };
}): { readonly en: P; readonly nb: P; readonly da: P } {
  return book as { readonly en: P; readonly nb: P; readonly da: P };
}

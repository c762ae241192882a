/** So many bits are kept in one number: sums of them, and their signs, fit into 64. */
const bitsOfNumber = 60;

/** Where one of many yes-or-nos is kept: a number, and in it the bit of 2 to the power of `exponent`. */
export interface Bit {
  readonly number: number;
  readonly exponent: number;
}

/** Where the n-th yes-or-no is kept: the first sixty in number 0. */
export function nthBit(n: number): Bit {
  return { number: Math.floor(n / bitsOfNumber), exponent: n % bitsOfNumber };
}

/** How many numbers so many yes-or-nos need. */
export function numbersFor(bits: number): number {
  return Math.ceil(bits / bitsOfNumber);
}

/** SQL: what a bit is worth. */
export function worth({ exponent }: Bit): string {
  return String(2n ** BigInt(exponent));
}

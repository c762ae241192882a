/**
 * A stream of random numbers that is a plain value: four 32-bit words, changed by every draw. Made from a seed and a path
 * of numbers, so that each person and each purpose has its own stream, whoever else was drawn before: `randomFrom(7, 42, 3)`.
 * Not for secrets.
 *
 * Source: the generator is sfc32 of C. Doty-Humphrey's PractRand (0.94, `sfc32`, shifts 21, 9, 3); the words of the path
 * are mixed by the finaliser of A. Appleby's MurmurHash3 (`fmix32`) in three lanes.
 */
export interface Random {
  readonly words: Int32Array;
}

/**
 * The stream of a seed and a path. Seed and path are whole numbers, 0 to 2^53.
 * `bits(randomFrom(1))` is `1421805217` on every machine; `randomFrom(1, 2)` and `randomFrom(2, 1)` share nothing.
 */
export function randomFrom(seed: number, ...path: number[]): Random {
  const random = { words: new Int32Array(4) };
  restart(random, seed, ...path);
  return random;
}

/** Makes `random` the stream of another seed and path, without a new object. `restart(r, 1, 2)` leaves it as `randomFrom(1, 2)`. */
export function restart(random: Random, seed: number, ...path: number[]): void {
  const { words } = random;
  words[0] = 0x243f6a88;
  words[1] = 0x85a308d3;
  words[2] = 0x13198a2e;
  absorb(words, seed);
  for (let i = 0; i < path.length; i++) absorb(words, path[i] as number);
  words[3] = 1;
  for (let i = 0; i < 12; i++) bits(random);
}

/** 32 random bits, 0 to 4294967295. Changes the stream. */
export function bits(random: Random): number {
  const words = random.words;
  const a = words[0] as number;
  const b = words[1] as number;
  const c = words[2] as number;
  const counter = words[3] as number;
  const out = (a + b + counter) | 0;
  words[3] = counter + 1;
  words[0] = b ^ (b >>> 9);
  words[1] = c + (c << 3);
  words[2] = ((c << 21) | (c >>> 11)) + out;
  return out >>> 0;
}

/** A number strictly between 0 and 1, from 52 random bits. Mean 0.5. `uniform(randomFrom(1))` is `0.331039820388...`. */
export function uniform(random: Random): number {
  const high = bits(random) >>> 6;
  const low = bits(random) >>> 6;
  return (high * 67108864 + low + 0.5) / 4503599627370496;
}

/** A whole number from 0 to `below - 1`, each as likely (to within below / 2^52). `below` at least 1. */
export function wholeBelow(random: Random, below: number): number {
  return Math.floor(uniform(random) * below);
}

/** True with the given probability, 0 to 1. */
export function chance(random: Random, probability: number): boolean {
  return uniform(random) < probability;
}

function absorb(words: Int32Array, key: number): void {
  const low = key | 0;
  const high = Math.floor(key / 4294967296) | 0;
  for (let lane = 0; lane < 3; lane++) {
    const once = mix((words[lane] as number) ^ Math.imul(low + lane, 0x9e3779b1));
    words[lane] = mix((once + Math.imul(high + lane + 1, 0x85ebca77)) | 0);
  }
}

function mix(word: number): number {
  let h = word ^ (word >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * What is counted of everyone, stretch after stretch of persons: `take` counts the facts of one, `told` says what came of all. Facts and answer are
 * plain values, so that another thread may count.
 */
export interface Tally<Facts extends readonly unknown[], Told> {
  take(...facts: Facts): void;
  told(): Told;
}

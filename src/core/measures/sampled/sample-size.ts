/** How many people there are, and how many of them an answer is told by. */
export interface SampleSize {
  readonly people: number;
  readonly sampled: number;
}

/** Before and after every instant, by more than any window: what stands in for a fact before the first and after the last. Typed, as not every engine guesses. */
export const longAgo = "cast(-18014398509481982 as bigint)";
export const farAhead = "cast(18014398509481982 as bigint)";

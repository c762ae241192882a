/** The slow proofs in the size that a release is proved with, by `STIGE_FULL=1`; else in the size that fits beside the rest of them. */
export const isFull = process.env.STIGE_FULL === "1";

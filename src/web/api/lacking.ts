const hearers = new Set<(seconds: number) => void>();

/** An answer lacks what came of late; in so many seconds a newer one is worked out for whoever asks. */
export function lacking(seconds: number): void {
  for (const hear of hearers) hear(seconds);
}

/** `hear` is told of each such answer, until what is given is called. */
export function onceLacking(hear: (seconds: number) => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

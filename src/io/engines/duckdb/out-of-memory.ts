/** Whether the engine needed more memory than it may use, and could not put it aside on the disk. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && /^Out of Memory Error/.test(error.message);
}

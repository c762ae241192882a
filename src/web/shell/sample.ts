/** By how many of all people something is told, where everyone is still being counted, or could not be (`failed`). */
export type Sample =
  | { readonly people: number; readonly sampled: number; readonly failed?: boolean }
  | null
  | undefined;

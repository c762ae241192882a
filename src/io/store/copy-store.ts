import { chmodSync } from "node:fs";
import { backup } from "node:sqlite";
import type { Store } from "./open-store.ts";

/** Writes the store as it is committed to a file of its own; nothing is committed meanwhile, and whoever reads goes on. */
export async function copyStore(store: Store, to: string): Promise<void> {
  await store.settled(() => backup(store.raw, to));
  chmodSync(to, 0o600);
}

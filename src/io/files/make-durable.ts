import { open } from "node:fs/promises";

/** Has the disk hold what was written to a file, or the names in a folder. Of a large file that takes long, and other work goes on. */
export async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

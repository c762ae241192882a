import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { safeFileName } from "../../core/words/file-name.ts";
import { randomHex } from "../../io/env.ts";
import { type Received, type ReceiveLimits, receiveStream } from "../../io/files/receive-stream.ts";

/** A file as it is sent: its name as the sender has it, and how long it is said to be. */
export interface SentFile {
  readonly name: string;
  readonly bytes: number;
  readonly body: ReadableStream<Uint8Array>;
}

/** A file that came in whole; it lies there until it is loaded or let go of. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
}

export type UploadLimits = ReceiveLimits;

/** A larger file is loaded in the terminal. */
export const mostUploadBytes = 4 * 2 ** 30;

/**
 * Keeps a file that is sent in the shop's folder for what passes, which every opening of the shop empties. It does not touch
 * the shop, so whichever thread receives it may do so. What does not come whole leaves nothing behind.
 */
export async function receiveUpload(
  shopFolder: string,
  { name, bytes, body }: SentFile,
  limits: UploadLimits,
  elapsedMs: () => number,
): Promise<ReceivedFile | Exclude<Received, "whole">> {
  const folder = join(resolve(shopFolder), ".stige", "tmp", "uploads", randomHex(8));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, safeFileName(name));
  let came: Received = "torn";
  try {
    came = await receiveStream(path, body, bytes, limits, elapsedMs);
  } finally {
    if (came !== "whole") rmSync(folder, { recursive: true, force: true });
  }
  return came === "whole" ? { path, bytes } : came;
}

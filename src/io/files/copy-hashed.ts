import { createHash } from "node:crypto";
import { closeSync, createReadStream, createWriteStream, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What a file holds, so far as to tell whether it is still the same. */
export interface FileMark {
  readonly bytes: number;
  readonly sha256: string;
}

/** Copies a file to where there is none, durably, and tells what it held. Folders on the way are made, for this user alone. */
export async function copyHashed(from: string, to: string): Promise<FileMark> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let bytes = 0;
  const seen = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(from), seen, createWriteStream(to, { flags: "wx", mode: 0o600 }));
  const handle = openSync(to, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { bytes, sha256: hash.digest("hex") };
}

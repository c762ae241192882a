import { open } from "node:fs/promises";

/** What may come in as a file, and how slowly. */
export interface ReceiveLimits {
  readonly bytes: number;
  /** Nothing at all comes for so long. */
  readonly stalledMs: number;
  /** Once that time has passed, it must have come at this rate. */
  readonly leastBytesPerSecond: number;
}

/** What became of it; but for `whole` nothing is left behind but an empty or partial file. */
export type Received = "whole" | "slow" | "large" | "torn";

/** Writes what streams in into a new file; `bytes`: how many were told to come. */
export async function receiveStream(
  path: string,
  body: ReadableStream<Uint8Array>,
  bytes: number,
  limits: ReceiveLimits,
  elapsedMs: () => number,
): Promise<Received> {
  const reader = body.getReader();
  const began = elapsedMs();
  const file = await open(path, "wx", 0o600);
  let got = 0;
  try {
    for (;;) {
      const part = await inTime(reader.read(), limits.stalledMs);
      if (part === "slow") return await stopped(reader, "slow");
      if (part === "torn") return "torn";
      if (part.value === undefined) break;
      got += part.value.length;
      if (got > limits.bytes || got > bytes) return await stopped(reader, "large");
      const ms = elapsedMs() - began;
      if (ms > limits.stalledMs && got < (limits.leastBytesPerSecond * ms) / 1000)
        return await stopped(reader, "slow");
      await file.writeFile(part.value);
    }
    return got === bytes ? "whole" : "torn";
  } finally {
    await file.close();
  }
}

type Part = { readonly done: boolean; readonly value?: Uint8Array | undefined };

async function inTime(read: Promise<Part>, ms: number): Promise<Part | "slow" | "torn"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"slow">((done) => {
    timer = setTimeout(() => done("slow"), ms);
  });
  try {
    return await Promise.race([read.catch((): "torn" => "torn"), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function stopped(reader: ReadableStreamDefaultReader<Uint8Array>, why: Received): Promise<Received> {
  await reader.cancel().catch(() => {});
  return why;
}

import { parentPort } from "node:worker_threads";
import type { Asked, Reckoned } from "./beside.ts";
import { longWork } from "./long-work.ts";

parentPort?.on("message", ({ name, args }: Asked) => {
  try {
    const result = (longWork[name] as (...args: readonly unknown[]) => unknown)(...args);
    parentPort?.postMessage({ result } satisfies Reckoned, memoryOf(result));
  } catch (error) {
    parentPort?.postMessage({ error } satisfies Reckoned);
  }
});

/** What need not be copied, since nobody here wants it any more. */
function memoryOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) if (typeof part === "object") memoryOf(part, found);
  return [...found];
}

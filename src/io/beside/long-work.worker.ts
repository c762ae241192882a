import { parentPort } from "node:worker_threads";
import type { Tally } from "../../core/measures/by-person/tally.ts";
import { standBehindOthers } from "../behind-others.ts";
import type { Asked } from "./beside.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { longWork } from "./long-work.ts";
import { tallies } from "./tallies.ts";
import type { AskedToCount } from "./tally-beside.ts";
import type { Reckoned } from "./threads.ts";

standBehindOthers();
parentPort?.on("message", (asked: Asked | AskedToCount) => {
  try {
    const result = "count" in asked ? counted(asked) : reckoned(asked);
    parentPort?.postMessage({ result } satisfies Reckoned, memoryOf(result));
  } catch (error) {
    parentPort?.postMessage({ error } satisfies Reckoned);
  }
  if ("end" in asked && counting.size === 0) collectGarbage();
});

function reckoned({ name, args }: Asked): unknown {
  return (longWork[name] as (...args: readonly unknown[]) => unknown)(...args);
}

type AnyTally = Tally<readonly unknown[], unknown>;

const counting = new Map<number, AnyTally>();

function counted(asked: AskedToCount): unknown {
  if ("begin" in asked) {
    const begin = tallies[asked.begin] as unknown as (...asked: readonly unknown[]) => AnyTally;
    counting.set(asked.count, begin(...asked.asked));
    return null;
  }
  const own = counting.get(asked.count) as AnyTally;
  if ("take" in asked) {
    own.take(...asked.take);
    return null;
  }
  counting.delete(asked.count);
  return asked.end === "told" ? own.told() : null;
}

/** What need not be copied, since nobody here wants it any more. */
function memoryOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) if (typeof part === "object") memoryOf(part, found);
  return [...found];
}

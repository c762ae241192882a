import { parentPort, workerData } from "node:worker_threads";
import { clock } from "../../io/env.ts";
import { type FactsDoor, openFactsDoor } from "../../verbs/live/facts-door.ts";
import { signsOf } from "../../verbs/live/live-inbox.ts";
import type { AskedByShop, AskedOfDoor, AskedOfShop, DoorData } from "./door-words.ts";
import { threadLine } from "./thread-line.ts";

// Facts come in on a thread of their own: what is committed there waits neither for the shop nor for whoever reads it.
const { http, ...place } = workerData as DoorData;
if (!parentPort) throw new Error("is a worker");
const port = parentPort;

let opened: Promise<FactsDoor> | null = null;
const shop = threadLine<AskedOfShop, AskedByShop>(port, async (asked) => {
  if (asked.what === "take") return (await door()).takeIn(asked.messages, asked.by);
  if (asked.what === "typed") return (await door()).takeTyped(asked.facts);
  if (asked.what === "open") return tellStand(await door());
  // What was sealed before it was opened it finds in the tables.
  if (asked.what === "follow") {
    const own = await opened?.catch(() => null);
    await own?.follow(asked.change);
    if (own) tellStand(own);
    return;
  }
  http.close();
  await (await opened?.catch(() => null))?.close();
  port.unref();
});
threadLine<never, AskedOfDoor>(http, async (asked) => {
  const own = await door();
  if (asked.what === "typed") return own.takeTyped(asked.facts);
  if (asked.what === "rows") return signsOf(await own.takePacked(asked.packed, asked.by));
  const { packed, refused, by } = asked;
  if (packed.lengths.length > 0) await own.takePacked(packed, by);
  if (refused.length > 0) await shop.ask({ what: "refused", refused });
});

/** Nobody waits for it. */
function tellStand(own: FactsDoor): void {
  void shop.ask({ what: "stands", stand: own.stand() }).catch(() => {});
}

/** Opened with the first that comes; refused, it is tried again with the next. */
function door(): Promise<FactsDoor> {
  opened ??= openFactsDoor(place, {
    now: clock,
    sealed: () => shop.ask({ what: "sealed" }),
    came: tellCame,
  }).catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** So often the thread that holds the shop is told that something came: by the hundred a second, telling costs more than keeping. */
const toldMs = 50;
let telling: NodeJS.Timeout | null = null;
let toldAt = Number.NEGATIVE_INFINITY;

function tellCame(): void {
  if (telling) return;
  const atUs = clock();
  const tell = () => {
    [telling, toldAt] = [null, performance.now()];
    void came(atUs).catch(() => {});
  };
  const waits = toldAt + toldMs - performance.now();
  if (waits <= 0) tell();
  else telling = setTimeout(tell, waits);
}

async function came(atUs: number): Promise<void> {
  await shop.ask({ what: "came", atUs, stand: (await door()).stand() });
}

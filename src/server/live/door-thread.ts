import { extname } from "node:path";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { FactsDoor, InboxPlace } from "../../verbs/live/facts-door.ts";
import type { Inside } from "../guards/inside.ts";
import type { AskedByShop, AskedOfShop, DoorData } from "./door-words.ts";
import { threadLine } from "./thread-line.ts";

/** The door for facts, as the thread that holds the shop sees it. */
export interface DoorThread extends Pick<FactsDoor, "takeIn" | "takeTyped" | "close"> {
  /** For the thread that answers HTTP: what it takes in goes straight to the door. */
  readonly http: MessagePort;
  /** Opens it before anything comes: of many ids that takes seconds. */
  open(): void;
  /** Done once what is looked up there follows the change. */
  follow(change: Parameters<FactsDoor["follow"]>[0]): Promise<void>;
}

/** Starts the thread of the door; `answer` is asked by it. It ends with `close` alone: otherwise the thread that holds the shop fails too. */
export function openDoorThread(
  place: InboxPlace,
  answer: (asked: AskedOfShop) => Promise<unknown>,
  inside: (what: Inside) => void,
  file: URL = new URL(`./door.worker${extname(import.meta.url)}`, import.meta.url),
): DoorThread {
  const { port1, port2 } = new MessageChannel();
  const data: DoorData = { ...place, http: port2 };
  const worker = new Worker(file, { name: "stige-door", workerData: data, transferList: [port2] });
  const line = threadLine<AskedByShop, AskedOfShop>(worker, answer, inside);
  let closing = false;
  const exited = new Promise<void>((done) => worker.once("exit", () => done()));
  worker.once("error", (error) => {
    line.end(error);
    throw error;
  });
  worker.once("exit", () => {
    const error = new Error("the thread of the door has ended");
    line.end(error);
    if (!closing) throw error;
  });
  return {
    http: port1,
    open: () => void line.ask({ what: "open" }).catch(() => {}),
    takeIn: (messages, by = "") => line.ask({ what: "take", messages, by }),
    takeTyped: (facts) => line.ask({ what: "typed", facts }),
    follow: (change) => line.ask({ what: "follow", change }),
    async close() {
      closing = true;
      await line.ask({ what: "close" });
      await exited;
    },
  };
}

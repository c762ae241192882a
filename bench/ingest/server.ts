import { BroadcastChannel } from "node:worker_threads";
import { serve } from "../../src/server/serve.ts";
import { type Stall, stallsChannel } from "./stall.ts";

/** What a server process tells. */
export type ServerTold =
  | { readonly kind: "ready"; readonly port: number; readonly code: string }
  | { readonly kind: "load"; readonly megabytes: number; readonly cpuSeconds: number }
  | { readonly kind: "stalls"; readonly stalls: readonly Stall[] }
  | { readonly kind: "failed"; readonly why: string };

const [folder = ""] = process.argv.slice(2);
const tell = (told: ServerTold) => process.send?.(told);
let stalls: Stall[] = [];
const channel = new BroadcastChannel(stallsChannel);
channel.onmessage = (told) => stalls.push((told as { readonly data: Stall }).data);
const serving = await serve({
  ...{ folder, timeZone: "Europe/Oslo", language: "en", version: "0.0.0", webFolder: "/nowhere" },
  config: { port: 0, host: "127.0.0.1", logLevel: "error", address: null },
  logTo: { write: (line: string) => void process.stderr.write(line) },
});
void serving.failed.then((error) => tell({ kind: "failed", why: String(error) }));
process.on("message", (asked) => {
  if (asked === "stop") void serving.stop("asked").then(() => process.exit(0));
  if (asked === "stalls") {
    tell({ kind: "stalls", stalls });
    stalls = [];
  }
  const { user, system } = process.cpuUsage();
  const megabytes = process.memoryUsage().rss / 1e6;
  if (asked === "load") tell({ kind: "load", megabytes, cpuSeconds: (user + system) / 1e6 });
});
// Whoever measures has ended, for whatever reason.
process.once("disconnect", () => process.exit(0));
tell({ kind: "ready", port: serving.port, code: serving.shop.ownerCode?.code ?? "" });

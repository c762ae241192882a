import { parentPort, workerData } from "node:worker_threads";
import type { Ladder } from "../../../core/ladder/ladder.ts";
import type { Needs, WalkInput } from "../../../core/ladder/walker/kernel.ts";
import { walker } from "../../../core/ladder/walker/walk.ts";
import { staysStorer } from "./stored-stays.ts";

const { ladder, needs } = workerData as { ladder: Ladder; needs: Needs };
const walk = walker(ladder, needs);
const store = staysStorer();

parentPort?.on("message", (bucket: WalkInput) => parentPort?.postMessage(store(walk(bucket))));

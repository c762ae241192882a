import { parentPort, workerData } from "node:worker_threads";
import type { Needs, WalkInput } from "../../../core/ladder/kernel.ts";
import type { Ladder } from "../../../core/ladder/ladder.ts";
import { walker } from "../../../core/ladder/walk.ts";
import { staysStorer } from "./stored-stays.ts";

const { ladder, needs } = workerData as { ladder: Ladder; needs: Needs };
const walk = walker(ladder, needs);
const store = staysStorer();

parentPort?.on("message", (bucket: WalkInput) => parentPort?.postMessage(store(walk(bucket))));

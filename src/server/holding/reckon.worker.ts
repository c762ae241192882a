import { workerData } from "node:worker_threads";
import { reckonBehind } from "../../verbs/measures/reckon-behind.ts";
import { reckon } from "./reckon.ts";
import type { ReckoningData } from "./reckoning.ts";

if ((workerData as ReckoningData).behind) reckonBehind();
reckon();

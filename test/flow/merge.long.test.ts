import { holdMerges } from "./hold-merges.ts";

holdMerges(4, 1);

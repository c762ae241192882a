import { holdMerges } from "./hold-merges.ts";

holdMerges(8, 2);

import { holdSplits } from "./hold-splits.ts";

holdSplits(1);

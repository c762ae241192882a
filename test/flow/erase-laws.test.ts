import { holdErasure } from "./hold-erasure.ts";

holdErasure(1);

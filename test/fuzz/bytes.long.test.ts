import { holdDamagedBytes } from "./hold-damaged-bytes.ts";

holdDamagedBytes(2_000);

import { holdDamagedBytes } from "./hold-damaged-bytes.ts";

holdDamagedBytes(120);

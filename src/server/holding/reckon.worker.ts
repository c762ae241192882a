import { reckon } from "./reckon.ts";

reckon();

import { holdMoneyLaws } from "./hold-money-laws.ts";

holdMoneyLaws(16);

import { mkdirSync } from "node:fs";

/** Whether nobody had begun what this marker stands for, among all processes that ask: one of them is told so. */
export function firstToBegin(marker: string): boolean {
  try {
    mkdirSync(marker);
    return true;
  } catch {
    return false;
  }
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { AuditRow } from "./audit.ts";

type Line = Omit<AuditRow, "id">;

const pathIn = (dataFolder: string) => join(dataFolder, "audit.pending");

/** Lines of the log that wait until a transaction is done, and how long their file was when they were read. */
export interface PendingAudit {
  readonly lines: readonly Line[];
  readonly bytes: number;
}

/** Keeps a line of the log beside the store, durably, while a long transaction is under way there. */
export function addPendingAudit(dataFolder: string, line: Line): void {
  const handle = openSync(pathIn(dataFolder), "a", 0o600);
  try {
    writeSync(handle, `${JSON.stringify(line)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A last line that a crash cut off was never told to be kept. */
export function pendingAudit(dataFolder: string): PendingAudit {
  const path = pathIn(dataFolder);
  if (!existsSync(path)) return { lines: [], bytes: 0 };
  const text = readFileSync(path, "utf8");
  const whole = text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean);
  return { lines: whole.map((line) => JSON.parse(line) as Line), bytes: Buffer.byteLength(text) };
}

/** Lets go of lines that are in the store; false: more came since they were read. */
export function forgetPendingAudit(dataFolder: string, { bytes }: PendingAudit): boolean {
  const path = pathIn(dataFolder);
  if (existsSync(path) && statSync(path).size !== bytes) return false;
  rmSync(path, { force: true });
  return true;
}

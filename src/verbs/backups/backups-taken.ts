import { newestOfAction } from "../../io/store/audit.ts";
import { namesInLog } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";

/** A backup that was taken, as the log tells it. */
export interface BackupTaken {
  readonly us: number;
  /** As the log names them: `terminal`, `account:ID`. */
  readonly who: string;
  /** What the account is called; null: it is none, or is gone. */
  readonly name: string | null;
}

const most = 10;

/** The newest backups, in the terminal or from the browser. Whether they still lie where they were written is not known. */
export async function backupsTaken({ store }: Pick<Workshop, "store">): Promise<readonly BackupTaken[]> {
  const names = await namesInLog(store);
  const lines = await newestOfAction(store, "backup", most);
  return lines.map(({ at_us, who }) => ({ us: at_us, who, name: names.get(who) ?? null }));
}

import { message } from "../../core/words/say.ts";
import { keepRefusedCalls } from "../../io/store/refused-calls.ts";
import { rejectsBehind } from "../../io/store/rejects.ts";
import type { Workshop } from "../shop/workshop.ts";
import { keptUs } from "./keep-refused.ts";

/** Of one sealing so many are told. */
const mostRows = 50;

/**
 * Has the feed tell why rows behind a line of a live load were rejected when they were sealed: whoever sent them was answered that
 * they are safe. Within the transaction of the sealing; without their cells, which may name people.
 */
export async function tellRejected(
  { store }: Pick<Workshop, "store">,
  source: string,
  { load, line }: { readonly load: number; readonly line: number },
  receivedUs: number,
): Promise<void> {
  const rows = await rejectsBehind(store, { load, line, limit: mostRows });
  if (rows.length === 0) return;
  const fix = JSON.stringify(message("live.sealed.fix"));
  const told = rows.map(({ message_id, column_name, reason, params }) => ({
    ...{ at_us: receivedUs, door: source, message_id: message_id ?? "", place: column_name ?? "", fix },
    sentence: JSON.stringify({ key: reason, params: JSON.parse(params) }),
  }));
  await keepRefusedCalls(store, told, receivedUs - keptUs);
}

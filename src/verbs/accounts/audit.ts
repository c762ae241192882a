import { apiKeys } from "../../io/store/api-keys.ts";
import { addAudit, addAuditOnce, auditPage } from "../../io/store/audit.ts";
import type { Store } from "../../io/store/open-store.ts";
import { addPendingAudit, forgetPendingAudit, pendingAudit } from "../../io/store/pending-audit.ts";
import { users } from "../../io/store/users.ts";
import type { Workshop } from "../shop/workshop.ts";
import { keeping } from "./accounts.ts";

/** What is written down of something seen or changed: ids, never what a person is called. */
export interface Noted {
  readonly who: string;
  readonly action: string;
  readonly personId?: number | null | undefined;
  /** How many people a list showed. */
  readonly people?: number | null | undefined;
  readonly object?: string | null | undefined;
}

/** A line of the log. */
export interface AuditLine {
  readonly id: number;
  readonly us: number;
  readonly who: string;
  /** What the account is called; null: it is none, or is gone. */
  readonly name: string | null;
  readonly action: string;
  readonly personId: number | null;
  readonly people: number | null;
  readonly object: string | null;
  /** What that account or key is called; null: it is neither, or gone. */
  readonly objectName: string | null;
}

const rowOf = (nowUs: number, { who, action, personId = null, people = null, object = null }: Noted) => ({
  ...{ at_us: nowUs, who, action, person_id: personId, people, object },
});

/** Writes a line within a transaction that is under way. */
export async function note(store: Store, nowUs: number, noted: Noted): Promise<void> {
  await addAudit(store, rowOf(nowUs, noted));
}

/** Writes down what whoever changes the shop did, within the transaction of the change: both are kept, or neither. */
export function noteChange(shop: Workshop, noted: Omit<Noted, "who">): Promise<void> {
  return note(shop.store, shop.now(), { who: shop.by, ...noted });
}

type Logging = Pick<Workshop, "store" | "dataFolder">;

/** Writes a line, and is done when it is safe. While a load is kept or laid out it does not wait for that: the line is kept beside the store until then. */
export async function noteSeen(shop: Logging & Pick<Workshop, "now">, noted: Noted): Promise<void> {
  if (!shop.store.isTaken()) return keeping(shop, () => note(shop.store, shop.now(), noted));
  addPendingAudit(shop.dataFolder, rowOf(shop.now(), noted));
  // Where that fails the line stays where it is, and the next opening of the shop takes it over.
  void keepPendingAudit(shop).catch(() => {});
}

/** Takes over into the store what was kept beside it. Done half, it is done again. */
export async function keepPendingAudit({ store, dataFolder }: Logging): Promise<void> {
  for (;;) {
    const pending = pendingAudit(dataFolder);
    if (pending.lines.length > 0)
      await keeping({ store }, async () => {
        for (const line of pending.lines) await addAuditOnce(store, line);
      });
    if (forgetPendingAudit(dataFolder, pending)) return;
  }
}

/** What accounts and keys are called, by how the log names them. */
export async function namesInLog(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...(await users(store)).map(({ id, name }) => [`account:${id}`, name] as const),
    ...(await apiKeys(store)).map(({ prefix, name }) => [`key:${prefix}`, name] as const),
  ]);
}

/** The log, newest first, before the line `before`. */
export async function audit(
  { store }: Pick<Workshop, "store">,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly AuditLine[]> {
  const names = await namesInLog(store);
  return (await auditPage(store, before, limit)).map(
    ({ id, at_us, who, action, person_id, people, object }) => ({
      ...{ id, us: at_us, who, name: names.get(who) ?? null },
      ...{ action, personId: person_id, people, object },
      objectName: object === null ? null : (names.get(object) ?? null),
    }),
  );
}

import { identitiesByNumber } from "../io/store/people.ts";
import type { Workshop } from "./workshop.ts";

/** Customer numbers that may be one person, and the e-mails they share. Kept apart until somebody decides. */
export interface ConflictLine {
  readonly numbers: readonly { readonly source: string; readonly number: string }[];
  readonly emails: readonly string[];
}

/** Everyone kept apart because the shop's own data contradict each other. */
export async function conflicts(shop: Workshop): Promise<ConflictLine[]> {
  const { engine } = await shop.projection();
  const rows = await engine.rows<{ conflict: number; identity_id: number; is_number: boolean }>(
    "SELECT conflict, identity_id, is_number FROM conflicts ORDER BY conflict, identity_id",
  );
  const found = identitiesByNumber(
    shop.store,
    rows.map((row) => row.identity_id),
  );
  const lines = new Map<number, { numbers: { source: string; number: string }[]; emails: string[] }>();
  for (const { conflict, identity_id, is_number } of rows) {
    const line = lines.get(conflict) ?? { numbers: [], emails: [] };
    lines.set(conflict, line);
    const identity = found.get(identity_id);
    if (!identity) continue;
    if (is_number) line.numbers.push({ source: identity.source, number: identity.value });
    else line.emails.push(identity.value);
  }
  return [...lines.values()];
}

import { integer } from "../../core/sql/literal.ts";
import { identitiesByNumber } from "../../io/store/people.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import type { Workshop } from "../shop/workshop.ts";
import { namesInCommands } from "./names-in-commands.ts";

/** Customer numbers that may be one person, and the e-mails they share. Kept apart until somebody decides. */
export interface ConflictLine {
  readonly numbers: readonly { readonly source: string; readonly number: string }[];
  readonly emails: readonly string[];
  /** The persons that they are now. */
  readonly persons: readonly number[];
  /** The merges that would make them one person, as commands name the two. */
  readonly merges: readonly { readonly kept: string; readonly gone: string }[];
}

interface ConflictRow {
  readonly conflict: number;
  readonly identity_id: number;
  readonly is_number: boolean;
  readonly person_id: number | null;
}

/**
 * Everyone kept apart because the shop's own data contradict each other, or only those of whom `person` is one. With an
 * erased person nobody is in doubt.
 */
export const conflicts = ofOneReading(async (shop: Workshop, person?: number): Promise<ConflictLine[]> => {
  const { engine } = await shop.projection();
  const own =
    person === undefined
      ? ""
      : `WHERE c.conflict IN (SELECT conflict FROM conflicts JOIN identity_person USING (identity_id) WHERE person_id = ${integer(person)})`;
  const rows = await engine.rows<ConflictRow>(
    `SELECT c.conflict, c.identity_id, c.is_number, p.person_id FROM conflicts AS c
      LEFT JOIN identity_person AS p USING (identity_id) ${own} ORDER BY c.conflict, c.identity_id`,
  );
  const lines = new Map<number, ConflictRow[]>();
  for (const row of rows) lines.set(row.conflict, [...(lines.get(row.conflict) ?? []), row]);
  const told: ConflictLine[] = [];
  for (const line of lines.values()) told.push(await conflictLine(shop, line));
  return told.filter(({ merges }) => merges.length > 0);
});

async function conflictLine({ store }: Workshop, rows: readonly ConflictRow[]): Promise<ConflictLine> {
  const found = await identitiesByNumber(
    store,
    rows.map((row) => row.identity_id),
  );
  const told = (numbers: boolean) =>
    rows.flatMap(({ is_number, identity_id }) => {
      const identity = found.get(identity_id);
      return identity && is_number === numbers ? [identity] : [];
    });
  const persons = new Map<number, number>();
  for (const { is_number, person_id, identity_id } of rows)
    if (is_number && person_id !== null && found.has(identity_id) && !persons.has(person_id))
      persons.set(person_id, identity_id);
  const [kept, ...gone] = [...persons.values()];
  const names = await namesInCommands(store, [...persons.values()]);
  const nameOf = (identity: number) => names.get(identity) ?? String(identity);
  return {
    numbers: told(true).map(({ source, value }) => ({ source, number: value })),
    emails: told(false).map(({ value }) => value),
    persons: [...persons.keys()],
    merges: kept === undefined ? [] : gone.map((one) => ({ kept: nameOf(kept), gone: nameOf(one) })),
  };
}

import type { KindName } from "../../core/facts/kinds.ts";
import { toldAt } from "../../core/facts/told-at.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import { type LoadRow, loads, originOf } from "../../io/store/loads.ts";
import { rowsHeld } from "../forgetting/rows-held.ts";
import { standingAs } from "../loading/loads.ts";
import type { Workshop } from "../shop/workshop.ts";
import { findPerson } from "./find-person.ts";

/** How facts came: in a file, over HTTP, or typed by somebody in Stige. */
export type Way = "file" | "live" | "typed";

/** A load from which something is known of somebody. */
export interface SourceLoad {
  readonly load: number;
  readonly way: Way;
  readonly source: string;
  readonly file: string;
  readonly receivedUs: number;
}

/** What facts of a kind and an instant rest on. */
export interface FactSource {
  readonly us: number;
  readonly kind: KindName;
  readonly load: number;
}

/** Where each fact on somebody's way comes from: by its kind and instant the load that told it last and counts. */
export async function personSources(
  shop: Workshop,
  meant: number,
): Promise<{ readonly facts: readonly FactSource[]; readonly loads: readonly SourceLoad[] }> {
  const { personId } = await findPerson(shop, meant);
  const { engine } = await shop.projection();
  const identities = await engine.rows<{ id: number }>(
    `SELECT identity_id AS id FROM identity_person WHERE person_id = ${personId}`,
  );
  const all = await loads(shop.store);
  const standing = new Map(
    all.flatMap((row) => {
      const as = standingAs(all, row);
      return as ? [[originOf(row), as] as const] : [];
    }),
  );
  const held = await rowsHeld(
    shop,
    identities.map(({ id }) => id),
  );
  const facts = factsOf(shop, held, standing);
  const named = new Set(facts.map(({ load }) => load));
  return { facts, loads: all.filter(({ load }) => named.has(load)).map(sourceLoad) };
}

type Held = Awaited<ReturnType<typeof rowsHeld>>;

function factsOf(
  { settings: { timeZone, ordersFrom } }: Workshop,
  held: Held,
  standing: ReadonlyMap<number, LoadRow>,
): readonly FactSource[] {
  const zone = zoneOf(timeZone);
  const found = new Map<string, FactSource>();
  const first = { us: Number.POSITIVE_INFINITY, load: 0 };
  for (const { kind, rows } of held)
    for (const row of rows) {
      const load = standing.get(row.load as number)?.load;
      const ofBook = kind !== "orders" && kind !== "refunds" ? true : row.source === ordersFrom;
      const us = toldAt(kind, row, zone);
      if (load === undefined || !ofBook) continue;
      // Rows come in the order of their loads: the last is the one that counts.
      if (us !== null) found.set(`${kind} ${us}`, { us, kind, load });
      const since = us ?? (row.received_us as number);
      if (since < first.us) Object.assign(first, { us: since, load });
    }
  // Since when somebody is known may be told by the first fact that names them.
  const known = { us: first.us, kind: "people", load: first.load } as const;
  if (first.load > 0 && !found.has(`people ${first.us}`)) found.set("", known);
  return [...found.values()].sort((a, b) => a.us - b.us);
}

function sourceLoad({ load, source, file, received_us, live_until_us, sha256 }: LoadRow): SourceLoad {
  const way = live_until_us !== null ? "live" : sha256 === "" ? "typed" : "file";
  return { load, way, source, file, receivedUs: received_us };
}

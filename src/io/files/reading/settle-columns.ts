import { foldHeader } from "../../../core/facts/columns/fold-header.ts";
import { type Recognised, recognise, shownHeaders } from "../../../core/facts/columns/recognise.ts";
import { targetsOf } from "../../../core/facts/columns/targets.ts";
import { type FieldType, type KindName, kinds } from "../../../core/facts/kinds.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { isoInstant } from "../../../core/words/iso-instant.ts";
import type { Problem } from "../../../core/words/problem.ts";
import { type Message, message } from "../../../core/words/say.ts";
import type { LoadedRecords, Records, WantedColumn } from "../records/records.ts";
import { columnsByContent } from "./content.ts";
import type { ReadWish } from "./file-read.ts";

export type Settled =
  | { readonly ok: true; readonly recognised: Recognised; readonly loaded: LoadedRecords }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Bounds {
  readonly place: string;
  readonly latestUs: number;
}

/** Finds out what each column is, by headers and map, and where these do not tell by the cells; and loads the columns needed. */
export async function settleColumns(
  engine: Engine,
  records: Records,
  wish: ReadWish,
  bounds: Bounds,
): Promise<Settled> {
  const isBare = records.headers.every((header) => header === null);
  if (isBare && Object.keys(wish.map?.columns ?? {}).length === 0)
    return settleBare(engine, records, wish, bounds);
  const recognition = recognise(records.headers, {
    kind: wish.kind,
    map: wish.map,
    place: bounds.place,
    received: isoInstant(wish.receivedUs),
  });
  if (!recognition.ok) return recognition;
  const { value } = recognition;
  const extra = value.bareId === null ? [] : [{ column: value.bareId, native: null }];
  const loaded = await records.load([...wantedFor(value), ...extra]);
  if (value.format) return { ok: true, recognised: value, loaded };
  const recognised = await settleAmount(
    engine,
    loaded,
    await settleId(engine, loaded, value, records),
    records,
  );
  return { ok: true, recognised, loaded };
}

/** A file without header and without map: only orders are recognised, by what the columns hold. */
async function settleBare(
  engine: Engine,
  records: Records,
  wish: ReadWish,
  bounds: Bounds,
): Promise<Settled> {
  const count = records.headers.length;
  const kind = wish.kind ?? wish.map?.kind ?? "orders";
  const refuse: Settled = { ok: false, problems: [noHeader(count, kind, bounds.place)] };
  if (kind !== "orders") return refuse;
  const loaded = await records.load(Array.from({ length: count }, (_, column) => ({ column, native: null })));
  const found = await columnsByContent(engine, loaded.relation, count, {
    country: wish.country,
    latestUs: bounds.latestUs,
  });
  if (!found) {
    await loaded.drop();
    return refuse;
  }
  const recognised: Recognised = {
    kind,
    columns: found.columns,
    values: new Map(Object.entries(wish.map?.values ?? {})),
    computed: new Map(),
    where: null,
    format: null,
    parts: [],
    bareId: null,
    own: new Set(found.columns.keys()),
    assumptions: found.assumptions,
  };
  return { ok: true, recognised, loaded };
}

function noHeader(columns: number, kind: KindName, place: string): Problem {
  const required = targetsOf(kind)
    .filter(({ required: needed }) => needed)
    .map(({ name }) => name);
  const person = kinds[kind].fields.some((field) => field.name === "person") ? ["person_number"] : [];
  const example = [...person, ...required].map((target, i) => `${target}: ${i + 1}`).join(", ");
  return {
    place,
    sentence: message("files.problem.noHeader", { columns }),
    fix: message("files.problem.noHeader.fix", { kind, columns: example }),
  };
}

/**
 * A column called only `Id`: the customer number if its values come back on different dates, else the order number, as
 * far as these are still without a column.
 */
async function settleId(
  engine: Engine,
  loaded: LoadedRecords,
  found: Recognised,
  records: Records,
): Promise<Recognised> {
  const { bareId, columns } = found;
  const date = columns.get("ordered");
  if (bareId === null || date === undefined) return found;
  const [row] = await engine.rows<{ again: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM ${loaded.relation} WHERE bad IS NULL GROUP BY c${bareId} HAVING c${bareId} IS NOT NULL AND min(hash(c${date})) <> max(hash(c${date}))) AS again`,
  );
  const isCustomer = row?.again ?? false;
  const target = isCustomer ? "person_number" : "order_id";
  if (columns.has(target) || (isCustomer && columns.has("person_email"))) return found;
  const column = shownHeaders(records.headers)[bareId] ?? "";
  const said: Message = isCustomer
    ? message("files.assume.idIsCustomer", { column })
    : message("files.assume.idIsOrder", { column });
  return {
    ...found,
    columns: new Map([...columns, [target, bareId]]),
    assumptions: [...found.assumptions, said],
  };
}

/**
 * In a file of lines the amount may be the order's, on every line the same, or the line's own. Where it differs within
 * an order it is the line's; where it is called a price and a quantity stands beside it, it is that of one piece.
 */
async function settleAmount(
  engine: Engine,
  loaded: LoadedRecords,
  found: Recognised,
  records: Records,
): Promise<Recognised> {
  const { columns } = found;
  const [amount, order] = [columns.get("gross"), columns.get("order_id")];
  const isLines = [...columns.keys()].some((target) => target.startsWith("lines."));
  if (!isLines || amount === undefined || order === undefined) return found;
  if (columns.has("lines.revenue") || columns.has("lines.price")) return found;
  const header = shownHeaders(records.headers)[amount] ?? "";
  const isPrice = /^(?:price|pris)$/.test(foldHeader(header)) && columns.has("lines.quantity");
  const [row] = await engine.rows<{ differs: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM ${loaded.relation} WHERE bad IS NULL GROUP BY c${order} HAVING c${order} IS NOT NULL AND min(hash(c${amount})) <> max(hash(c${amount}))) AS differs`,
  );
  if (!isPrice && !row?.differs) return found;
  const target = isPrice ? "lines.price" : "lines.revenue";
  const moved = [...columns].map(([name, column]) => [name === "gross" ? target : name, column] as const);
  const said = isPrice
    ? message("files.assume.unitPrice", { column: header })
    : message("files.assume.lineAmount", { column: header });
  return { ...found, columns: new Map(moved), assumptions: [...found.assumptions, said] };
}

/** How the columns that fill targets may come: as the file holds them, or as text. */
function wantedFor(recognised: Recognised): WantedColumn[] {
  const wanted = new Map<number, WantedColumn>();
  const want = (column: number, native: WantedColumn["native"], strict = false) => {
    const known = wanted.get(column);
    wanted.set(column, {
      column,
      native: known && known.native !== native ? null : native,
      strict: strict && !known,
    });
  };
  // In a known export, and on the further lines of an order, there may be no number where there must be one.
  const mayBeStrict =
    recognised.format === null && ![...recognised.columns.keys()].some((name) => name.startsWith("lines."));
  for (const { kind, columns, computed, where } of [recognised, ...recognised.parts]) {
    const targets = new Map(targetsOf(kind).map((target) => [target.name, target]));
    for (const [name, column] of columns) {
      const native = nativeOf(targets.get(name)?.type);
      want(column, native, mayBeStrict && native === "number" && targets.get(name)?.required);
    }
    for (const cell of [...computed.values(), ...(where ? [where] : [])])
      for (const column of cell.columns) want(column, null);
  }
  return [...wanted.values()];
}

function nativeOf(type: FieldType | undefined): WantedColumn["native"] {
  if (type === "instant" || type === "boolean") return type;
  return type === undefined || type === "text" ? null : "number";
}

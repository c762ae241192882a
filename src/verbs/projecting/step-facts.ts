import { hasRates } from "../../core/facts/projecting/exchange.sql.ts";
import { projectSql } from "../../core/facts/projecting/project.sql.ts";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import { rowsSql, type Segments } from "../../core/facts/sealing/versions.sql.ts";
import {
  appendedSql,
  changedSql,
  emptyDeltaSql,
  emptyGoneSql,
  missingSql,
  relabelSql,
  standingConsentsSql,
} from "../../core/facts/stepping/deltas.sql.ts";
import {
  type Changes,
  type FactTable,
  factTables,
  inRoom,
  personColumns,
} from "../../core/facts/stepping/stepped-tables.ts";
import {
  cancellationsBeforeSql,
  consentsBeforeSql,
  linesBeforeSql,
  mayTouchUnits,
  ordersBeforeSql,
  plainBeforeSql,
  plainKinds,
  refundsBeforeSql,
  type Sealed,
  unitCountsSql,
  unitsSql,
} from "../../core/facts/stepping/touched-rows.sql.ts";
import { hideWritten, segmentsOf } from "./project-facts.ts";
import type { WhoStep } from "./step-who.ts";
import { inputOf, type StepWork } from "./step-work.ts";

/** Tables that are projected together: what is true of an order rests on all of them. */
const money = [
  "rates",
  "day_rates",
  "order_rows",
  "products",
  "product_costs",
  "product_categories",
  "product_names",
  "lines",
  "order_costs",
  "refund_rows",
  "refunds",
  "orders",
  "orders_elsewhere",
];
const moneyKinds = ["orders", "lines", "refunds", "cancellations"] as const;
const tableOf: Partial<Record<SealedKind, FactTable>> = { referrals: "referral_rows" };
const kindOf: Readonly<Record<string, SealedKind>> = {
  referral_rows: "referrals",
  event_names: "events",
  event_rows: "events",
};

/**
 * Says in the room `delta` what rows of every projected table come, and in the tables it gives which of them go: earlier
 * rows that something touches are projected as they were and as they are now, by the same statements as all are.
 */
export async function stepFacts(work: StepWork, who: WhoStep): Promise<Changes> {
  const before = await readAgain(work, who);
  const projected = await projectRoom(work, "now", now(work, before), before);
  if (before.size > 0) await projectRoom(work, "was", was(work, before), before, projected);
  const changed = new Set([...before].flatMap(tablesOf));
  const gone = new Set<FactTable>();
  const came = new Set<FactTable>();
  const toldAgain = new Set<FactTable>();
  const filled = await filledOf(work, projected);
  for (const table of factTables) {
    const told = changed.has(table) && projected.has(table);
    const moves = movesIn(table, who);
    if (!told && !moves && !filled.has(table)) continue;
    came.add(table);
    if (told) {
      toldAgain.add(table);
      await changedRows(work, table);
    } else if (!projected.has(table)) await work.run(...emptyDeltaSql(table, work.home));
    else if (table !== "consents") await work.run(...appendedSql(table, moves));
    if (table === "consents") await work.run(standingConsentsSql(work.home, told));
    if ((told || moves) && (await rowsGo(work, moves, table, told))) gone.add(table);
  }
  return { came, gone, toldAgain };
}

/** Whether rows of a table may belong to others now. All consents and overrides of whoever moved are read again. */
function movesIn(table: FactTable, { moved }: WhoStep): boolean {
  return moved && personColumns(table).length > 0 && table !== "consents" && table !== "overrides";
}

/** The tables projected that have rows. */
async function filledOf(work: StepWork, projected: ReadonlySet<string>): Promise<ReadonlySet<FactTable>> {
  const tables = factTables.filter((table) => projected.has(table));
  if (tables.length === 0) return new Set();
  const counts = tables.map((table) => `EXISTS (FROM ${inRoom("now", table)}) AS ${table}`);
  const found = await work.one<Record<string, boolean>>(`SELECT ${counts}`);
  return new Set(tables.filter((table) => found[table]));
}

async function changedRows(work: StepWork, table: FactTable): Promise<void> {
  await work.run(...changedSql(table, work.home));
  const { n } = await work.one<{ n: number }>(missingSql(table));
  if (n !== 0) throw new Error(`${n} rows of ${table} are not in the projection`);
}

/** Whether rows of a table go: some are others now, or belong to others. */
async function rowsGo(work: StepWork, moves: boolean, table: FactTable, told: boolean): Promise<boolean> {
  if (!told) await work.run(emptyGoneSql(table, work.home));
  if (moves) await work.run(...relabelSql(table, work.home));
  const { n } = await work.one<{ n: number }>(
    `SELECT count(*) AS n FROM ${inRoom("delta", `gone_${table}`)}`,
  );
  return n > 0;
}

function tablesOf(kind: SealedKind): readonly FactTable[] {
  return (moneyKinds as readonly SealedKind[]).includes(kind)
    ? ["orders", "orders_elsewhere", "lines", "refunds"]
    : [tableOf[kind] ?? (kind as FactTable)];
}

const beforeRows = (kind: SealedKind) => inRoom("rows", `before_${kind}`);

/** Reads the earlier rows again that something touches; gives the kinds of which there are any. */
async function readAgain(work: StepWork, who: WhoStep): Promise<ReadonlySet<SealedKind>> {
  const { home, before, added, plan } = work;
  const sealed: Sealed = { home, before, added, fresh: plan.fresh, nomads: who.nomads };
  const found = new Set<SealedKind>();
  const read = async (kind: SealedKind, sql: string) => {
    await work.run(`CREATE TABLE ${beforeRows(kind)} AS ${sql}`);
    const { n } = await work.one<{ n: number }>(`SELECT count(*) AS n FROM ${beforeRows(kind)}`);
    if (n > 0) found.add(kind);
  };
  const has = (kind: SealedKind) => before.files[kind] !== undefined;
  const units = await unitsTouched(work, sealed);
  const open = segmentsOf(plan.openLines, work.path, before.knownAtUs);
  const isOpen = plan.openLines.length > 0 && units.new > 0;
  const again = added.files.refunds !== undefined && !plan.fresh.has("refunds");
  if (has("orders") && units.told > 0) await read("orders", ordersBeforeSql(sealed));
  if (has("cancellations") && units.told + units.new > 0)
    await read("cancellations", cancellationsBeforeSql(sealed));
  if (has("lines") && (units.told > 0 || isOpen))
    await read("lines", linesBeforeSql(sealed, isOpen ? open : null));
  if (has("refunds") && (units.told + units.loose > 0 || again))
    await read("refunds", refundsBeforeSql(sealed));
  for (const kind of plainKinds) {
    const sql = plainBeforeSql(kind, sealed);
    if (sql) await read(kind, sql);
  }
  if (has("consents") && who.moved) await read("consents", consentsBeforeSql(sealed, who.nomads));
  if (has("overrides") && (added.files.overrides || who.moved))
    await read("overrides", `FROM ${rowsSql(before, "overrides")}`);
  return found;
}

/** How many orders came, and of those that something touches. */
async function unitsTouched(
  work: StepWork,
  sealed: Sealed,
): Promise<{ new: number; told: number; loose: number }> {
  if (!mayTouchUnits(sealed, work.plan.openLines.length > 0)) return { new: 0, told: 0, loose: 0 };
  await work.run(...unitsSql(sealed));
  return work.one(unitCountsSql());
}

/** The rows read again, as they were. */
function was({ before, after }: StepWork, kinds: ReadonlySet<SealedKind>): Segments {
  const files = { rates: after.files.rates, products: after.files.products } as {
    [K in SealedKind]?: readonly string[];
  };
  const rows: { [K in SealedKind]?: string } = {};
  for (const kind of kinds) {
    files[kind] = before.files[kind] as readonly string[];
    rows[kind] = beforeRows(kind);
  }
  return { files: present(files), overlapping: before.overlapping, knownAtUs: before.knownAtUs, rows };
}

/** The rows read again, and those that came. */
function now({ before, added, after }: StepWork, kinds: ReadonlySet<SealedKind>): Segments {
  const files: { [K in SealedKind]?: readonly string[] } = { ...added.files };
  const rows: { [K in SealedKind]?: string } = { ...added.rows };
  for (const kind of kinds) {
    const { [kind]: came } = added.files;
    files[kind] = [...(before.files[kind] as readonly string[]), ...(came ?? [])];
    rows[kind] = came
      ? `(FROM ${beforeRows(kind)} UNION ALL BY NAME FROM ${rowsSql(added, kind)})`
      : beforeRows(kind);
  }
  const { rates, products } = after.files;
  // What came alone, in one file, has each key once.
  const isAlone = (kind: SealedKind) => !kinds.has(kind) && added.files[kind]?.length === 1;
  return {
    files: present({ ...files, rates, products }),
    overlapping: new Set([...after.overlapping].filter((kind) => !isAlone(kind))),
    knownAtUs: after.knownAtUs,
    rows,
  };
}

function present(files: { readonly [K in SealedKind]?: readonly string[] | undefined }): Segments["files"] {
  return Object.fromEntries(Object.entries(files).filter(([, list]) => list !== undefined));
}

/** Who is who in a room. Where none but the rows that came are projected, `few`, they name no others than came. */
function personsOfRoomSql({ home }: StepWork, room: "was" | "now", few: boolean): readonly string[] {
  const persons = inRoom(room, "identity_person");
  if (room === "was") return [`CREATE VIEW ${persons} AS FROM ${home}.identity_person`];
  const who = (table: string) => inRoom("who", table);
  const told = few ? `SEMI JOIN ${who("told_identities")} USING (identity_id)` : "";
  const all = `FROM ${who("identity_person")} UNION ALL
    SELECT p.* FROM ${home}.identity_person AS p ${told} ANTI JOIN ${who("closure")} USING (identity_id)`;
  return [`CREATE ${few ? "TABLE" : "VIEW"} ${persons} AS ${all}`];
}

/** Projects some sealed rows in a room of their own; gives the tables made. `only`: those that are asked for. */
async function projectRoom(
  work: StepWork,
  room: "was" | "now",
  segments: Segments,
  before: ReadonlySet<SealedKind>,
  only: ReadonlySet<string> | null = null,
): Promise<ReadonlySet<string>> {
  await work.run(...personsOfRoomSql(work, room, before.size === 0));
  await work.within(room);
  const input = await inputOf(work, segments);
  const touched = (kind: SealedKind) =>
    segments.files[kind] !== undefined && (before.has(kind) || work.added.files[kind] !== undefined);
  const hasMoney = moneyKinds.some(touched);
  const made = new Set<string>();
  for (const { table, sql } of projectSql(input)) {
    const kind = kindOf[table] ?? (table as SealedKind);
    const isMoney = money.includes(table);
    const rated = table === "day_rates" && hasRates(input) && touched("spend");
    if (isMoney ? !(hasMoney || rated) : !touched(kind)) continue;
    // They stand in the projection: none came.
    if (table === "rates" || table === "products") continue;
    if (table === "lines" && !segments.files.lines && only === null) continue;
    if (table === "event_spans" || table === "merges" || (only !== null && !only.has(table))) continue;
    await work.run(`CREATE TABLE ${table} AS ${sql}`);
    made.add(table);
  }
  if (work.erased.length > 0) await hideWritten(work.engine, work.erased, made);
  return made;
}

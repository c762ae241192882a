import { type ExportedPerson, exportedPeopleSql } from "../../core/measures/exporting/exported-people.sql.ts";
import {
  type ExportedStay,
  exportedStaysSql,
  type PersonRange,
  personSpanSql,
} from "../../core/measures/exporting/exported-stays.sql.ts";
import { message } from "../../core/words/say.ts";
import { type WrittenColumn, type WrittenRow, writeTable } from "../../io/files/write-table.ts";
import { noSuchPlace } from "../asking/no-such-place.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import type { Progress } from "../asking/progress.ts";
import { type AskedAbout, type Standpoint, standpoint } from "../asking/standpoint.ts";
import type { Person, Shop } from "../shop/shop.ts";
import { outFormat, wholeFile } from "./out-file.ts";

export interface AskedExport extends AskedAbout {
  readonly what: "stays" | "people";
  readonly out: string;
  /** Only people there; null: everyone. */
  readonly rung: string | null;
  readonly progress?: Progress;
}

export interface ExportAnswer {
  readonly file: string;
  readonly rows: number;
  readonly asOfUs: number;
}

const chunk = 10_000;

const stayColumns: readonly WrittenColumn[] = [
  { name: "person", type: "text" },
  { name: "rung", type: "text" },
  { name: "from_us", type: "integer" },
  { name: "to_us", type: "integer" },
  { name: "previous", type: "text" },
];

const peopleColumns: readonly WrittenColumn[] = [
  { name: "person", type: "text" },
  { name: "name", type: "text" },
  { name: "email", type: "text" },
  { name: "rung", type: "text" },
  { name: "since_us", type: "integer" },
  { name: "previous", type: "text" },
  { name: "scheduled_us", type: "integer" },
  { name: "scheduled_rung", type: "text" },
  { name: "known_us", type: "integer" },
  { name: "orders", type: "integer" },
  { name: "revenue_minor", type: "integer" },
  { name: "first_order_us", type: "integer" },
  { name: "last_order_us", type: "integer" },
  // "self" or "phone": not to be written to.
  { name: "objected", type: "text" },
];

/** Writes everyone, or every stay, to a file; names come from the directory, so many persons at a time. */
export const exportRows = ofOneReading(async (shop: Shop, asked: AskedExport): Promise<ExportAnswer> => {
  const format = outFormat(asked.out);
  const at = await standpoint(shop, asked);
  checkRung(at, asked);
  const columns = asked.what === "stays" ? stayColumns : peopleColumns;
  const rowsOf = asked.what === "stays" ? stayRows : peopleRows;
  const rows = await wholeFile(asked.out, (draft) =>
    writeTable(draft, format, columns, async (write) => {
      const all = await ranges(at);
      for (const [i, range] of all.entries()) {
        await write(await rowsOf(shop, at, asked, range));
        asked.progress?.(message("out.writing", { file: asked.out }), i + 1, all.length);
      }
    }),
  );
  return { file: asked.out, rows, asOfUs: at.asOfUs };
});

async function ranges({ projection }: Standpoint): Promise<PersonRange[]> {
  const [span] = await projection.engine.rows<{ least: number; greatest: number }>(personSpanSql);
  const { least, greatest } = span ?? { least: 0, greatest: -1 };
  const count = Math.ceil((greatest - least + 1) / chunk);
  return Array.from({ length: count }, (_, i) => ({
    from: least + i * chunk,
    before: least + (i + 1) * chunk,
  }));
}

async function stayRows(
  shop: Shop,
  { projection }: Standpoint,
  _asked: AskedExport,
  range: PersonRange,
): Promise<WrittenRow[]> {
  const rows = await projection.engine.rows<ExportedStay>(exportedStaysSql(range));
  const people = await named(shop, rows);
  return rows.map((row) => [keyOf(people, row), row.rung, row.from_us, row.to_us, row.previous]);
}

async function peopleRows(
  shop: Shop,
  { projection, asOfUs, certain }: Standpoint,
  { rung }: AskedExport,
  range: PersonRange,
): Promise<WrittenRow[]> {
  const rows = await projection.engine.rows<ExportedPerson>(
    exportedPeopleSql({ range, us: asOfUs, rung, certain }),
  );
  const people = await named(shop, rows);
  return rows.map((row) => {
    const person = people.get(row.person_id);
    return [
      keyOf(people, row),
      person?.name ?? null,
      person?.emails[0] ?? null,
      row.rung,
      row.since_us,
      row.previous,
      row.scheduled_us,
      row.scheduled_rung,
      row.known_us,
      row.orders,
      row.revenue_minor,
      row.first_order_us,
      row.last_order_us,
      person?.objection?.by ?? null,
    ];
  });
}

function named(shop: Shop, rows: readonly { person_id: number }[]): Promise<ReadonlyMap<number, Person>> {
  return shop.directory.describe([...new Set(rows.map((row) => row.person_id))]);
}

function keyOf(people: ReadonlyMap<number, Person>, { person_id }: { person_id: number }): string {
  return people.get(person_id)?.key ?? String(person_id);
}

function checkRung({ projection }: Standpoint, { rung }: AskedExport): void {
  const { rungs, offLadder } = projection.ladder;
  if (rung === null || [...rungs, ...offLadder].some(({ id }) => id === rung)) return;
  throw noSuchPlace(projection.ladder, rung);
}

import { resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { type SqlAnswer, sql, viewColumns, views } from "../../verbs/exporting/sql.ts";
import type { Command } from "../command.ts";
import { type Paint, paint } from "../draw/paint.ts";
import { table } from "../draw/table.ts";
import { shorten } from "../text.ts";
import { withShop } from "../with-shop.ts";
import type { Reader } from "../world.ts";

const shown = 200;
const widestCell = 60;

export const command: Command = {
  usage: 'sql "SELECT …" [--out FILE] [--known-at T] [--ladder N]',
  options: [
    { name: "out", value: "FILE", about: "option.out" },
    { name: "known-at", value: "T", about: "option.knownAt" },
    { name: "ladder", value: "N", about: "option.ladder" },
  ],
  words: { atLeast: 1, atMost: 1 },
  examples: [
    "stige sql \"select rung, people from people_by_day where day = '2026-03-31'\"",
    'stige sql "select * from stays" --out stays.parquet',
    'stige sql "describe orders"',
  ],
  more: [
    message("sql.views"),
    ...views.map((view) => message("sql.view", { view, columns: (viewColumns[view] ?? []).join(", ") })),
  ],
  run: (asked, world) =>
    withShop(asked, world, async (shop, reader) => {
      const out = asked.text("out");
      const json = asked.flag("json");
      const answer = await sql(shop, {
        query: asked.words[0] ?? "",
        out: out === null ? null : resolve(world.folder, out),
        limit: json ? null : shown,
        knownAt: asked.text("known-at"),
        version: asked.number("ladder"),
      });
      await world.out(json ? asJson(answer) : drawn(answer, reader, paint(world.colour)));
    }),
};

function asJson(answer: SqlAnswer): string {
  if (answer.kind === "written") return `${JSON.stringify(answer, null, 2)}\n`;
  const rows = answer.rows.map((row) =>
    Object.fromEntries(answer.columns.map(({ name }, i) => [name, row[i] ?? null])),
  );
  const written = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return `${JSON.stringify(rows, written, 2)}\n`;
}

function drawn(answer: SqlAnswer, { say }: Reader, paints: Paint): string {
  if (answer.kind === "written")
    return `  ${say(message("out.written", { rows: answer.rows, file: answer.file }))}\n`;
  const columns = answer.columns.map(({ name, number }) => ({ head: name, right: number }));
  const cells = answer.rows.map((row) =>
    row.map((cell) => (cell === null ? paints.dim("–") : shorten(String(cell), widestCell))),
  );
  const end = answer.more
    ? message("sql.more", { shown })
    : message("sql.rows", { rows: answer.rows.length });
  return `${[...table(columns, cells, paints), "", `  ${paints.dim(say(end))}`].join("\n")}\n`;
}

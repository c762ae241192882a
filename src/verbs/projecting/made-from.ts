import { type BroughtRow, broughtSql } from "../../core/facts/projecting/brought.sql.ts";
import { eventNamesSql } from "../../core/facts/projecting/event-tables.sql.ts";
import type { Joined } from "../../core/facts/sealing/joins.ts";
import type { BroughtKept } from "../../core/facts/stepping/brought-steps.sql.ts";
import type { SealedPart } from "../../core/facts/stepping/step-plan.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { integer, text } from "../../core/sql/literal.ts";

/** What a projection says of itself: what it was made of, and what that came to. */
export interface MadeFrom {
  /** Changes with everything that a projection depends on. */
  readonly key: string;
  /** Changes with all of it but which files are loaded. */
  readonly rest: string;
  readonly brought: BroughtKept;
  /** How it came to be what it is: made whole, or stepped by rows that only came, or by some that took others' places. */
  readonly way: "whole" | "appended" | "replaced";
}

/** A table of stays of a projection, and the ladder they are of. */
export interface StaysMade {
  readonly name: string;
  readonly ladder: Ladder;
}

/** Writes the marks of a projection made whole. `home`: the schema they are written to. */
export async function markMade(engine: Engine, made: MadeFrom, parts: readonly SealedPart[]): Promise<void> {
  await engine.run("CREATE TABLE made_from (key VARCHAR, rest VARCHAR, brought VARCHAR, way VARCHAR)");
  await engine.run("CREATE TABLE made_of (load INTEGER, kind VARCHAR, file VARCHAR, sealed BIGINT)");
  await engine.run("CREATE TABLE made_stays (name VARCHAR, ladder VARCHAR)");
  for (const sql of [insertMadeSql("made_from", made), ...addPartsSql("made_of", parts)])
    await engine.run(sql);
}

export function insertMadeSql(table: string, { key, rest, brought, way }: MadeFrom): string {
  return `INSERT INTO ${table} VALUES (${text(key)}, ${text(rest)}, ${text(JSON.stringify(brought))}, ${text(way)})`;
}

export function addPartsSql(table: string, parts: readonly SealedPart[]): readonly string[] {
  const rows = parts.map(
    ({ load, kind, file, rows }) => `(${integer(load)}, ${text(kind)}, ${text(file)}, ${integer(rows)})`,
  );
  return rows.length > 0 ? [`INSERT INTO ${table} VALUES ${rows.join(",")}`] : [];
}

/** Says of files that were joined that the rows are those of another now. */
export function joinedPartsSql(table: string, joined: readonly Joined[]): readonly string[] {
  return joined.flatMap(({ from, to }) => [
    `DELETE FROM ${table} WHERE file IN (${from.map(({ file }) => text(file)).join(",")})`,
    ...addPartsSql(table, [to]),
  ]);
}

/** Throws where there are no such marks. */
export async function readMade(engine: Engine): Promise<MadeFrom> {
  const [row] = await engine.rows<Omit<MadeFrom, "brought"> & { brought: string }>("FROM made_from");
  if (!row) throw new Error("a projection without a mark");
  return { ...row, brought: JSON.parse(row.brought) as BroughtKept };
}

export function partsMade(engine: Engine): Promise<SealedPart[]> {
  return engine.rows<SealedPart>("SELECT load, kind, file, sealed AS rows FROM made_of");
}

/** Says whose stays a table holds. */
export function keepStaysSql({ name, ladder }: StaysMade): readonly string[] {
  return [
    `DELETE FROM made_stays WHERE name = ${text(name)}`,
    `INSERT INTO made_stays VALUES (${text(name)}, ${text(JSON.stringify(ladder))})`,
  ];
}

export async function staysMade(engine: Engine): Promise<StaysMade[]> {
  const rows = await engine.rows<{ name: string; ladder: string }>("FROM made_stays ORDER BY rowid");
  return rows.map(({ name, ladder }) => ({ name, ladder: JSON.parse(ladder) as Ladder }));
}

/** What the facts come to that names without a schema mean now. */
export async function readBrought(engine: Engine): Promise<BroughtKept> {
  const [row] = await engine.rows<BroughtRow>(broughtSql);
  const names = await engine.rows<{ name: string }>(eventNamesSql);
  return { row: row as BroughtRow, names: names.map(({ name }) => name) };
}

import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PostgresServer } from "../postgres/postgres-server.ts";

/** Beside a shop's folder: the address of the database that its store lies in. */
const besides = (folder: string) => join(dirname(folder), "database");

/** The database that the store of a shop's folder lies in; null: it lies in the folder. */
export function databaseOf(folder: string): string | null {
  return existsSync(besides(folder)) ? readFileSync(besides(folder), "utf8") : null;
}

/** Where shops begin, unless in their folders; set before the first one does. */
export const shopsLieIn: { server: PostgresServer | null } = { server: null };

let made = 0;

/** A shop that begins in a folder has its store where shops lie. */
export async function beginAt(folder: string): Promise<void> {
  const { server } = shopsLieIn;
  if (server) writeFileSync(besides(folder), await server.database(`kill_${made++}`));
}

/** Copies a shop as it lies there, store and all; nobody has it open. */
export async function copyShop(from: string, to: string): Promise<void> {
  cpSync(from, to, { recursive: true });
  const database = databaseOf(from);
  const { server } = shopsLieIn;
  if (database === null || !server) return;
  const name = `kill_${made++}`;
  const template = new URL(database).pathname.slice(1);
  // The connections of a process that was killed go a moment after it.
  await server.ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${template}'`);
  await server.ask(`create database "${name}" template "${template}" strategy file_copy`);
  writeFileSync(besides(to), database.replace(template, name));
}

/** Lets go of what a copy's store lies in. */
export async function dropShop(folder: string): Promise<void> {
  const database = databaseOf(folder);
  if (database)
    await shopsLieIn.server?.ask(`drop database "${new URL(database).pathname.slice(1)}" with (force)`);
}

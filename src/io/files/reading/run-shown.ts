import type { DuckDBConnection } from "@duckdb/node-api";
import type { Progress } from "./file-read.ts";

const everyMs = 200;

/** Connections that keep count of what is done. */
const showing = new WeakSet<DuckDBConnection>();

/** Runs one statement and says meanwhile how many percent of it are done. */
export async function runShown(
  connection: DuckDBConnection,
  sql: string,
  what: "read" | "clean",
  progress: Progress,
): Promise<void> {
  if (!showing.has(connection)) {
    await connection.run("SET enable_progress_bar = true");
    await connection.run("SET enable_progress_bar_print = false");
    showing.add(connection);
  }
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    if (percentage >= 0) progress(Math.round(percentage), 100, what);
  }, everyMs);
  try {
    await connection.run(sql);
  } finally {
    clearInterval(timer);
  }
}

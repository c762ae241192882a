import type { DuckDBConnection } from "@duckdb/node-api";
import type { Progress } from "./file-read.ts";

const everyMs = 200;

/** Runs one statement and says meanwhile how many percent of it are done. */
export async function runShown(
  connection: DuckDBConnection,
  sql: string,
  what: "read" | "clean",
  progress: Progress,
): Promise<void> {
  await connection.run("SET enable_progress_bar = true");
  await connection.run("SET enable_progress_bar_print = false");
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

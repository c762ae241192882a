import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { renameFile } from "../../io/files/rename-file.ts";

/** What a file to be written holds, by its ending. */
export type OutFormat = "csv" | "parquet" | "ndjson";

/** The format that a file's ending names; throws `asked` for another. */
export function outFormat(file: string): OutFormat {
  const ending = /\.(csv|parquet|ndjson)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === "csv" || ending === "parquet" || ending === "ndjson") return ending;
  throw new StigeError("asked", message("ask.outFormat", { given: file }), message("ask.outFormat.fix"));
}

/** Writes a file whole or not at all: `write` gets the name it has until it is done. */
export async function wholeFile<T>(file: string, write: (draft: string) => Promise<T>): Promise<T> {
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new StigeError("asked", message("ask.noFolder", { folder }), message("ask.noFolder.fix"));
  // One name for all attempts, so that the next takes away what a killed one left.
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    const done = await write(draft);
    renameFile("out-file", draft, file);
    return done;
  } finally {
    rmSync(draft, { force: true });
  }
}

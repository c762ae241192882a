import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { writeWhole } from "../../files/write-whole.ts";

const pathIn = (dataFolder: string) => join(dataFolder, "store.json");

/** The schema in PostgreSQL that a data folder's store lies in, as the folder says it; null: it says none. */
export function schemaOf(dataFolder: string): string | null {
  const path = pathIn(dataFolder);
  if (!existsSync(path)) return null;
  const schema = /"schema": "(stige_[0-9a-f]{12})"/.exec(readFileSync(path, "utf8"))?.[1];
  if (schema) return schema;
  throw new StigeError("damaged", message("store.markerWrong", { path }), message("doctor.fromBackup"));
}

export function keepSchema(dataFolder: string, schema: string): void {
  writeWhole("store-marker", pathIn(dataFolder), `{ "store": "postgres", "schema": "${schema}" }\n`);
}

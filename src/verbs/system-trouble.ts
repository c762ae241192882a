import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { isDiskFull } from "../io/disk-full.ts";
import { isOutOfMemory } from "../io/engines/duckdb/out-of-memory.ts";

const sqliteReadOnly = 8;
const sqliteInOut = 10;
/** Torn within, and no database at all. */
const sqliteDamaged = [11, 26];

/** An error of the system beneath, as Node, DuckDB or SQLite throw it, in Stige's words; anything else is an error inside Stige. */
export function systemTrouble(error: unknown): StigeError {
  if (error instanceof StigeError) return error;
  const { code, path, errcode } = (error ?? {}) as { code?: unknown; path?: unknown; errcode?: unknown };
  const what = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  if (isDiskFull(error)) return new StigeError("io", message("cli.noSpace"), message("cli.noSpace.fix"));
  if (isOutOfMemory(error)) return new StigeError("io", message("cli.noMemory"), message("cli.noMemory.fix"));
  if (code === "EFBIG" || /file too large/i.test(what))
    return new StigeError("io", message("cli.fileLimit"), message("cli.fileLimit.fix"));
  const place = typeof path === "string" ? path : /"([^"]+)"/.exec(what)?.[1];
  const refused =
    /^(EACCES|EPERM|EROFS)$/.test(String(code)) || /permission denied|read-only file/i.test(what);
  if (place !== undefined && refused)
    return new StigeError("io", message("cli.noRight", { path: place }), message("cli.noRight.fix"));
  if ((code === "ENOENT" || code === "ENOTDIR") && typeof path === "string")
    return new StigeError("io", message("cli.noFile", { path }), message("cli.noFile.fix"));
  if (typeof errcode === "number" && (errcode & 255) === sqliteReadOnly)
    return new StigeError("io", message("cli.noRight", { path: ".stige" }), message("cli.noRight.fix"));
  if (typeof errcode === "number" && sqliteDamaged.includes(errcode & 255)) return storeDamaged(what);
  if (code === "EIO" || (typeof errcode === "number" && (errcode & 255) === sqliteInOut))
    return new StigeError("io", message("cli.driveFails", { what }), message("cli.driveFails.fix"));
  return new StigeError("io", message("cli.inside", { what }), message("cli.inside.fix"));
}

function storeDamaged(what: string): StigeError {
  const fix = message("doctor.fromBackup");
  const problem = { place: ".stige", sentence: message("doctor.said", { what }), fix };
  return new StigeError("damaged", message("doctor.storeWrong"), fix, [problem]);
}

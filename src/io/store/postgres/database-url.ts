import { type DatabasePlace, databasePlace } from "../../../core/words/database-place.ts";
import { type Message, message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";

/** Throws `asked` where it names none. */
export function requireDatabasePlace(url: string): DatabasePlace {
  const found = databasePlace(url);
  if (found) return found;
  throw new StigeError("asked", message("store.databaseUrl"), message("store.databaseUrl.fix"));
}

type Code = "io" | "refused";

/** What went wrong in a PostgreSQL, said so that whoever reads it can mend it; anything else as it was. */
export function toldError(error: unknown, at: DatabasePlace): unknown {
  if (error instanceof StigeError) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  const said = (code: Code, sentence: Message, fix: Message) => new StigeError(code, sentence, fix);
  if (isLost(error)) return said("io", message("store.databaseLost", at), message("store.databaseLost.fix"));
  switch (code) {
    case "28P01":
    case "28000":
      return said("io", message("store.databaseSignIn", at), message("store.databaseSignIn.fix"));
    case "3D000":
      return said("io", message("store.databaseNone", at), message("store.databaseNone.fix"));
    case "42501":
      return said("io", message("store.databaseRights", at), message("store.databaseRights.fix", at));
    case "25006":
      return said("io", message("store.databaseReadOnly", at), message("store.databaseReadOnly.fix"));
    case "53100":
    case "53200":
      return said("io", message("store.databaseFull", at), message("store.databaseFull.fix"));
    case "53300":
      return said("io", message("store.databaseBusy", at), message("store.databaseBusy.fix"));
    default:
      return error;
  }
}

/** The connection is gone, or could not be made. */
export function isLost(error: unknown): boolean {
  const { code, message: text = "" } = (error ?? {}) as { code?: unknown; message?: string };
  if (error instanceof StigeError) return error.sentence.key === "store.databaseLost";
  return (
    (typeof code === "string" &&
      /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|EHOST|ENET|EPIPE|ENOENT|EACCES|57P0|08)/.test(code)) ||
    /connection terminated|connection error and is not queryable|timeout expired|client was closed/i.test(
      text,
    ) ||
    /does not support SSL|certificate|^SASL: .*server/i.test(text)
  );
}

/** SCRAM and the like refuse an empty password before the server is asked. */
export function isUnsigned(error: unknown): boolean {
  return /^SASL: .*password/i.test((error as Error | null)?.message ?? "");
}

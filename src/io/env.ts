import { randomBytes } from "node:crypto";
import type { Language } from "../core/words/language.ts";

/** What the environment says, read once. */
export interface Env {
  /** The language of the system, as far as Stige speaks it; else English. */
  readonly language: Language;
  /** `NO_COLOR` is set, or the terminal is dumb. */
  readonly noColour: boolean;
  /** `FORCE_COLOR` asks for colour where nobody is seen to look. */
  readonly forceColour: boolean;
  /** `COLUMNS`, where it is a number. */
  readonly columns: number | null;
  /** npm runs this as a script of the repository. */
  readonly script: boolean;
  /** Where the command was typed, which npm hides from its scripts: paths are meant from there. Null: where the process is. */
  readonly typedIn: string | null;
  /** `STIGE_DEBUG` is set: show what went wrong inside. */
  readonly debug: boolean;
  /** `STIGE_PORT`, `STIGE_HOST`, `STIGE_LOG`, `STIGE_ADDRESS` as they are written, for the server to check, and `DATABASE_URL`: the PostgreSQL in which
   * shops have their control stores, with its password; null: not set. */
  readonly server: {
    readonly port: string | null;
    readonly host: string | null;
    readonly logLevel: string | null;
    readonly address: string | null;
    readonly database: string | null;
    /** `STIGE_PRIVATE_HOSTS`: which hosts of the own network are written to, as `host` or `host:port`, separated by blanks or commas. */
    readonly privateHosts: readonly string[];
  };
}

/**
 * What a thread may take of the machine: what soon passes is collected more often than Node would, which lets up to 134 MB of it stand on each
 * thread, mostly garbage; this is 34.
 */
export const threadLimits = { maxYoungGenerationSizeMb: 48 };

/** The only reader of `process.env`. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const columns = Number(variables.COLUMNS);
  return {
    language: languageOf(variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || ""),
    noColour: Boolean(variables.NO_COLOR) || variables.TERM === "dumb",
    forceColour: Boolean(variables.FORCE_COLOR) && variables.FORCE_COLOR !== "0",
    columns: Number.isInteger(columns) && columns > 0 ? columns : null,
    script: variables.npm_lifecycle_event !== undefined && variables.npm_lifecycle_event !== "npx",
    typedIn: /^(stige|start)$/.test(variables.npm_lifecycle_event ?? "") ? variables.INIT_CWD || null : null,
    debug: Boolean(variables.STIGE_DEBUG),
    server: {
      port: variables.STIGE_PORT || null,
      host: variables.STIGE_HOST || null,
      logLevel: variables.STIGE_LOG || null,
      address: variables.STIGE_ADDRESS || null,
      database: variables.DATABASE_URL || null,
      privateHosts: (variables.STIGE_PRIVATE_HOSTS ?? "").split(/[\s,]+/).filter((host) => host !== ""),
    },
  };
}

/** The clock: microseconds since 1970. */
export function clock(): number {
  return Date.now() * 1000;
}

/** Chance: so many random bytes as hex. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

function languageOf(locale: string): Language {
  const code = locale.slice(0, 2).toLowerCase();
  if (code === "nb" || code === "nn" || code === "no") return "nb";
  return code === "da" ? "da" : "en";
}

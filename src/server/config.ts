import { databasePlace } from "../core/words/database-place.ts";
import type { Problem } from "../core/words/problem.ts";
import { message } from "../core/words/say.ts";

/** Levels of the log, least told first. */
export const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What was written about the server, in the environment or beside the command; null: nothing. */
export interface WrittenConfig {
  readonly port: string | null;
  readonly host: string | null;
  readonly logLevel: string | null;
  readonly address: string | null;
  /** `DATABASE_URL`; it may hold a password. */
  readonly database?: string | null;
  readonly privateHosts?: readonly string[];
}

/** The server's settings, checked. */
export interface ServerConfig {
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  /** Where a proxy on this machine takes it in from elsewhere; null: it is reached from this machine alone. */
  readonly address: URL | null;
  /** Hosts of the own network that may be written to, as `host` or `host:port`; left out: none. */
  readonly privateHosts?: readonly string[];
}

/** Spells "stige" on a telephone. */
const usualPort = 7844;
/** Only this machine is served; whoever is to come from elsewhere comes through a proxy that speaks https. */
const hosts: Readonly<Record<string, string>> = {
  "127.0.0.1": "127.0.0.1",
  localhost: "127.0.0.1",
  "::1": "::1",
  "[::1]": "::1",
};

/** Checks what was written, all mistakes at once; `places` tell where each stands, as `STIGE_PORT`. */
export function readConfig(
  written: WrittenConfig,
  places: { readonly [K in keyof WrittenConfig]: string },
): { readonly config: ServerConfig; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const port = written.port === null ? usualPort : portOf(written.port);
  if (port === null)
    problems.push({
      place: places.port,
      sentence: message("server.wrongPort", { given: written.port ?? "" }),
      fix: message("server.wrongPort.fix"),
    });
  const host = hosts[(written.host ?? "127.0.0.1").toLowerCase()];
  if (host === undefined)
    problems.push({
      place: places.host,
      sentence: message("server.wrongHost", { given: written.host ?? "" }),
      fix: message("server.wrongHost.fix"),
    });
  const logLevel = logLevels.find((level) => level === (written.logLevel ?? "info"));
  if (logLevel === undefined)
    problems.push({
      place: places.logLevel,
      sentence: message("server.wrongLevel", { given: written.logLevel ?? "" }),
      fix: message("server.wrongLevel.fix", { levels: logLevels.join(", ") }),
    });
  const address = written.address === null ? null : addressOf(written.address);
  if (written.address !== null && address === null)
    problems.push({
      place: places.address,
      sentence: message("server.wrongAddress", { given: written.address }),
      fix: message("server.wrongAddress.fix"),
    });
  if (written.database && databasePlace(written.database) === null)
    problems.push({
      place: places.database ?? "DATABASE_URL",
      sentence: message("store.databaseUrl"),
      fix: message("store.databaseUrl.fix"),
    });
  const { privateHosts = [] } = written;
  for (const given of privateHosts.filter((one) => !isHost(one)))
    problems.push({
      place: places.privateHosts ?? "STIGE_PRIVATE_HOSTS",
      sentence: message("server.wrongPrivateHost", { given }),
      fix: message("server.wrongPrivateHost.fix"),
    });
  return {
    config: { port: port ?? 0, host: host ?? "", logLevel: logLevel ?? "info", address, privateHosts },
    problems,
  };
}

/** A name or an address, with or without a port. */
function isHost(text: string): boolean {
  const url = URL.parse(`http://${text}`);
  return url !== null && url.hostname !== "" && /^[^/?#@\\]+$/.test(text);
}

function addressOf(text: string): URL | null {
  const url = URL.parse(text);
  const bare = url && url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare && url.protocol === "https:" ? url : null;
}

function portOf(text: string): number | null {
  if (!/^\d{1,5}$/.test(text)) return null;
  return Number(text) <= 65_535 ? Number(text) : null;
}

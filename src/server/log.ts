import { type DestinationStream, pino } from "pino";
import type { LogLevel } from "./config.ts";
import type { Inside } from "./guards/inside.ts";

/** What the server tells of itself, as lines of JSON: never an address, a person or a value that somebody sent. */
export interface Log {
  request(line: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly ms: number;
  }): void;
  /** Another server keeps the shop. */
  standsBy(): void;
  /** It keeps the shop itself from now on. */
  keeps(): void;
  started(line: { readonly host: string; readonly port: number; readonly version: string }): void;
  stopped(line: { readonly reason: string }): void;
  /** An error inside Stige: the number that was told, and where it arose. */
  inside(what: Inside): void;
}

export function log(level: LogLevel, to: DestinationStream): Log {
  const own = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  return {
    request: (line) => own[line.status >= 500 ? "error" : "info"](line, "request"),
    standsBy: () => own.info("stands by: another server keeps the shop"),
    keeps: () => own.info("keeps the shop: the other server has ended"),
    started: (line) => own.info(line, "started"),
    stopped: (line) => own.info(line, "stopped"),
    inside: (what) => own.error(what, "an error inside Stige"),
  };
}

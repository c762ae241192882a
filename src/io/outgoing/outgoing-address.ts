import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** Why an address that somebody typed is not written to. */
export type AddressTrouble = "not-an-address" | "not-https" | "user-info" | "private";

/**
 * An address as it may be written to. `named`: the configuration names its host, which may then be private and without https.
 * `host`: without the brackets of IPv6.
 */
export interface OutgoingAddress {
  readonly url: URL;
  readonly host: string;
  readonly named: boolean;
}

/**
 * Reads an address as a browser does, so that `0x7f.1`, `2130706433` and `[::ffff:127.0.0.1]` are what they lead to; what is
 * seen to be wrong is told, else where it leads is looked up before it is written to. `privateHosts`: `host` or `host:port`.
 */
export function outgoingAddress(
  text: string,
  privateHosts: readonly string[],
): OutgoingAddress | AddressTrouble {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || url.hostname === "")
    return "not-an-address";
  if (url.username !== "" || url.password !== "") return "user-info";
  // A dot at the end means the same name.
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  const named = privateHosts.some((one) => isNamed(one, host, port));
  if (!named) {
    if (url.protocol !== "https:") return "not-https";
    if (isIP(host) !== 0 ? !isPublicAddress(host) : isLocalName(host)) return "private";
  }
  return { url, host, named };
}

function isNamed(written: string, host: string, port: string): boolean {
  const named = URL.parse(`http://${written}`);
  if (!named) return false;
  const other = named.hostname.replace(/^\[|\]$/g, "");
  return other === host && (/:\d+$/.test(written) ? (named.port || "80") === port : true);
}

const isLocalName = (host: string) =>
  !host.includes(".") || /\.(localhost|local|internal|home\.arpa|lan)$/.test(host);

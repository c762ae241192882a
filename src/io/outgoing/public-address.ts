import { BlockList, isIP, isIPv4 } from "node:net";

/** What is nobody's on the open internet: RFC 6890 and its registries (IANA special-purpose addresses), multicast, reserved. */
const notPublic4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24"],
  ...["203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
];

/** Of what is given out (2000::/3), what leads elsewhere than it says: protocols and Teredo, examples, 6to4. */
const notPublic6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const ranges4 = listOf(notPublic4, "ipv4");
const ranges6 = listOf(notPublic6, "ipv6");
const given6 = listOf(["2000::/3"], "ipv6");

/**
 * Whether an address, written as a resolver gives it, is one of the open internet: not of this machine, a local network, a
 * cloud's own services. An IPv4 address in the clothes of an IPv6 one (`::ffff:10.0.0.1`, NAT64, 6to4) is not.
 * `isPublicAddress("10.0.0.1")` is false, `isPublicAddress("93.184.216.34")` true.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes("%")) return false;
  if (isIPv4(address)) return !ranges4.check(address, "ipv4");
  return given6.check(address, "ipv6") && !ranges6.check(address, "ipv6");
}

function listOf(ranges: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits = ""] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

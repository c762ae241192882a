import type { Exclusions } from "../shop-settings.ts";

/** One thing that `stige.yaml` excludes people by. Its place in `exclusionRules` is its number in the projection. */
export type ExclusionRule =
  | { readonly by: "emails" | "numbers"; readonly text: string }
  | { readonly by: "relays" }
  | { readonly by: "companies" };

/** Every rule of the exclusions, in the order in which they are counted. */
export function exclusionRules({ emails, numbers, relays, companies }: Exclusions): readonly ExclusionRule[] {
  return [
    ...emails.map((text) => ({ by: "emails", text }) as const),
    ...numbers.map((text) => ({ by: "numbers", text }) as const),
    ...(relays ? [{ by: "relays" } as const] : []),
    ...(companies ? [{ by: "companies" } as const] : []),
  ];
}

/**
 * Domains of addresses that a marketplace makes for one buyer or one order, to pass mail on: nobody comes back under one.
 * `*` stands for any text. An address that people make for themselves (Apple's Hide My Email) is their own, and not here.
 */
export const relayDomains = [
  "marketplace.amazon.*",
  "members.ebay.*",
  "*.mirakl.net",
  "relay.walmart.com",
  "customer.otto.market",
  "verkopen.bol.com",
  "allegromail.pl",
  "user.allegromail.pl",
  "scs.tiktokw.us",
] as const;

/** Texts with `*` for any text as a pattern of SQL's LIKE with `\` before what stands for itself. `likePattern("te_st@*")` is `"te\\_st@%"`. */
export function likePattern(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\\%_]/g, "\\$&")
    .replaceAll("*", "%");
}

/** The LIKE pattern of an address that `stige.yaml` names: as it stands, or everyone at an `@domain`. */
export function mailPattern(text: string): string {
  return likePattern(text.startsWith("@") ? `*${text}` : text);
}

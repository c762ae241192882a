import { type Called, type Format, type FormatPart, utc } from "./format.ts";

const inUtc = (...of: readonly Called[]) => ({
  of,
  sql: (cells: readonly string[]) => `coalesce(${cells.map(utc).join(", ")})`,
});
const some = (...of: readonly Called[]) => ({
  of,
  sql: (cells: readonly string[]) => `coalesce(${cells.join(", ")}) IS NOT NULL`,
});
const beside = [
  /^(?:member_rating|(?:optin|confirm)_ip|latitude|longitude|gmtoff|dstoff|timezone|region|last_changed|leid|euid|notes|tags)$/i,
  /^(?:unsub|clean)_/i,
  "Address",
];
const marketing = { channel: "email", purpose: "marketing", basis: "consent" };

const people: FormatPart = {
  kind: "people",
  fill: {
    person_email: "Email Address",
    person_phone: ["Phone Number", "Phone", "SMS Phone Number"],
    known: inUtc("OPTIN_TIME", "CONFIRM_TIME"),
    first_name: "First Name",
    last_name: "Last Name",
    country: "CC",
  },
};
const given: FormatPart = {
  kind: "consents",
  where: some("OPTIN_TIME", "CONFIRM_TIME"),
  fill: { person_email: "Email Address", given: inUtc("OPTIN_TIME", "CONFIRM_TIME") },
  values: { ...marketing, granted: "yes" },
};
const subscribed: FormatPart = {
  kind: "events",
  where: some("OPTIN_TIME", "CONFIRM_TIME"),
  fill: {
    event_id: {
      of: [["LEID", "EUID"], "OPTIN_TIME", "CONFIRM_TIME"],
      sql: ([id, optin, confirm]) => `${id} || ' ' || coalesce(${optin}, ${confirm})`,
    },
    person_email: "Email Address",
    happened: inUtc("OPTIN_TIME", "CONFIRM_TIME"),
  },
  values: { name: "Subscribed" },
};
const withdrawn: FormatPart = {
  kind: "consents",
  fill: {
    person_email: "Email Address",
    given: {
      of: ["UNSUB_TIME", "LAST_CHANGED"],
      sql: ([at, changed], { received }) =>
        `coalesce(${utc(at as string)}, ${utc(changed as string)}, '${received}')`,
    },
  },
  values: { ...marketing, granted: "no" },
};

/** Mailchimp's audience, those who are subscribed: times without zone are UTC, and that of the opt-in is the consent's. */
export const mailchimpMembers: Format = {
  name: "Mailchimp audience",
  source: "mailchimp",
  signature: ["Email Address", "OPTIN_TIME", ["LEID", "EUID", "LAST_CHANGED"]],
  main: people,
  beside,
  parts: [given, subscribed],
};

/** Those who left Mailchimp's audience: what they once consented to, and when they withdrew it. */
export const mailchimpUnsubscribed: Format = {
  name: "Mailchimp unsubscribed",
  source: "mailchimp",
  signature: [...mailchimpMembers.signature, "UNSUB_TIME"],
  main: people,
  beside,
  parts: [given, subscribed, withdrawn],
};

/** Addresses that Mailchimp cleaned away since they bounced: people, and no consent. */
export const mailchimpCleaned: Format = {
  name: "Mailchimp cleaned",
  source: "mailchimp",
  signature: ["Email Address", "CLEAN_TIME"],
  main: people,
  beside,
};

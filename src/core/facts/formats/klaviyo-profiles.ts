import type { Called, Format, FormatPart } from "./format.ts";

const suppressions: Called = ["Email Suppressions", "Suppressions"];

/** A consent that a channel's column says, at its time, else at the file's. Never subscribed says nothing. */
function said(channel: string, name: string): FormatPart {
  const [consent, at] = [`${name} Marketing Consent`, `${name} Marketing Consent Timestamp`];
  return {
    kind: "consents",
    where: {
      of: [consent],
      sql: ([word]) => `upper(${word}) IN ('SUBSCRIBED', 'SUBSCRIBE', 'UNSUBSCRIBED', 'UNSUBSCRIBE')`,
    },
    fill: {
      person_email: "Email",
      person_number: ["Klaviyo ID", "External ID"],
      given: { of: [at], sql: ([time], { received }) => `coalesce(${time}, '${received}')` },
      granted: {
        of: [consent],
        sql: ([word]) => `CASE WHEN upper(${word}) LIKE 'UNSUB%' THEN 'no' ELSE 'yes' END`,
      },
    },
    values: { channel, purpose: "marketing", basis: "consent" },
  };
}

/** Klaviyo's profiles. One whom Klaviyo suppresses (hard bounce, complaint) is not to be written to, whatever was consented. */
export const klaviyoProfiles: Format = {
  name: "Klaviyo profiles",
  source: "klaviyo",
  signature: ["Email", ["Email Marketing Consent", "Email Marketing Consent Timestamp"]],
  main: {
    kind: "people",
    fill: {
      person_number: ["Klaviyo ID", "External ID"],
      person_email: "Email",
      person_phone: { of: ["Phone Number"], sql: ([phone]) => `ltrim(${phone}, '''')` },
      known: ["Profile Created On", "Created", "Date Added"],
      first_name: "First Name",
      last_name: "Last Name",
      country: "Country",
    },
  },
  parts: [
    said("email", "Email"),
    said("sms", "SMS"),
    {
      kind: "consents",
      where: { of: [suppressions], sql: ([why]) => `coalesce(trim(${why}, '[]" '), '') <> ''` },
      fill: {
        person_email: "Email",
        person_number: ["Klaviyo ID", "External ID"],
        given: { of: [], sql: (_, { received }) => `'${received}'` },
      },
      values: { channel: "email", purpose: "marketing", granted: "no" },
    },
  ],
};

/** What a field holds. Money in whole units, days as `2026-11-27`. */
export type FieldKind = "text" | "number" | "day";

export interface ProfileField {
  readonly name: string;
  readonly kind: FieldKind;
  /** What it is called where people see it. */
  readonly label: string;
  /** At Mailchimp, whose names have ten characters at most. */
  readonly tag: string;
}

/** The fields by which a person's place and worth are told to other services. Their names are a promise: rules there hang on them. */
export const profileFields = [
  { name: "stige_rung", kind: "text", label: "Stige: rung", tag: "STRUNG" },
  { name: "stige_rung_id", kind: "text", label: "Stige: rung (id)", tag: "STRUNGID" },
  { name: "stige_rung_since", kind: "day", label: "Stige: on the rung since", tag: "STSINCE" },
  { name: "stige_alive_percent", kind: "number", label: "Stige: still a customer (%)", tag: "STALIVE" },
  { name: "stige_value", kind: "number", label: "Stige: expected value, 365 days", tag: "STVALUE" },
  { name: "stige_currency", kind: "text", label: "Stige: currency of the value", tag: "STCURRENCY" },
  { name: "stige_falls_on", kind: "day", label: "Stige: falls on, if nothing happens", tag: "STFALLSON" },
] as const satisfies readonly ProfileField[];

export type FieldName = (typeof profileFields)[number]["name"];

/** What is told of somebody; null: there is nothing to tell. */
export type ProfileValues = { readonly [K in FieldName]: string | number | null };

/**
 * A chance as it is told, in percent: by steps of five, so that a day that changes next to nothing changes nothing.
 * `toldChance(0.7266)` is `75`.
 */
export const toldChance = (chance: number): number => Math.round(chance * 20) * 5;

/**
 * Money as it is told: whole units, two digits of them. `minor` in minor units, of which `perUnit` are a unit.
 * `toldValue(123_456, 100)` is `1200`.
 */
export function toldValue(minor: number, perUnit: number): number {
  const units = minor / perUnit;
  if (!(units > 0)) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(units)) - 1);
  return Math.round(Math.round(units / step) * step);
}

import type { SettingsPart } from "../address/address.ts";
import type { Session } from "../api/openapi.ts";

export type Role = NonNullable<Session["account"]>["role"];

export const roles = ["owner", "marketer", "analyst", "developer"] as const satisfies readonly Role[];

/** What each role may set; the rest is not offered to it. */
export const settingsOf: Readonly<Record<Role, readonly SettingsPart[]>> = {
  owner: ["me", "shop", "accounts", "keys", "connect", "out", "backup", "audit"],
  marketer: ["me", "shop"],
  analyst: ["me", "shop"],
  developer: ["me", "shop", "keys", "connect", "out"],
};

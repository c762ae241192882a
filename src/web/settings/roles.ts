import type { Session } from "../api/openapi.ts";

export type Role = NonNullable<Session["account"]>["role"];

export const roles = ["owner", "marketer", "analyst", "developer"] as const satisfies readonly Role[];

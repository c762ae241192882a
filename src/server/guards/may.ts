import { type Role, roles } from "../../verbs/accounts/who.ts";

/** Whoever has an account. */
export const everyRole: readonly Role[] = roles;

/** Whoever may change the shop: its ladder, its data, its people. */
export const whoChanges: readonly Role[] = ["owner", "marketer"];

/** Whoever may be shown people; an analyst without the right sees them by number alone. */
export const whoSeesPeople: readonly Role[] = ["owner", "marketer", "analyst"];

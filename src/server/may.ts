import { type Role, roles } from "../verbs/accounts/who.ts";

/** Whoever has an account. */
export const everyRole: readonly Role[] = roles;

/** Whoever may be shown people; an analyst without the right sees them by number alone. */
export const whoSeesPeople: readonly Role[] = ["owner", "marketer", "analyst"];

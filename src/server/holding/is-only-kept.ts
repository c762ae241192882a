import type { Route } from "../route.ts";
import { changeRoute } from "../routes/change.ts";

/** Whether only whoever keeps the shop can answer: it is changed, or what is asked for is at hand there alone. Accounts stand in the database. */
export function isOnlyKept({ name, method, path, group, changes, takesFacts }: Route): boolean {
  if (takesFacts || group === "accounts") return false;
  return changes || method !== "get" || path.startsWith("/uploads") || name === changeRoute.name;
}

import type { Route } from "./route.ts";
import { ladderRoute } from "./routes/ladder.ts";
import { shopRoute } from "./routes/shop.ts";

/** Every question of the API, in the order of its page. */
export const routes: readonly Route[] = [shopRoute, ladderRoute];

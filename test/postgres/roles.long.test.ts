import { afterAll } from "vitest";
import { realShopsLieIn } from "../server/real-shop.ts";
import { startPostgres } from "./postgres-server.ts";

/** What every route says to every role of a shop in its folder, it says where accounts and people lie in a PostgreSQL. */
const server = await startPostgres();
afterAll(() => server.stop());
realShopsLieIn.database = await server.database("roles");
await import("../server/roles.test.ts");

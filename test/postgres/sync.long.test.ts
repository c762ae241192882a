import { afterAll } from "vitest";
import { liveShopsLieIn } from "../live/open-live.ts";
import { startPostgres } from "./postgres-server.ts";

/** What comes of reading a shop over its API where the store lies in the folder, comes of it where it lies in a PostgreSQL. */
const server = await startPostgres();
afterAll(() => server.stop());
liveShopsLieIn.database = await server.database("sync");
await import("../live/sync.test.ts");

import type { InboxBase } from "./inbox/inbox-schema.ts";
import { requireDatabasePlace } from "./postgres/database-url.ts";
import { openPostgresInbox } from "./postgres/inbox.ts";
import { schemaOf } from "./postgres/marker.ts";
import { openSqliteInbox } from "./sqlite/inbox.ts";

/** Opens the inbox of a data folder on a connection of its own, in a thread beside the one that holds the store, which settles what is added here. */
export async function openInboxBase(dataFolder: string, database: string | null): Promise<InboxBase> {
  const schema = schemaOf(dataFolder);
  if (database === null || schema === null) return openSqliteInbox(dataFolder, "takes-beside");
  const at = requireDatabasePlace(database);
  return openPostgresInbox({ url: database, at, schema, dataFolder, keeps: false });
}

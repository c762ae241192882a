import type { DatabaseSync, StatementSync } from "node:sqlite";
import { Kysely, SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";
import { failpoint } from "../../failpoint.ts";
import type { StoreSchema } from "../schema.ts";

/** On a full disk SQLite rolls back by itself, and would refuse to do it again: the full disk is the error to be told. */
const nothingToDo: ReturnType<SqliteDatabase["prepare"]> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** Kysely commits by itself in migrations alone. */
function committing(statement: StatementSync): typeof nothingToDo {
  const run = () => {
    failpoint("migration", "before");
    const done = statement.run();
    failpoint("migration", "after");
    return done;
  };
  return { ...nothingToDo, run };
}

/** Node's own SQLite as Kysely's dialect takes it. */
function kyselyDatabase(db: DatabaseSync): SqliteDatabase {
  return {
    close: () => db.close(),
    prepare(text) {
      if (text === "rollback" && !db.isTransaction) return nothingToDo;
      const statement = db.prepare(text);
      if (text === "commit") return committing(statement);
      const values = (parameters: readonly unknown[]) => parameters as Parameters<typeof statement.all>;
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

/** Kysely believes that SQLite cannot undo a `create table`; it can, and a migration that fails midway must leave nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDialect extends SqliteDialect {
  constructor(db: DatabaseSync) {
    super({ database: kyselyDatabase(db) });
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

export function sqliteKysely(raw: DatabaseSync): Kysely<StoreSchema> {
  return new Kysely<StoreSchema>({ dialect: new NodeSqliteDialect(raw) });
}

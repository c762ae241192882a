import type { DuckDBConnection } from "@duckdb/node-api";
import { type IdentityKind, identityKinds } from "../core/facts/persons/identity.ts";
import {
  type FoundBy,
  hashesDifferSql,
  identitiesSeenSql,
  personIdsSql,
  personsSeenSql,
} from "../core/facts/sealing/seal.sql.ts";
import { intWriter } from "../io/engines/duckdb/int-writer.ts";
import { beside, duckDbEngine } from "../io/engines/duckdb/open-duckdb.ts";
import type { FileRead } from "../io/files/file-read.ts";
import {
  freshNumbersOf,
  type GiveNumbers,
  identityNumbers,
  identityWriter,
  knowsAny,
} from "../io/store/identities.ts";
import type { Store } from "../io/store/open-store.ts";

/** What came of numbering the identities of a file. */
export interface Numbered {
  /** By what `sealedSql` is to find persons. */
  readonly found: FoundBy;
  /** Writes into the store those of whom it knew none of their kind; may run while the scratch database is asked. Needed before the load counts. */
  readonly write: () => Promise<void>;
}

/**
 * Leaves in the scratch database `persons_seen`, every set of identities that the cleaned file names together (see
 * `personsSeenSql`), and `identity_ids(identity_kind, value, id)`: each identity with its number in the store.
 */
export async function numberIdentities(
  store: Store,
  scratch: DuckDBConnection,
  read: FileRead,
): Promise<Numbered> {
  const found = await seePersons(scratch, read);
  await scratch.run(
    `CREATE TABLE identities_seen AS SELECT * FROM (${identitiesSeenSql("FROM persons_seen")}) ORDER BY identity_kind, value`,
  );
  const { fresh, known } = await numberKinds(store, scratch, read);
  const parts = [
    ...fresh.map(
      ({ kind, offset }) =>
        `SELECT identity_kind, value, (rowid + ${offset})::INTEGER AS id FROM identities_seen WHERE identity_kind = ${kind}`,
    ),
    ...(known
      ? ["SELECT identity_kind, value, id FROM identities_seen AS s JOIN numbered ON n = s.rowid"]
      : []),
  ];
  const none = "SELECT identity_kind, value, NULL::INTEGER AS id FROM identities_seen";
  await scratch.run(
    `CREATE ${known ? "TABLE" : "VIEW"} identity_ids AS ${parts.join(" UNION ALL ") || none}`,
  );
  if (found !== "texts") await scratch.run(personIdsSql(found));
  return { found, write: () => writeFresh(store, scratch, fresh) };
}

/** Makes `persons_seen`; gives by what its rows can be told apart. */
async function seePersons(scratch: DuckDBConnection, read: FileRead): Promise<FoundBy> {
  const { named, kinds } = read;
  const seen = personsSeenSql((kind) => `${named ? "named" : "clean"}_${kind}`, kinds, named);
  const differ = async (withWho: boolean) =>
    (await duckDbEngine(scratch).rows<{ differ: boolean; who_differ: boolean }>(hashesDifferSql(withWho)))[0];
  if (!named || !seen) {
    const empty = "(number VARCHAR, email VARCHAR, anonymous VARCHAR)";
    await scratch.run(`CREATE TABLE persons_seen ${seen ? `AS ${seen}` : empty}`);
    return (await differ(false))?.differ ? "hash" : "texts";
  }
  // Named by few rows they mostly differ already: to see that is quicker than to make them.
  await scratch.run(`CREATE TEMP VIEW persons_seen AS ${seen}`);
  const first = await differ(named.who);
  if (first?.differ) return first.who_differ ? "who" : "hash";
  await scratch.run(
    "CREATE TABLE persons_once AS SELECT DISTINCT number, email, anonymous FROM persons_seen",
  );
  await scratch.run("CREATE OR REPLACE TEMP VIEW persons_seen AS FROM persons_once");
  return (await differ(false))?.differ ? "hash" : "texts";
}

/** Identities of one kind of which the store knows none yet: their place in `identities_seen` and `offset` make their numbers. */
interface Fresh {
  readonly kind: IdentityKind;
  readonly source: string;
  readonly offset: number;
  readonly first: number;
}

/** Numbers those in `identities_seen`: whole kinds of which the store knows none, of others each in `numbered(n, id)`, where there are any; they stand there in the order of their values. */
async function numberKinds(
  store: Store,
  scratch: DuckDBConnection,
  read: FileRead,
): Promise<{ readonly fresh: readonly Fresh[]; readonly known: boolean }> {
  const counted = await scratch.runAndReadAll(
    "SELECT identity_kind::INTEGER, count(*)::INTEGER, min(rowid)::INTEGER FROM identities_seen GROUP BY 1 ORDER BY 1",
  );
  const give = freshNumbersOf(store);
  const fresh: Fresh[] = [];
  let known = false;
  for (const [kind, count, least] of counted.getRows() as [IdentityKind, number, number][]) {
    const source = kind === identityKinds.email ? "" : read.source;
    if (knowsAny(store, kind, source)) {
      if (!known) await scratch.run("CREATE TABLE numbered (n INTEGER, id INTEGER)");
      known = true;
      await numberKnown(store, scratch, { kind, source }, give);
    } else {
      const first = give(count);
      fresh.push({ kind, source, first, offset: first - least });
    }
  }
  return { fresh, known };
}

/** Mail addresses are the world's; customer numbers and anonymous ids are those of the source that gave them out. */
type OfSource = Pick<Fresh, "kind" | "source">;

async function numberKnown(
  store: Store,
  scratch: DuckDBConnection,
  { kind, source }: OfSource,
  give: GiveNumbers,
): Promise<void> {
  const numberOf = identityNumbers(store, kind, source, give);
  const numbered = await intWriter(scratch, "numbered", 2);
  const result = await scratch.stream(
    `SELECT rowid::INTEGER, value FROM identities_seen WHERE identity_kind = ${kind} ORDER BY rowid`,
  );
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const [n, values] = chunk.getColumns() as [number[], string[]];
    numbered.append(Int32Array.from(n), numberOf(values));
  }
  numbered.close();
}

async function writeFresh(store: Store, scratch: DuckDBConnection, fresh: readonly Fresh[]): Promise<void> {
  await beside(scratch, async (own) => {
    for (const { kind, source, first } of fresh) {
      const write = identityWriter(store, kind, source, first);
      const result = await own.stream(
        `SELECT value FROM identities_seen WHERE identity_kind = ${kind} ORDER BY rowid`,
      );
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) break;
        write(chunk.getColumns()[0] as string[]);
      }
    }
  });
}

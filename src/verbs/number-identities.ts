import type { DuckDBConnection } from "@duckdb/node-api";
import { type IdentityKind, identityKinds } from "../core/facts/persons/identity.ts";
import {
  hashesDifferSql,
  identitiesSeenSql,
  personIdsSql,
  personsSeenSql,
} from "../core/facts/sealing/seal.sql.ts";
import { intWriter } from "../io/engines/duckdb/int-writer.ts";
import type { FileRead } from "../io/files/file-read.ts";
import { identityNumbers } from "../io/store/identities.ts";
import type { Store } from "../io/store/open-store.ts";

/**
 * Leaves in the scratch database `persons_seen`, every set of identities that the cleaned file names together (see
 * `personsSeenSql`), and `identity_ids(identity_kind, value, id)`: each identity with its number in the store. Gives back whether
 * `person_ids` is there too (see `personIdsSql`).
 */
export async function numberIdentities(
  store: Store,
  scratch: DuckDBConnection,
  read: FileRead,
): Promise<{ readonly byHash: boolean }> {
  const seen = personsSeenSql((kind) => `${read.named ? "named" : "clean"}_${kind}`, read.kinds);
  const empty = "(number VARCHAR, email VARCHAR, anonymous VARCHAR)";
  await scratch.run(`CREATE TABLE persons_seen ${seen ? `AS ${seen}` : empty}`);
  await scratch.run(
    `CREATE TABLE identities_seen AS SELECT (row_number() OVER (ORDER BY identity_kind, value))::INTEGER AS n, *
      FROM (${identitiesSeenSql("FROM persons_seen")})`,
  );
  await scratch.run("CREATE TABLE numbered (n INTEGER, id INTEGER)");
  const numbered = await intWriter(scratch, "numbered", 2);
  for (const kind of Object.values(identityKinds)) {
    const numberOf = identityNumbers(
      store,
      kind,
      kind === identityKinds.number ? read.source : sourceless(kind, read),
    );
    const result = await scratch.stream(
      `SELECT n, value FROM identities_seen WHERE identity_kind = ${kind} ORDER BY n`,
    );
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      const [n, values] = chunk.getColumns() as [number[], string[]];
      numbered.append(Int32Array.from(n), numberOf(values));
    }
  }
  numbered.close();
  await scratch.run(
    "CREATE TABLE identity_ids AS SELECT s.identity_kind, s.value, i.id FROM identities_seen AS s JOIN numbered AS i USING (n)",
  );
  const byHash = (await scratch.runAndReadAll(hashesDifferSql)).getRows()[0]?.[0] === true;
  if (byHash) await scratch.run(personIdsSql);
  return { byHash };
}

/** Mail addresses are the world's; anonymous ids are those of the source that gave them out. */
function sourceless(kind: IdentityKind, read: FileRead): string {
  return kind === identityKinds.email ? "" : read.source;
}

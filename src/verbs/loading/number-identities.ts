import type { DuckDBConnection } from "@duckdb/node-api";
import { partsOfPeople, peopleAtOnce } from "../../core/facts/cells/people.sql.ts";
import { type IdentityKind, identityKinds } from "../../core/facts/persons/identity.ts";
import {
  differentPersonsSql,
  type FoundBy,
  identityIdsSql,
  idsOfKindSql,
  listedOfKindSql,
  numberedPersonsSql,
  personIdsSql,
  personsDifferSql,
  personsNumbered,
  personsOfRowsSql,
  personsOnceSql,
  seenOfKindSql,
} from "../../core/facts/sealing/persons-seen.sql.ts";
import { intWriter } from "../../io/engines/duckdb/int-writer.ts";
import { beside, duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import { freshNumbersOf, knowsAny } from "../../io/store/identities.ts";
import type { Store } from "../../io/store/open-store.ts";

/** What came of numbering the identities of a file. */
export interface Numbered {
  /** By what `sealedSql` is to find persons. */
  readonly found: FoundBy;
  /** Waits until those are written into the store of whom it knew none of their kind; the scratch database may be asked meanwhile. To be called before the load counts, and before it fails. */
  readonly written: () => Promise<void>;
}

/** A connection, and how many persons of a file are grouped or joined on it at once. */
interface Work {
  readonly scratch: DuckDBConnection;
  readonly atOnce: number;
}

/** Of numbers alone so many times as many go in at once as of texts. */
const manyNumbers = 2;

/**
 * Leaves in the scratch database `identity_ids(identity_kind, value, id)`: each identity that the cleaned file names with its
 * number in the store; `persons_numbered`, every set of identities that it names together, by these numbers; and `person_ids`
 * (see `personIdsSql`). `atOnce`: so many persons are grouped or joined at once.
 */
export async function numberIdentities(
  store: Store,
  scratch: DuckDBConnection,
  read: FileRead,
  atOnce = peopleAtOnce,
): Promise<Numbered> {
  const work = { scratch, atOnce };
  const { found, persons } = await seePersons(work, read);
  const give = await freshNumbersOf(store);
  const present: IdentityKind[] = [];
  let writing = Promise.resolve();
  try {
    for (const kind of Object.values(identityKinds)) {
      await scratch.run(seenOfKindSql(kind, found));
      const [count] = await duckDbEngine(scratch).rows<{ n: number | null }>(
        `SELECT max(n) AS n FROM seen_${kind}`,
      );
      const different = count?.n ?? 0;
      if (different === 0) continue;
      present.push(kind);
      const source = kind === identityKinds.email ? "" : read.source;
      if (await knowsAny(store, kind, source)) {
        await numberKnown(scratch, kind, store.bulk.identityNumbers(kind, source, give));
        await scratch.run(idsOfKindSql(kind, null));
      } else {
        const first = give(different);
        await scratch.run(idsOfKindSql(kind, first - 1));
        // One kind is written while the next is sorted, and the last while rows are sealed.
        writing = writing.then(() => writeFresh(store, scratch, { kind, source, first, different }));
        writing.catch(() => {});
      }
    }
    await scratch.run(identityIdsSql(present));
    await numberPersons(work, present, persons);
  } catch (error) {
    await writing.catch(() => {});
    throw error;
  }
  return { found, written: () => writing };
}

interface PersonsSeen {
  readonly found: FoundBy;
  /** How many there are. */
  readonly persons: number;
}

/** Makes `persons_seen`, every set of identities that the file names together; gives by what its rows can be told apart. */
async function seePersons(work: Work, read: FileRead): Promise<PersonsSeen> {
  const { named, kinds } = read;
  const { scratch } = work;
  const rows = personsOfRowsSql((kind) => `${named ? "named" : "clean"}_${kind}`, kinds, named?.who);
  if (!rows) {
    await scratch.run("CREATE TABLE persons_seen (number VARCHAR, email VARCHAR, anonymous VARCHAR)");
    return { found: "texts", persons: 0 };
  }
  if (named) {
    // Named by few rows they mostly differ already: to see that is quicker than to make them.
    await scratch.run(`CREATE TEMP VIEW persons_seen AS ${rows}`);
    const persons = await count(scratch);
    if (await differ(work, "hash", persons)) {
      const byWho = named.who && (await differ(work, "who", persons));
      return { found: byWho ? "who" : "hash", persons };
    }
    await scratch.run("DROP VIEW persons_seen");
  }
  const [about] = await duckDbEngine(scratch).rows<{ different: number }>(
    read.rows.accepted > work.atOnce ? differentPersonsSql(rows) : "SELECT 0 AS different",
  );
  for (const part of partsOfPeople(about?.different ?? 0, work.atOnce)) {
    const into = part.nth === 0 ? "CREATE TABLE persons_seen AS" : "INSERT INTO persons_seen";
    await scratch.run(`${into} ${personsOnceSql(rows, part)}`);
  }
  const persons = await count(scratch);
  return { found: (await differ(work, "hash", persons)) ? "hash" : "texts", persons };
}

async function count(scratch: DuckDBConnection): Promise<number> {
  const [counted] = await duckDbEngine(scratch).rows<{ persons: number }>(
    "SELECT count(*) AS persons FROM persons_seen",
  );
  return counted?.persons ?? 0;
}

async function differ({ scratch, atOnce }: Work, by: "who" | "hash", persons: number): Promise<boolean> {
  for (const part of partsOfPeople(persons, manyNumbers * atOnce)) {
    const [seen] = await duckDbEngine(scratch).rows<{ differ: boolean }>(personsDifferSql(by, part));
    if (!seen?.differ) return false;
  }
  return true;
}

/** Identities of one kind of which the store knows none yet: they are numbered in the order of their values. */
interface Fresh {
  readonly kind: IdentityKind;
  /** Mail addresses are the world's; customer numbers and anonymous ids are those of the source that gave them out. */
  readonly source: string;
  readonly first: number;
  readonly different: number;
}

/** Makes `numbered_<kind>(id)`, a row for each of `seen_<kind>`. */
async function numberKnown(
  scratch: DuckDBConnection,
  kind: IdentityKind,
  numberOf: (values: readonly string[]) => Promise<Int32Array>,
): Promise<void> {
  await scratch.run(`CREATE TABLE numbered_${kind} (id INTEGER)`);
  const numbered = await intWriter(scratch, `numbered_${kind}`, 1);
  const result = await scratch.stream(`SELECT value, is_first FROM seen_${kind}`);
  let last = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    const [values, firsts] = chunk.getColumns() as [string[], boolean[]];
    const ids = (await numberOf(values.filter((_, i) => firsts[i]))).values();
    numbered.append(
      Int32Array.from(firsts, (isFirst) => {
        if (isFirst) last = ids.next().value as number;
        return last;
      }),
    );
  }
  numbered.close();
}

async function numberPersons(
  { scratch, atOnce }: Work,
  present: readonly IdentityKind[],
  persons: number,
): Promise<void> {
  await scratch.run(`CREATE TABLE ${personsNumbered}`);
  await scratch.run(personIdsSql);
  if (present.length === 0) return;
  for (const part of partsOfPeople(persons, manyNumbers * atOnce))
    await scratch.run(`INSERT INTO persons_numbered ${numberedPersonsSql(present, part)}`);
}

/** So many identities are written at a time. */
const writtenAtOnce = 20_000;

async function writeFresh(
  store: Store,
  scratch: DuckDBConnection,
  { kind, source, first, different }: Fresh,
): Promise<void> {
  const write = store.bulk.identityWriter(kind, source);
  await beside(scratch, async (own) => {
    const engine = duckDbEngine(own);
    for (let n = 1; n <= different; n += writtenAtOnce) {
      const [found] = await engine.rows<{ list: string }>(listedOfKindSql(kind, n, n + writtenAtOnce - 1));
      await write(found?.list ?? "[]", first + n - 1);
    }
  });
}

import { hostname } from "node:os";
import pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { randomHex } from "../../env.ts";
import { isUnsigned, toldError } from "./database-url.ts";
import { keepable } from "./texts.ts";

/** Whatever the owner of the database set: what is told to be kept is on the disk, and a load may take its time. */
const session = `set synchronous_commit = on; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
  set client_min_messages = warning`;

const connectMs = 10_000;
const types = pg.types;
const [int8, numeric] = [20, 1700];

/** As SQLite gives them: numbers, and an error where a number would not be exact. */
function numberOf(text: string): number {
  const value = Number(text);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new RangeError(`${text} is not exact as a number`);
  return value;
}

/** What a connection is called in SQL: by the process that it is of. */
export const me = "current_setting('application_name')";

/** A connection that is made when it is asked for, and anew when it was lost. */
export interface Link {
  /** No other has it. */
  readonly id: string;
  client(): Promise<pg.Client>;
  end(): Promise<void>;
}

/** `begun` is done with every new connection. */
export function link(url: string, at: DatabasePlace, begun: (client: pg.Client) => Promise<void>): Link {
  let made: Promise<pg.Client> | null = null;
  let ended = false;
  const connect = async (lost: () => void) => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: connectMs,
      keepAlive: true,
      application_name: `stige ${process.pid} on ${hostname()}`.slice(0, 60),
      types: {
        getTypeParser: ((id: number, format: "text") =>
          id === int8 || id === numeric ? numberOf : types.getTypeParser(id, format)) as never,
      },
    });
    // Whoever asks next connects anew.
    client.on("error", lost);
    client.on("end", lost);
    try {
      await client.connect();
      await client.query(session);
      await begun(client);
      return client;
    } catch (error) {
      lost();
      client.end().catch(() => {});
      throw toldError(isUnsigned(error) ? { code: "28P01" } : error, at);
    }
  };
  return {
    id: randomHex(6),
    async client() {
      if (ended) throw new Error("the store is closed");
      if (made) return made;
      const mine: Promise<pg.Client> = connect(() => {
        if (made === mine) made = null;
      });
      made = mine;
      return mine;
    },
    async end() {
      ended = true;
      const last = made;
      made = null;
      await (await last?.catch(() => null))?.end().catch(() => {});
    },
  };
}

/** Asks on a connection; what goes wrong is told as Stige tells it. */
export async function ask<Row>(
  client: pg.Client,
  at: DatabasePlace,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  try {
    return (await client.query(text, values.map(keepable))).rows as Row[];
  } catch (error) {
    throw toldError(error, at);
  }
}

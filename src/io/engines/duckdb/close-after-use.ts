import type { DuckDBConnection, DuckDBResult } from "@duckdb/node-api";

const interruptMs = 10;
const closings = new WeakMap<DuckDBConnection, Promise<void>>();

/**
 * The same connection, which may now be closed at any time: what it is doing then is interrupted, and it is closed when that
 * has ended. DuckDB closes it at once, and then crashes or waits for itself for ever.
 */
export function closesAfterUse(connection: DuckDBConnection): DuckDBConnection {
  const closeNow = connection.closeSync.bind(connection);
  let [doing, closed] = [0, false];
  let whenIdle = () => {};
  const used = <A extends unknown[], T>(work: (...asked: A) => Promise<T>) => {
    return async (...asked: A): Promise<T> => {
      if (closed) throw new Error("the connection is closed");
      doing++;
      try {
        return await work(...asked);
      } finally {
        if (--doing === 0) whenIdle();
      }
    };
  };
  const stream = used(connection.stream.bind(connection));
  return Object.assign(connection, {
    run: used(connection.run.bind(connection)),
    stream: async (...asked: Parameters<typeof stream>): Promise<DuckDBResult> => {
      const result = await stream(...asked);
      return Object.assign(result, { fetchChunk: used(result.fetchChunk.bind(result)) });
    },
    closeSync() {
      if (closed) return;
      closed = true;
      if (doing === 0) return closeNow();
      const idle = new Promise<void>((done) => {
        whenIdle = done;
      });
      // What has not yet begun in the engine hears of none.
      const interrupting = setInterval(() => connection.interrupt(), interruptMs);
      connection.interrupt();
      closings.set(connection, idle.then(() => clearInterval(interrupting)).then(closeNow));
    },
  });
}

/** When a connection is closed that was to be closed in the middle of something; null: none is, or it did nothing. */
export function closing(connection: DuckDBConnection): Promise<void> | null {
  return closings.get(connection) ?? null;
}

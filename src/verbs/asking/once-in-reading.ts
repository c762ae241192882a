import type { Engine } from "../../core/sql/engine.ts";

const made = new WeakMap<Engine, Map<string, Promise<unknown>>>();

/** What several questions of one reading need is worked out once: `key` says what it is and all that it rests on besides the facts. */
export function onceInReading<T>(engine: Engine, key: string, work: () => Promise<T>): Promise<T> {
  const all = made.get(engine) ?? new Map<string, Promise<unknown>>();
  made.set(engine, all);
  const found = all.get(key) as Promise<T> | undefined;
  if (found) return found;
  const given = work();
  all.set(key, given);
  given.catch(() => all.delete(key));
  return given;
}

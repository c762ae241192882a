import type { Engine } from "../../core/sql/engine.ts";
import type { ProjectionFile } from "./projection-files.ts";

/** A projection that somebody reads: what it answers is of one instant until they let go of it. */
export interface Held {
  readonly engine: Engine;
  readonly file: ProjectionFile;
  letGo(): Promise<void>;
}

/** What a reading is made of: `name` tells what is asked for apart, `knownAtUs` knowledge. */
export interface Holder<Asked, Mine extends Held> {
  readonly name: (asked: Asked) => string;
  readonly hold: (asked: Asked, knownAtUs: number | null) => Promise<Mine>;
  /** Throws a damaged file away. */
  readonly discard: (knownAtUs: number | null, file: ProjectionFile) => void;
}

/** So often is a reading begun anew that a change came into the middle of. */
const mostTries = 10;
const overtaken = new Error("what was read changed again and again meanwhile");

/**
 * Holds what `work` asks for, once each, until it is done, however it ends. All of it is of one state of what is known: where
 * a change comes between two of its questions for something new, `work` begins anew, as it does, once, where a file turns out
 * to be damaged. So it must do nothing but read, and write what may be written over.
 */
export async function reading<Asked, Mine extends Held, T>(
  { name, hold, discard }: Holder<Asked, Mine>,
  work: (held: (asked: Asked, knownAtUs: number | null) => Promise<Mine>) => Promise<T>,
): Promise<T> {
  let mended = false;
  for (let tries = 1; ; tries++) {
    const all: { readonly named: string; readonly knownAtUs: number | null; readonly held: Promise<Mine> }[] =
      [];
    try {
      return await work(async (asked, knownAtUs) => {
        const named = name(asked);
        const known = all.find((one) => one.named === named && one.knownAtUs === knownAtUs);
        if (known) return known.held;
        const held = hold(asked, knownAtUs);
        const before = all.find((one) => one.knownAtUs === knownAtUs);
        all.push({ named, knownAtUs, held });
        if (before && (await before.held).file.made.key !== (await held).file.made.key) throw overtaken;
        return held;
      });
    } catch (error) {
      if (error === overtaken && tries < mostTries) continue;
      if (!isDamage(error) || mended) throw error;
      mended = true;
      for (const { knownAtUs, held } of all)
        await held.then(
          ({ file }) => discard(knownAtUs, file),
          () => {},
        );
    } finally {
      for (const { held } of all)
        await held.then(
          (mine) => mine.letGo(),
          () => {},
        );
    }
  }
}

/** Damage in a file that can be made anew, told by the words DuckDB has for it. */
export function isDamage(error: unknown): boolean {
  const said = error instanceof Error ? error.message : String(error);
  return (
    /corrupt|checksum|internal error|fatal error|invalidated|serialization error|io error/i.test(said) &&
    !/no space|quota/i.test(said)
  );
}

import { type Message, message } from "../core/words/say.ts";
import type { Reader } from "./world.ts";

/** Why a row was rejected, as it is kept: a phrase and its values, the cell and its column where it was one cell. */
export interface Reason {
  readonly reason: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly column: string | null;
  readonly cell: string | null;
}

/** A reason as one text: `Date “31.02.2026” is no date that exists`. */
export function saidReason({ reason, params, column, cell }: Reason, { say }: Reader): string {
  // Kept by an earlier run of the same product: the phrase is one of its own.
  const said = say({ key: reason, params } as Message);
  if (column === null) return said;
  return say(
    cell === null || cell === ""
      ? message("loaded.column", { column, reason: said })
      : message("loaded.cell", { column, cell, reason: said }),
  );
}

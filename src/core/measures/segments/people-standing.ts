import { dayUs } from "../../words/iso-instant.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import { rowsStanding, type StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import { bandOf } from "../value/bands.ts";
import { lastStep, stepDays, thereBands } from "../value/waiting.sql.ts";

/**
 * The columns of `peopleSql` without conditions, of a stretch of persons whose stays were read already: number, place, and as one who waits state, steps
 * known and band there. `places`: of the ladder, exits with them. Person 4, who came to place 1 from nowhere ten days before and was known then, is
 * 4, 1, 1, 1, 1.
 */
export function peopleStanding(
  stays: StaysOfPeople,
  known: Pick<KnownPeople, "knownUs">,
  standingUs: number,
  places: number,
): readonly ArrayLike<number>[] {
  const rows = rowsStanding(stays, standingUs);
  const count = rows.reduce((sum, row) => sum + (row < 0 ? 0 : 1), 0);
  const ids = new Int32Array(count);
  const bytes = () => new Uint8Array(count);
  const told = { ids, place: bytes(), state: bytes(), step: bytes(), band: bytes() };
  tell(told, rows, stays, known.knownUs, standingUs, places);
  return [ids, told.place, told.state, told.step, told.band];
}

function tell(
  told: Readonly<Record<"place" | "state" | "step" | "band", Uint8Array>> & { readonly ids: Int32Array },
  rows: Int32Array,
  { from, place, previous, fromUs }: StaysOfPeople,
  knownUs: Float64Array,
  standingUs: number,
  places: number,
): void {
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (row < 0) continue;
    const own = place[row] as number;
    told.ids[at] = from + i;
    told.place[at] = own;
    told.state[at] = own + ((previous[row] as number) > own ? places : 0);
    told.step[at] = Math.min(
      lastStep,
      Math.floor((standingUs - (knownUs[i] as number)) / (stepDays * dayUs)),
    );
    told.band[at] = bandOf(thereBands, (standingUs - (fromUs[row] as number)) / dayUs);
    at++;
  }
}

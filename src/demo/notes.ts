import { kinds, live, newLife } from "./life.ts";
import type { World } from "./world.ts";

/** What people of the shop wrote down by hand: two overrides and one merge. Instants are `sec`; `until` may lie after the end. */
export interface Notes {
  readonly overrides: readonly {
    readonly person: number;
    readonly rung: string;
    readonly recordedSec: number;
    readonly untilSec: number;
    readonly revokedSec: number | null;
    readonly reason: string;
  }[];
  readonly merge: { readonly kept: number; readonly gone: number; readonly recordedSec: number } | null;
}

/** Two registered people who are one human being, from different times; null if the shop is too small to have them. */
export function findTwins(world: World): World["twins"] {
  const kept = findRegistered(world, 0.4);
  const gone = findRegistered(world, 0.7);
  return kept !== null && gone !== null && kept !== gone ? { kept, gone } : null;
}

export function notesOf(world: World): Notes {
  const { endSec } = world.calendar;
  const at = (part: number) => Math.floor((part * endSec) / 86_400) * 86_400 + 39_600;
  const first = findRegistered(world, 0.25);
  const second = findRegistered(world, 0.5);
  const overrides = [];
  if (first !== null)
    overrides.push({
      person: first,
      rung: "ambassador",
      recordedSec: at(0.7),
      untilSec: at(1) + 200 * 86_400,
      revokedSec: null,
      reason: "Leder turlaget og tar med hele gjengen til oss",
    });
  if (second !== null)
    overrides.push({
      person: second,
      rung: "customer",
      recordedSec: at(0.75),
      untilSec: at(0.75) + 90 * 86_400,
      revokedSec: at(0.75) + 20 * 86_400 < endSec ? at(0.75) + 20 * 86_400 : null,
      reason: "Kjøpte for hele bedriften, skal ikke regnes som gjenkjøper",
    });
  return { overrides, merge: world.twins && { ...world.twins, recordedSec: at(0.9) } };
}

function findRegistered(world: World, part: number): number | null {
  const life = newLife();
  for (let index = Math.floor(part * world.people); index < world.people; index++) {
    live(world, index, life);
    if (life.kind === kinds.registered) return index;
  }
  return null;
}

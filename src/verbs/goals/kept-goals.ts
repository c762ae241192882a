import type { Goal } from "../../core/measures/goals/goal.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type GoalVersionRow, goalVersions } from "../../io/store/goals.ts";
import { namesInLog } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";

/** What a goal was from an instant on. Instants in microseconds since 1970. */
export interface GoalVersion {
  readonly version: number;
  readonly recordedUs: number;
  /** Null: it was removed. */
  readonly goal: Goal | null;
  readonly note: string | null;
  /** As the log names them. */
  readonly who: string;
}

/** A goal with all that it ever was, oldest first; at least one. */
export interface KeptGoal {
  readonly id: number;
  readonly versions: readonly GoalVersion[];
}

/** The goals of a shop, and the names of whoever set them: what a shop has that is asked over from another thread, without its store. */
export interface GoalsSet {
  readonly kept: readonly KeptGoal[];
  readonly names: ReadonlyMap<string, string>;
}

export type WithGoals = Pick<Workshop, "store" | "goalsSet">;

export async function goalsSetIn(shop: WithGoals): Promise<GoalsSet> {
  return shop.goalsSet ?? { kept: await keptGoals(shop), names: await namesInLog(shop.store) };
}

/** Every goal that was ever set, also those that were removed. */
export async function keptGoals({ store, goalsSet }: WithGoals): Promise<readonly KeptGoal[]> {
  if (goalsSet) return goalsSet.kept;
  const rows = Map.groupBy(await goalVersions(store), ({ goal }) => goal);
  return [...rows].map(([id, versions]) => ({ id, versions: versions.map(versionOf) }));
}

function versionOf({ version, recorded_us, what, note, who }: GoalVersionRow): GoalVersion {
  return {
    version,
    recordedUs: recorded_us,
    goal: what === null ? null : goalKept(what),
    note,
    who,
  };
}

/** Goals that were set before goals could be for a segment are for everyone. */
function goalKept(what: string): Goal {
  return { segment: null, ...(JSON.parse(what) as Omit<Goal, "segment"> & Partial<Goal>) };
}

/** What a goal was at an instant; null: there was none, or no more. */
export function goalAt({ versions }: KeptGoal, us: number): GoalVersion | null {
  const last = versions.findLast(({ recordedUs }) => recordedUs <= us);
  return last?.goal ? last : null;
}

/** The goal of a number; throws `not-found`. */
export async function keptGoal(shop: Pick<Workshop, "store">, id: number): Promise<KeptGoal> {
  const found = (await keptGoals(shop)).find((one) => one.id === id);
  if (found) return found;
  throw new StigeError("not-found", message("goals.none", { goal: id }), message("goals.none.fix"));
}

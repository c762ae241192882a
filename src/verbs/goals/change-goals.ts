import type { Goal } from "../../core/measures/goals/goal.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { addGoalVersion } from "../../io/store/goals.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";
import { type GoalChange, type GoalWish, goalChanged, goalWished } from "./goal-wished.ts";
import { type GoalVersion, type KeptGoal, keptGoal, keptGoals } from "./kept-goals.ts";

/** Sets a goal. Throws `asked` with every mistake: no such step, rung or segment, a segment that cannot be followed, a target that is none, or a span that is none. */
export async function setGoal(shop: Workshop, wish: GoalWish): Promise<KeptGoal> {
  return keep(shop, "setGoal", null, goalWished(shop, wish), wish.note);
}

/** Changes a goal: what it was is kept. Throws `not-found`, `refused` where somebody changed it meanwhile or nothing would change, `asked` as `setGoal`. */
export async function changeGoal(shop: Workshop, id: number, change: GoalChange): Promise<KeptGoal> {
  const kept = await keptGoal(shop, id);
  const last = inForce(kept, change.seen);
  const next = goalChanged(shop, last.goal, change);
  if (JSON.stringify(next) === JSON.stringify(last.goal))
    throw new StigeError("refused", message("goals.same"), message("goals.same.fix"));
  return keep(shop, "changeGoal", kept, next, change.note);
}

/** Removes a goal: that there was one stays in its history. Throws `not-found`, `refused`. */
export async function removeGoal(
  shop: Workshop,
  id: number,
  { note, seen }: Pick<GoalChange, "note" | "seen">,
): Promise<KeptGoal> {
  const kept = await keptGoal(shop, id);
  inForce(kept, seen);
  return keep(shop, "removeGoal", kept, null, note);
}

function inForce({ id, versions }: KeptGoal, seen: number | null): GoalVersion & { readonly goal: Goal } {
  const last = versions.at(-1);
  if (!last?.goal)
    throw new StigeError("not-found", message("goals.removed", { goal: id }), message("goals.none.fix"));
  if (seen !== null && seen !== last.version)
    throw new StigeError("refused", message("goals.overtaken"), message("goals.overtaken.fix"));
  return { ...last, goal: last.goal };
}

async function keep(
  shop: Workshop,
  action: "setGoal" | "changeGoal" | "removeGoal",
  kept: KeptGoal | null,
  goal: Goal | null,
  note: string | null,
): Promise<KeptGoal> {
  const last = kept?.versions.at(-1);
  const id = kept?.id ?? Math.max(0, ...(await keptGoals(shop)).map((one) => one.id)) + 1;
  const version: GoalVersion = {
    ...{ version: (last?.version ?? 0) + 1, goal, who: shop.by, note: note?.trim() || null },
    // A clock set back does not make a version older than the one before it.
    recordedUs: Math.max(shop.now(), (last?.recordedUs ?? 0) + 1),
  };
  // Not `aside`: what the server keeps of answers goes with it.
  await shop.store.transaction("goals", async () => {
    await addGoalVersion(shop.store, {
      ...{ goal: id, version: version.version, recorded_us: version.recordedUs },
      ...{ what: goal && JSON.stringify(goal), note: version.note, who: version.who },
    });
    await noteChange(shop, { action, object: `goal:${id}` });
  });
  return { id, versions: [...(kept?.versions ?? []), version] };
}

import { event, type ToldEvent } from "../../core/measures/standing/told-events.ts";
import { inDanger } from "../../core/words/in-danger.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { keepGoalAlarms, goalAlarms as kept } from "../../io/store/goal-alarms.ts";
import { endpoints } from "../../io/store/webhook-endpoints.ts";
import { type GoalTold, toldGoals } from "../goals/goals.ts";
import { goalAt, keptGoals } from "../goals/kept-goals.ts";
import type { Workshop } from "../shop/workshop.ts";
import { queueEvents } from "./queue-events.ts";

/** From this chance on a goal is in danger no more: one that trembles about the edge is not told each time. */
const safeFrom = 0.25;

/** Looks whether a goal came into danger, or out of it, and lays ready what is to be told of that. */
export function goalAlarms(shop: Workshop): { look(): Promise<void> } {
  return {
    async look() {
      const asked = (await endpoints(shop.store)).some(
        ({ off_us, events }) => off_us === null && /\bgoal\./.test(events),
      );
      const all = asked && shop.knownSinceUs !== null ? await keptGoals(shop) : [];
      if (all.length === 0) return;
      const { goals } = await toldGoals(shop, {}, (knownAtUs) =>
        all.flatMap((one) => {
          const goal = goalAt(one, knownAtUs)?.goal;
          return goal ? [{ id: one.id, goal }] : [];
        }),
      );
      const inDanger = new Set((await kept(shop.store)).map(({ goal }) => goal));
      const nowUs = shop.now();
      const came = goals.filter((goal) => !inDanger.has(goal.id) && isInDanger(goal));
      const left = [...inDanger].filter((id) => !staysInDanger(goals.find((goal) => goal.id === id)));
      if (came.length === 0 && left.length === 0) return;
      const told = [
        ...came.map((goal) => goalEvent("goal.in_danger", goal.id, goal, nowUs)),
        ...left.map((id) =>
          goalEvent(
            "goal.out_of_danger",
            id,
            goals.find((goal) => goal.id === id),
            nowUs,
          ),
        ),
      ];
      await keepAlarms(shop, { came: came.map(({ id }) => id), left, nowUs }, told);
    },
  };
}

/** Keeps which goals came into danger and which left it, with what is to be sent of that. */
export async function keepAlarms(
  { store }: Pick<Workshop, "store">,
  alarms: Parameters<typeof keepGoalAlarms>[1],
  told: readonly ToldEvent[],
): Promise<void> {
  await store.aside("goal-alarms", async () => {
    await keepGoalAlarms(store, alarms);
    await queueEvents(store, told, alarms.nowUs);
  });
}

const isInDanger = ({ state, chance }: GoalTold) => state === "open" && chance !== null && inDanger(chance);

/** A goal that is over or gone is in no danger; one whose chance is not told stays where it was. */
function staysInDanger(goal: GoalTold | undefined): boolean {
  return goal?.state === "open" && (goal.chance === null || goal.chance < safeFrom);
}

function goalEvent(
  type: "goal.in_danger" | "goal.out_of_danger",
  id: number,
  told: GoalTold | undefined,
  nowUs: number,
): ToldEvent {
  const data = {
    goal: id,
    ...(told && {
      ...{ kind: told.goal.kind, from: told.goal.from, to: told.goal.to, target: told.goal.target },
      segment: told.goal.segment,
      ...{ chance: told.chance, state: told.state },
    }),
    asOf: isoInstant(nowUs),
  };
  return event(`msg_${nowUs}_g${id}`, type, nowUs, data);
}

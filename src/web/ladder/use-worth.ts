import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useView } from "../address/use-view.ts";
import type {
  ConversionAnswer,
  GoalLine,
  GoalsAnswer,
  PotentialAnswer,
  ValueAnswer,
} from "../api/answers.ts";
import { conversionQuery, goalsQuery, potentialQuery, valueQuery } from "../api/queries.ts";
import { useLater } from "../shell/use-later.ts";
import { useWords } from "../words/use-words.ts";
import { stepGoals } from "./step-goals.ts";
import { type StepScale, stepScale } from "./step-scale.ts";

type Estimate = NonNullable<PotentialAnswer["steps"][number]["perPoint"]>;

/** What a step tells: of those who came to its foot, the share that climbs within so many days; and what one more in a hundred would bring. */
export interface StepWorth {
  /** The upper rung. */
  readonly id: string;
  readonly days: number;
  /** How many ever came to its foot, and the share rests on. */
  readonly started: number;
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The share that a goal asks for within the same days; null: no goal does. */
  readonly goal: { readonly number: number; readonly share: number } | null;
  /** The goal whose probability is told: the one that the share is held against, else that of the step which is for the nearest day; null: there is none. */
  readonly likely: GoalLine | null;
  /** Why there is no share. */
  readonly why: "too-few" | "too-short" | null;
  readonly perPoint: Estimate | null;
}

/** What stands beside the ladder once it is there: by rung what one is worth there, by the upper rung of a step what the step tells. */
export interface Worth {
  readonly state: "asked" | "coming" | "there";
  /** Asks for it where it is not asked for by itself. */
  readonly ask: () => void;
  readonly horizonDays: number | null;
  /** By how many of all people it is told so far; null: by everyone. */
  readonly sample: ValueAnswer["sample"];
  /** It is margin that is told, not revenue. */
  readonly margin: boolean;
  readonly rungs: ReadonlyMap<string, NonNullable<ValueAnswer["rungs"][number]["mean"]>>;
  /** Where too few stand to tell it. */
  readonly few: ReadonlySet<string>;
  readonly steps: ReadonlyMap<string, StepWorth>;
  /** Of everyone who stands on a rung, together; null: not told. */
  readonly onLadder: ValueAnswer["onLadder"];
  /** On which the shares of all steps lie. */
  readonly scale: StepScale;
}

/** Nothing stands beside the ladder. */
export const noWorth: Worth = {
  state: "coming",
  ask: () => {},
  horizonDays: null,
  sample: null,
  margin: true,
  rungs: new Map(),
  few: new Set(),
  steps: new Map(),
  onLadder: null,
  scale: stepScale([]),
};

/** In a larger shop it takes so long, but of now, which is worked out beforehand, that somebody has to want it. */
const mostByItself = 200_000;
/** The ladder is painted first. */
const afterMs = 300;

export function useWorth(people: number, day: string | undefined, moving: boolean): Worth {
  const { view } = useView();
  const { f } = useWords();
  const painted = useLater(afterMs);
  const [wanted, setWanted] = useState(false);
  const byItself = people <= mostByItself || day === undefined;
  const enabled = painted && !moving && (wanted || byItself);
  const when = { ...view, at: day };
  const value = useQuery({ ...valueQuery(when, f.language), enabled });
  const potential = useQuery({ ...potentialQuery(when, f.language), enabled });
  const conversion = useQuery({ ...conversionQuery(when, f.language), enabled });
  const goals = useQuery({ ...goalsQuery(when, f.language), enabled });
  const there = [value, potential, conversion].some(({ data }) => data !== undefined);
  const asked = painted && !wanted && !byItself && !there;
  const steps = stepsOf(conversion.data, potential.data, goals.data);
  return {
    state: there ? "there" : asked ? "asked" : "coming",
    ask: () => setWanted(true),
    horizonDays: value.data?.horizonDays ?? null,
    sample: value.data?.sample ?? conversion.data?.sample ?? null,
    margin: value.data?.money?.basis !== "revenue",
    rungs: new Map(
      (value.data?.rungs ?? []).flatMap(({ rung, mean }) => (mean === null ? [] : [[rung, mean] as const])),
    ),
    few: new Set(
      (value.data?.rungs ?? []).flatMap(({ rung, mean, measured, people }) =>
        mean === null && measured && people > 0 ? [rung] : [],
      ),
    ),
    steps,
    onLadder: value.data?.onLadder ?? null,
    scale: stepScale(steps.values()),
  };
}

function stepsOf(
  conversion: ConversionAnswer | undefined,
  potential: PotentialAnswer | undefined,
  goals: GoalsAnswer | undefined,
): ReadonlyMap<string, StepWorth> {
  const ids = new Set([
    ...(conversion?.steps ?? []).map(({ to }) => to.id),
    ...(potential?.steps ?? []).map(({ to }) => to),
  ]);
  const nearest = goals ? stepGoals(goals) : new Map<string, GoalLine>();
  return new Map(
    [...ids].flatMap((id) => {
      const step = conversion?.steps.find(({ to }) => to.id === id);
      // Beside a goal of conversion stands the share within its days.
      const goal = step?.conversion?.goals.at(-1);
      const within = goal ?? step?.conversion?.within.at(-1);
      const held = potential?.steps.find(({ to }) => to === id);
      const perPoint = held?.measured ? held.perPoint : null;
      if (!within && !perPoint) return [];
      const { share = null, low = null, high = null, why = null } = within?.estimate ?? {};
      const told = share === null || low === null || high === null ? null : { value: share, low, high };
      return [
        [
          id,
          {
            id,
            days: within?.days ?? 0,
            started: step?.conversion?.started ?? 0,
            share: told,
            goal: goal ? { number: goal.goal, share: goal.target } : null,
            likely:
              goals?.goals.find((line) => line.goal === goal?.goal && line.chance !== null) ??
              nearest.get(id) ??
              null,
            why,
            perPoint,
          },
        ] as const,
      ];
    }),
  );
}

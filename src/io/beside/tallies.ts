import { rowsOfSteps } from "../../core/measures/conversion/tally.ts";
import { staysForGoals, stepsForGoals } from "../../core/measures/goals/tally.ts";
import { monthsOfCohorts } from "../../core/measures/retention/tally.ts";
import { rhythmsJudged, statesJudged } from "../../core/measures/rhythm/tally.ts";
import { boughtAfter, countedThen } from "../../core/measures/value/tally.ts";
import { shopRhythm } from "../../core/measures/windows/tally.ts";

/** What is counted of everyone and may be counted on another thread. */
export const tallies = {
  ...{ rowsOfSteps, stepsForGoals, staysForGoals, monthsOfCohorts, rhythmsJudged, statesJudged },
  ...{ boughtAfter, countedThen, shopRhythm },
};

export type Tallies = typeof tallies;

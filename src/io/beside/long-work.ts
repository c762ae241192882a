import { forecastClimbs } from "../../core/measures/goals/forecast-climbs.ts";
import { forecastConversion } from "../../core/measures/goals/forecast-conversion.ts";
import { forecastPeople } from "../../core/measures/goals/forecast-people.ts";
import { structureOf } from "../../core/measures/segments/structure.ts";
import { forecast } from "../../core/measures/value/forecast.ts";
import { foretoldThen } from "../../core/measures/value/foretold-then.ts";
import { waitedFrom } from "../../core/measures/value/landmarks.ts";
import type { Points } from "../../core/stats/clusters/points.ts";
import type { Random } from "../../core/stats/random.ts";

/** What core reckons for seconds where a shop is large: of plain values, so that another thread may do it. */
export const longWork = {
  ...{ forecast, forecastClimbs, forecastConversion, forecastPeople, foretoldThen, waitedFrom },
  // The numbers that were drawn are drawn on the other thread alone.
  structure: (points: Points, random: Random) => ({ structure: structureOf(points, random), random }),
};

export type LongWork = typeof longWork;

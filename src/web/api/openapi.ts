// Written by build/write-api-types.ts from the server's OpenAPI document: npm run schema.

/**
 * What would make it measured: choices, each a list of kinds of facts that are all needed. Null: it is measured.
 */
export type Bring =
  | (
      | ("orders" | "margin" | "answers" | "referrals" | "consents" | "surveys")
      | {
          events: string[];
        }
    )[][]
  | null;
export type BackTest = {
  origin: string;
  horizonDays: number;
  predicted: MoneyEstimate;
  happened: number;
  purchases: {
    predicted: number;
    happened: number;
  };
  /**
   * On how many rungs the interval of the model alone held what happened.
   */
  held: number;
  of: number;
  rungs: {
    rung: string;
    people: number;
    predicted: MoneyEstimate;
    happened: number;
    held: boolean;
  }[];
} | null;
/**
 * Share who buy at least once within the horizon.
 */
export type SegmentEstimate = {
  value: number;
  /**
   * 90 %: low and high.
   */
  interval: number[];
} | null;
export type GoalForecast = {
  mean: number;
  /**
   * 90 %: low and high.
   */
  interval: number[];
  fan: {
    day: string;
    /**
     * What 5, 10, 25, 50, 75, 90 and 95 % lie below.
     */
    at: number[];
  }[];
  /**
   * 25 equally likely outcomes of the goal's last day, the lowest first: what 2, 6, … 98 % lie below.
   */
  outcomes: number[];
  /**
   * How often the model's own interval held what came. Null: the past is too short.
   */
  backTest: {
    origins: number;
    held: number;
    aheadDays: number;
  } | null;
  /**
   * How many times as wide as the model's own the back-test made it; below 1: narrower.
   */
  widened: number;
  /**
   * Of those who wait or will come: the share expected to take the step in time, and the share that would have to.
   */
  needed: {
    people: number;
    expected: number;
    share: number;
  } | null;
} | null;
/**
 * What explains it, against as many days before its span: by how long people waited at the foot of the step, by where they came from and went to, or by the month of their arrival.
 */
export type GoalGap = {
  days: number | null;
  before: number | null;
  waited:
    | {
        fromDays: number;
        toDays: number | null;
        people: number;
        climbs: number;
        climbsBefore: number;
        byRate: number;
        byNumber: number;
      }[]
    | null;
  flows:
    | {
        place: string | null;
        came: number;
        cameBefore: number;
        left: number;
        leftBefore: number;
      }[]
    | null;
  months:
    | {
        month: string;
        people: number;
        took: number;
        short: number;
      }[]
    | null;
  /**
   * The same by segments made by hand that can be followed through time, beside all others. What a goal of another kind tells is null.
   */
  segments: {
    segment: string;
    /**
     * It went otherwise with it than with all others, by more than chance does.
     */
    standsOut: boolean;
    people: number | null;
    climbs: number | null;
    climbsBefore: number | null;
    byRate: number | null;
    byNumber: number | null;
    change: number | null;
    changeBefore: number | null;
    took: number | null;
    short: number | null;
    others: number | null;
    othersBefore: number | null;
    othersTook: number | null;
  }[];
} | null;
/**
 * What a sample tells; null: counted.
 */
export type Between = {
  low: number;
  high: number;
} | null;
/**
 * The last run. Null: there was none.
 */
export type ConnectionRun = {
  run: number;
  begun: string;
  /**
   * Null: it goes on, or its process died.
   */
  ended: string | null;
  /**
   * Number by name: `accepted`, `repeated`, `refused` of what was read; of people `told`, `same`, `notThere`, `withheld`, `refused`, and `blanked` of profiles there.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * Why it did not come to its end. Null: it did, or goes on.
   */
  problem: {
    place: string;
    detail: string;
    remedy: string;
  } | null;
} | null;

export interface Api {
  "/shop": {
    query: Record<string, never>;
    answer: Shop;
  };
  "/named": {
    query: Record<string, never>;
    answer: Named;
  };
  "/ladder": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The span of moves and changes, back from `at`. Left out: 28d.
       */
      win?: string;
      /**
       * Only those who belong to the segment made under this name, at the instant asked about. Where it asks for scores or an expected value, as `/segments` counts them with its usual horizon.
       */
      segment?: string;
      /**
       * Only those who belong to the group that was found under this name, as `found` of `/segments`.
       */
      found?: string;
    };
    answer: Ladder;
  };
  "/moves": {
    query: {
      /**
       * The earlier date (its end) or instant. Either this or `from` and `to`.
       */
      vs?: string;
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * From the start of this day, or this instant.
       */
      from?: string;
      /**
       * To the end of this day, or this instant.
       */
      to?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * Only those who belong to the segment made under this name, at the instant asked about. Where it asks for scores or an expected value, as `/segments` counts them with its usual horizon.
       */
      segment?: string;
      /**
       * Only those who belong to the group that was found under this name, as `found` of `/segments`.
       */
      found?: string;
    };
    answer: Moves;
  };
  "/history": {
    query: {
      /**
       * From the start of this day, or this instant.
       */
      from?: string;
      /**
       * To the end of this day, or this instant.
       */
      to?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * Only those who belong to the segment made under this name, at the instant asked about. Where it asks for scores or an expected value, as `/segments` counts them with its usual horizon.
       */
      segment?: string;
      /**
       * Only those who belong to the group that was found under this name, as `found` of `/segments`.
       */
      found?: string;
      /**
       * With `segment` or `found`: those who belong then, on all days. Left out: as `/ladder` has it.
       */
      at?: string;
    };
    answer: History;
  };
  "/measures": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The days that key figures are of, back from `at`. Left out: 90d.
       */
      win?: string;
    };
    answer: Measures;
  };
  "/kpis": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The span, back from `at`. Left out: 90d.
       */
      win?: string;
    };
    answer: Kpis;
  };
  "/kpis/history": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The span, back from `at`. Left out: 90d.
       */
      win?: string;
    };
    answer: KpiHistory;
  };
  "/alerts": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: Alerts;
  };
  "/clv": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * How long before `at` it is held against. Left out: 90d.
       */
      win?: string;
      /**
       * A first answer from some of the people is welcome, where there are many and that of everyone is not there yet: `sample` tells of how many it is. Left out: by everyone.
       */
      sample?: "true" | "false";
    };
    answer: Clv;
  };
  "/clv/history": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The length of a span. Left out: 90d.
       */
      win?: string;
    };
    answer: ClvHistory;
  };
  "/conversion": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * A first answer from some of the people is welcome, where there are many and that of everyone is not there yet: `sample` tells of how many it is. Left out: by everyone.
       */
      sample?: "true" | "false";
    };
    answer: Conversion;
  };
  "/retention": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * A first answer from some of the people is welcome, where there are many and that of everyone is not there yet: `sample` tells of how many it is. Left out: by everyone.
       */
      sample?: "true" | "false";
    };
    answer: Retention;
  };
  "/balance": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The span, back from `at`. Left out: 90d.
       */
      win?: string;
    };
    answer: Balance;
  };
  "/value": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * How far ahead. Left out: 365d.
       */
      horizon?: string;
      /**
       * Percent a year by which later money is worth less. Left out: 10.
       */
      discount?: number;
      /**
       * A first answer from some of the people is welcome, where there are many and that of everyone is not there yet: `sample` tells of how many it is. Left out: by everyone.
       */
      sample?: "true" | "false";
    };
    answer: Value;
  };
  "/potential": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * How far ahead. Left out: 365d.
       */
      horizon?: string;
      /**
       * Percent a year by which later money is worth less. Left out: 10.
       */
      discount?: number;
      /**
       * The step of a goal.
       */
      step?: string;
      /**
       * Percent of those who stand below that are to climb within the horizon.
       */
      to?: number;
    };
    answer: Potential;
  };
  "/segments": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * How far ahead. Left out: 365d.
       */
      horizon?: string;
      /**
       * Percent a year by which later money is worth less. Left out: 10.
       */
      discount?: number;
      /**
       * A first answer from some of the people is welcome, where there are many and that of everyone is not there yet: `sample` tells of how many it is. Left out: by everyone.
       */
      sample?: "true" | "false";
    };
    answer: Segments;
  };
  "/segments/size": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: SegmentSize;
  };
  "/abc": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The span, back from `at`. Left out: 365d.
       */
      win?: string;
    };
    answer: Abc;
  };
  "/key-customers": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * The span, back from `at`. Left out: 365d.
       */
      win?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: KeyCustomers;
  };
  "/goals": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: Goals;
  };
  "/goals/{goal}": {
    query: Record<string, never>;
    answer: GoalHistory;
  };
  "/digest": {
    query: {
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: Digest;
  };
  "/membership": {
    query: {
      /**
       * `until` of the answer before. Left out: everyone.
       */
      since?: string;
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Membership;
  };
  "/people": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
      /**
       * Where they stand.
       */
      rung?: string;
      /**
       * Where they stand, whatever the rung: `on` the ladder, `off` it, or as a `customer`, on a rung that a purchase gives: whom `customers` of `/clv` is of.
       */
      stands?: "on" | "off" | "customer";
      /**
       * How they came there, within `win`. `up`: arrival, climb or return; `down`: fall or lapse.
       */
      came?: "up" | "down" | "arrival" | "climb" | "return" | "fall" | "lapse";
      /**
       * Where they stood at `vs`; `new`: not known yet.
       */
      was?: string;
      /**
       * What became of them since `vs`, by where they stood then and stand now: `climb`, `fall`: on another rung; `leave`: off the ladder; `return`: back on it; `stay`: in the same place, or still off the ladder.
       */
      went?: "climb" | "fall" | "leave" | "return" | "stay";
      /**
       * The instant of `was` and `went`: with one of them, and not without.
       */
      vs?: string;
      /**
       * They moved from there within `win`, wherever they stand now; `new`: they arrived.
       */
      movedFrom?: string;
      /**
       * They moved there within `win`, wherever they stand now.
       */
      movedTo?: string;
      /**
       * They moved so within `win`, wherever they stand now. `leave`: from a rung to off the ladder; `return`: back from there.
       */
      moved?: "arrival" | "climb" | "return" | "fall" | "leave";
      /**
       * They moved over the gap below this rung within `win`: with `moved`, climbed or fell over it.
       */
      over?: string;
      /**
       * They bought within `win`, as `/kpis` counts it: `first`: for the first time; `any`: at all; `earlier`: for the first time in the span as long before it; `again`: these, and a second time within as long. `ever`: at any time, as `/value` counts who bought.
       */
      bought?: "first" | "any" | "earlier" | "again" | "ever";
      /**
       * Their class by what they brought within `win`, as `/abc` counts it: `losing`: those of C who cost more than they brought; `all`: any of them.
       */
      abc?: "a" | "b" | "c" | "losing" | "all";
      /**
       * Their latest answer within `win` to how likely they are to recommend the shop, as `/kpis` counts it: `any`: whatever it is; `ever`: of any time, as the age of answers counts them; `fresh`: of them, who answered within 365 days.
       */
      nps?: "promoter" | "passive" | "detractor" | "any" | "ever" | "fresh";
      /**
       * They were sent a survey 30 days before `win`, and `answered` it within 30 days, as the response rate of `/kpis` counts them.
       */
      survey?: "sent" | "answered";
      /**
       * Within `win`: `friend`: somebody had referred them, and they became a customer; `referrer`: they had referred such a one; `buyer`: they had been referred by its end, and bought.
       */
      referral?: "friend" | "referrer" | "buyer";
      /**
       * They ever stood at the foot of the step up to this rung, as `/conversion` counts it; not the lowest.
       */
      started?: string;
      /**
       * And came up it.
       */
      climbed?: string;
      /**
       * The number of a goal: the list is of the people behind its `part`.
       */
      goal?: number;
      /**
       * A number of the goal's `gap` in `/goals`; with `goal`. `climbed`: took the step in its span, `climbed.28`: who had waited from 28 days on, as `waited` parts them; `decided`, `took`: whose days ended, and who took the step in time, `took.2026-03`: of those who came in that month; `came.customer`, `left.lapsed`: came to the rung from there and left it for there, `came.new`: from nowhere. `.before` of climbs and moves: in as many days before the span. Of moves each person once. Of a goal for a segment they are of its people, and `joined`, `ceased`: began and ceased to belong to it on its rung. `stands`: who stands on the rung of a goal, and belongs to its segment.
       */
      part?: string;
      /**
       * With `part`, of a step: who when they came to its foot belonged to this segment, one of `segments` of `gap`, too.
       */
      among?: string;
      /**
       * The span of `came`, `moved…`, `over`, `bought`, `abc`, `nps`, `survey` and `referral`, back from `at`. Left out: 28d.
       */
      win?: string;
      /**
       * They fall or leave the ladder within so many days, if nothing happens.
       */
      falls?: string;
      /**
       * One purchase more, on a new day, gives them a higher rung, or they climb within so many days by themselves. Only rungs whose rule counts purchases alone, from the second on.
       */
      climbs?: string;
      /**
       * They bought for the first time in this local month, as `/retention` counts it.
       */
      cohort?: string;
      /**
       * They bought in this local month.
       */
      boughtIn?: string;
      /**
       * They had bought a second time, on a later day than the first, by the end of this local month.
       */
      againBy?: string;
      /**
       * They are so by their own rhythm, as `/retention` judges it: `slipping` are silent for longer than four in five of their own pauses, `lapsed` for longer than nineteen in twenty, `once` have bought on one day only, `back` are all others who bought.
       */
      rhythm?: "active" | "slipping" | "lapsed" | "once" | "back";
      /**
       * Only those who belong to the segment made under this name, at the instant asked about. Where it asks for scores or an expected value, as `/segments` counts them with its usual horizon.
       */
      segment?: string;
      /**
       * Only those who belong to the group that was found under this name, as `found` of `/segments`.
       */
      found?: string;
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: People;
  };
  "/people/{id}": {
    query: {
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: Person;
  };
  "/people/{id}/stands": {
    query: {
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: PersonStands;
  };
  "/people/{id}/sources": {
    query: Record<string, never>;
    answer: PersonSources;
  };
  "/people/{id}/value": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: PersonValue;
  };
  "/people/{id}/why": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: Why;
  };
  "/people/{id}/held": {
    query: Record<string, never>;
    answer: Held;
  };
  "/people/{id}/erasure": {
    query: Record<string, never>;
    answer: Erasure;
  };
  "/ladders": {
    query: Record<string, never>;
    answer: Ladders;
  };
  "/ladders/{ladder}": {
    query: Record<string, never>;
    answer: Rules;
  };
  "/compare": {
    query: {
      /**
       * The first version.
       */
      ladder: number;
      /**
       * The second version.
       */
      with: number;
      /**
       * The second version by one person in 64, where there are many; default: by all.
       */
      sample?: "true" | "false";
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
    };
    answer: Compare;
  };
  "/draft": {
    query: Record<string, never>;
    answer: Draft;
  };
  "/what-if": {
    query: {
      /**
       * By all people. Left out: where there are many, by one in 64.
       */
      all?: "true" | "false";
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
    };
    answer: Compare;
  };
  "/what-if/people": {
    query: {
      /**
       * They stand there; `nowhere`: in no place. Left out: anywhere.
       */
      movedFrom?: string;
      /**
       * They would stand there.
       */
      movedTo?: string;
      /**
       * Whoever would stand where they stand is listed too; default: only who moves.
       */
      stayers?: "true" | "false";
      /**
       * By all people. Left out: where there are many, by one in 64.
       */
      all?: "true" | "false";
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Movers;
  };
  "/loads": {
    query: Record<string, never>;
    answer: Loads;
  };
  "/loads/{load}/rejects/kinds": {
    query: Record<string, never>;
    answer: RejectKinds;
  };
  "/loads/{load}/rejects": {
    query: {
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Rejects;
  };
  "/arrivals": {
    query: {
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Arrivals;
  };
  "/measured": {
    query: {
      /**
       * With the knowledge of: date, local time or instant. Left out: now.
       */
      known?: string;
      /**
       * Number of a ladder version. Left out: the one in force.
       */
      ladder?: number;
    };
    answer: Measured;
  };
  "/windows": {
    query: {
      /**
       * As of: a date (the end of that local day), a local time, or an instant with its zone. Left out: now, or the end of data that are older than 30 days.
       */
      at?: string;
    };
    answer: Windows;
  };
  "/exclusions": {
    query: Record<string, never>;
    answer: Exclusions;
  };
  "/conflicts": {
    query: {
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Conflicts;
  };
  "/uploads": {
    query: Record<string, never>;
    answer: Uploads;
  };
  "/uploads/{id}": {
    query: Record<string, never>;
    answer: Upload;
  };
  "/uploads/{id}/ladder": {
    query: Record<string, never>;
    answer: UploadLadder;
  };
  "/uploads/{id}/rejects": {
    query: {
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: UploadRejects;
  };
  "/spend": {
    query: Record<string, never>;
    answer: Spend;
  };
  "/products": {
    query: {
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Products;
  };
  "/rates": {
    query: Record<string, never>;
    answer: Rates;
  };
  "/changes/{id}": {
    query: Record<string, never>;
    answer: GoesOn;
  };
  "/backups": {
    query: Record<string, never>;
    answer: Backups;
  };
  "/session": {
    query: Record<string, never>;
    answer: Session;
  };
  "/me/sessions": {
    query: Record<string, never>;
    answer: Sessions;
  };
  "/accounts": {
    query: Record<string, never>;
    answer: Accounts;
  };
  "/keys": {
    query: Record<string, never>;
    answer: Keys;
  };
  "/webhooks": {
    query: Record<string, never>;
    answer: Webhooks;
  };
  "/connections": {
    query: Record<string, never>;
    answer: Connections;
  };
  "/connections/{id}/refused": {
    query: {
      /**
       * After whom the list goes on.
       */
      after?: number;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: ConnectionRefused;
  };
  "/connections/{id}/runs": {
    query: {
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: ConnectionRuns;
  };
  "/endpoints": {
    query: Record<string, never>;
    answer: Endpoints;
  };
  "/endpoints/{id}/deliveries": {
    query: {
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Deliveries;
  };
  "/audit": {
    query: {
      /**
       * `next` of the page before, of the same question.
       */
      cursor?: string;
      /**
       * How many at most. Left out: 50.
       */
      limit?: number;
    };
    answer: Audit;
  };
}
export interface Shop {
  name: string;
  /**
   * The shop's own; answers follow Accept-Language.
   */
  language: "nb" | "da" | "en";
  timeZone: string;
  currency: string;
  country: string;
  demo: boolean;
  readOnly: boolean;
  /**
   * A sentence that stands above every page. Null: none does.
   */
  banner: string | null;
  now: string;
  /**
   * When the first load was taken in.
   */
  knownSince: string | null;
  /**
   * There is a stige.yaml. Where there is none the rest are guesses, until the first file or somebody tells better.
   */
  begun: boolean;
  /**
   * The ladder version in force.
   */
  ladder: number;
  /**
   * Other whenever something was changed or came in: what was asked before may be told otherwise now.
   */
  stands: string;
}
export interface Named {
  goals: {
    /**
     * Its number, as `/goals/{goal}` takes it.
     */
    goal: number;
    /**
     * In the reader's language.
     */
    name: string;
  }[];
  segments: string[];
}
export interface Ladder {
  asOf: string;
  knownAt: string;
  /**
   * Number of the ladder version.
   */
  ladder: number;
  /**
   * Whose ladder it is: of those who belong at `asOf`, also what they did before. `excluded`, `orders`, `unmatchedRefunds` and `lostOverrides` are of the whole shop. Null: everyone's.
   */
  of: {
    segment: string | null;
    found: string | null;
  } | null;
  people: number;
  /**
   * Lowest first.
   */
  rungs: Place[];
  off: Place[];
  /**
   * Place among the rungs of the lowest that a first order gives.
   */
  firstBought: number | null;
  excluded: number;
  /**
   * `asOf` was not asked for and is the end of old data.
   */
  endOfData: boolean;
  /**
   * `asOf` lies ahead: it holds if nothing happens.
   */
  ahead: boolean;
  /**
   * The start of the span.
   */
  since: string;
  spanDays: number;
  /**
   * 28 days ahead: until then falls are counted.
   */
  until: string;
  crossed: Crossed;
  /**
   * Every move within the span, by pair of places; from `new`: an arrival.
   */
  moves: {
    from: string;
    to: string;
    moves: number;
  }[];
  orders: {
    all: number;
    withoutPerson: number;
    revenueMinor: number;
    revenueMinorWithoutPerson: number;
    withoutRate: number;
    elsewhere: number;
  };
  unmatchedRefunds: {
    refunds: number;
    grossMinor: number;
  };
  lostOverrides: number;
}
export interface Place {
  id: string;
  people: number | null;
  measured: boolean;
  bring: Bring;
  /**
   * Set while the rule's window reaches back beyond the data.
   */
  trustedSince: string | null;
  name: Name;
  /**
   * Of all people, 0 to 1.
   */
  share: number | null;
  /**
   * Against the start of the span.
   */
  change: number | null;
  /**
   * Moves into it within the span, by how they came.
   */
  came: {
    arrived: number;
    climbed: number;
    fell: number;
    returned: number;
    lapsed: number;
  } | null;
  /**
   * Of the people there, those who came within the span: up, or by a fall.
   */
  newly: {
    up: number;
    fell: number;
  } | null;
  left: number | null;
  /**
   * Who fall or leave by `until` if nothing happens; null also where facts lie after `asOf`.
   */
  falling:
    | {
        to: string;
        people: number;
      }[]
    | null;
  maybeBoughtBefore: number | null;
}
/**
 * What the shop calls it, in the languages it has a name in.
 */
export interface Name {
  nb?: string;
  da?: string;
  en?: string;
}
/**
 * People, not moves: each once for what they did within the span, however often.
 */
export interface Crossed {
  arrived: number;
  climbed: number;
  /**
   * To a rung, from off the ladder.
   */
  returned: number;
  fell: number;
  /**
   * From a rung, to off the ladder.
   */
  left: number;
  /**
   * Lowest first. `up`: climbed from below it to it or further; `down`: fell from it or from above it to below it; `out`: left the ladder from it.
   */
  rungs: {
    id: string;
    up: number;
    down: number;
    out: number;
  }[];
}
export interface Moves {
  /**
   * The first instant after `vs`, or of `from`.
   */
  from: string;
  to: string;
  ladder: number;
  /**
   * Rungs lowest first, then off.
   */
  places: {
    id: string;
    name: Name;
  }[];
  /**
   * How many of the places are rungs.
   */
  rungs: number;
  firstBought: number | null;
  moves: {
    /**
     * `new`: not known yet.
     */
    from: string;
    /**
     * `erased`: no longer anywhere.
     */
    to: string;
    people: number;
  }[];
}
export interface History {
  from: string;
  to: string;
  /**
   * The `to` asked for has not come: it is told until now.
   */
  toAhead: boolean;
  ladder: number;
  endOfData: boolean;
  /**
   * How many of the places are rungs.
   */
  rungs: number;
  firstBought: number | null;
  places: {
    id: string;
    name: Name;
    measured: boolean;
    trustedSince: string | null;
    /**
     * One number a day, from `from` to `to`; null: not measured.
     */
    people: number[] | null;
  }[];
}
export interface Measures {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  days: number;
  measures: {
    id: string;
    unit: "people" | "share" | "money" | "score" | "days";
    needs: "people" | "orders" | "answers" | "referrals" | "spend";
    command: string;
    path: string;
    /**
     * The command that tells it person by person.
     */
    perPerson: string | null;
    name: {
      nb: string;
      da: string;
      en: string;
    };
    how: {
      nb: string;
      da: string;
      en: string;
    };
    /**
     * What a key figure counts to rest on.
     */
    restsOn: "people" | "orders" | "answers" | null;
    /**
     * Of a key figure.
     */
    now: {
      /**
       * Null: not told, see `why`. Money in minor units, a share 0 to 1, a score -100 to 100.
       */
      value: number | null;
      /**
       * Null: it is what was counted.
       */
      interval: {
        low: number;
        high: number;
      } | null;
      restsOn: number;
      why: "too-few" | "too-short" | "not-measured" | null;
      /**
       * What would make it measured.
       */
      bring:
        | ("orders" | "margin" | "answers" | "referrals" | "consents" | "surveys")
        | {
            events: string[];
          }
        | null;
    } | null;
  }[];
}
export interface Kpis {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * The newest fact, where it lies more than 28 days before `asOf`. Null: it does not.
   */
  dataEnd: string | null;
  days: number;
  since: string;
  kpis: {
    id:
      | "new-customers"
      | "repurchase-rate"
      | "returning-revenue"
      | "buyers"
      | "revenue"
      | "margin"
      | "average-order"
      | "nps"
      | "answer-age"
      | "fresh-answers"
      | "response-rate"
      | "referrals"
      | "referred-revenue";
    unit: "people" | "share" | "money" | "score" | "days";
    /**
     * What `restsOn` counts.
     */
    restsOn: "people" | "orders" | "answers";
    better: "more" | "less";
    now: Figure;
    before: Figure;
    /**
     * How much more now, at 90 %; null: chance has no part in it.
     */
    change: {
      low: number;
      high: number;
    } | null;
    /**
     * By more than chance does; null: not, or not known.
     */
    moved: "better" | "worse" | null;
  }[];
  /**
   * Who stands behind figures within the span, as `/people` lists them.
   */
  behind: {
    /**
     * By their latest answer. Null: not measured.
     */
    nps: {
      promoters: number;
      passives: number;
      detractors: number;
    } | null;
    /**
     * Who were referred and became customers, of whom it is known who they are, and who referred them. Null: not measured.
     */
    referrals: {
      friends: number;
      referrers: number;
    } | null;
  };
  /**
   * Rungs lowest first, then the places off the ladder.
   */
  places: {
    id: string;
    name: Name;
    onLadder: boolean;
    measured: boolean;
    bring: Bring;
    /**
     * Of those who stand there at `asOf`, within the span.
     */
    figures: {
      people: number;
      buyers: number;
      orders: number;
      revenueMinor: number;
      marginMinor: number | null;
      promoters: number;
      passives: number;
      detractors: number;
    } | null;
    nps: {
      score: number;
      /**
       * At 90 %.
       */
      interval: {
        low: number;
        high: number;
      };
      answers: number;
    } | null;
  }[];
}
export interface Figure {
  /**
   * Null: not told, see `why`. Money in minor units, a share 0 to 1, a score -100 to 100.
   */
  value: number | null;
  /**
   * Null: it is what was counted.
   */
  interval: {
    low: number;
    high: number;
  } | null;
  restsOn: number;
  why: "too-few" | "too-short" | "not-measured" | null;
  /**
   * What would make it measured.
   */
  bring:
    | ("orders" | "margin" | "answers" | "referrals" | "consents" | "surveys")
    | {
        events: string[];
      }
    | null;
}
export interface KpiHistory {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * The newest fact, where it lies more than 28 days before `asOf`. Null: it does not.
   */
  dataEnd: string | null;
  days: number;
  /**
   * Earliest first, each of `days` days; the last ends at `asOf`. At most 24.
   */
  spans: {
    from: string;
    to: string;
  }[];
  kpis: {
    id: "new-customers" | "repurchase-rate" | "nps";
    unit: "people" | "share" | "money" | "score" | "days";
    /**
     * What `restsOn` counts.
     */
    restsOn: "people" | "orders" | "answers";
    better: "more" | "less";
    /**
     * One in each of `spans`.
     */
    figures: Figure[];
  }[];
}
export interface Alerts {
  alerts: {
    figure: "new-customers" | "repurchase-rate" | "nps";
    /**
     * The length of the spans it is of.
     */
    days: number;
    below: number;
    unit: "people" | "share" | "money" | "score" | "days";
    now: {
      /**
       * Null: not told, see `why`. Money in minor units, a share 0 to 1, a score -100 to 100.
       */
      value: number | null;
      /**
       * Null: it is what was counted.
       */
      interval: {
        low: number;
        high: number;
      } | null;
      restsOn: number;
      why: "too-few" | "too-short" | "not-measured" | null;
      /**
       * What would make it measured.
       */
      bring:
        | ("orders" | "margin" | "answers" | "referrals" | "consents" | "surveys")
        | {
            events: string[];
          }
        | null;
    };
    /**
     * The end of the first span, without a break up to now, in which the figure lay below. Null: it does not.
     */
    since: string | null;
    /**
     * The end of the data, where they end before the instant asked about: `now` is of the span that ends there. Null: they do not.
     */
    until: string | null;
  }[];
}
export interface Clv {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * It is told by so many of all people, taken by chance; ask again without `sample` for what everyone comes to. Null: by everyone.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  days: number;
  since: string;
  horizonDays: number;
  discountPercent: number;
  basis: "margin" | "revenue" | null;
  /**
   * Who stands on a rung that an order gives; null: no rung asks for one.
   */
  customers: {
    now: {
      people: number;
      mean: MeanWorth | null;
    };
    before: {
      people: number;
      mean: MeanWorth | null;
    };
    change: MeanWorth | null;
    /**
     * The interval of the change leaves 0 out; null: not, or not known.
     */
    moved: "better" | "worse" | null;
  } | null;
  /**
   * Rungs lowest first, then the places off the ladder.
   */
  places: {
    id: string;
    name: Name;
    off: boolean;
    measured: boolean;
    now: {
      people: number;
      mean: MeanWorth | null;
    };
    before: {
      people: number;
      mean: MeanWorth | null;
    };
    change: MeanWorth | null;
    /**
     * The interval of the change leaves 0 out; null: not, or not known.
     */
    moved: "better" | "worse" | null;
  }[];
  notes: {
    code: string;
    text: string;
  }[];
}
/**
 * Minor units, of one on average; the interval is at 90 %.
 */
export interface MeanWorth {
  value: number;
  interval: {
    low: number;
    high: number;
  };
}
export interface ClvHistory {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * How many of all people it is told by; null: by everyone.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  days: number;
  horizonDays: number;
  discountPercent: number;
  basis: "margin" | "revenue" | null;
  /**
   * As those of `/kpis/history`.
   */
  spans: {
    from: string;
    to: string;
  }[];
  /**
   * One at the end of each of `spans`; null: no rung asks for an order.
   */
  figures: Figure[] | null;
}
export interface Conversion {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * It is told by so many of all people, taken by chance; ask again without `sample` for what everyone comes to. Null: by everyone.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  /**
   * Days.
   */
  windows: number[];
  /**
   * Who bought before it may have bought before the data begin, and is not surely new.
   */
  maybeOldUntil: string | null;
  /**
   * Lowest first.
   */
  steps: {
    from: {
      id: string;
      name: Name;
    };
    to: {
      id: string;
      name: Name;
    };
    measured: boolean;
    bring: Bring;
    conversion: {
      /**
       * Ever at the foot of the step.
       */
      started: number;
      climbed: number;
      /**
       * Of these, jumped over its lower rung in one instant.
       */
      atOnce: number;
      /**
       * Waited already when climbing could first be seen.
       */
      late: number;
      /**
       * Between how many a sample tells `started` and `climbed`, with 90 %; null: they are counted.
       */
      between: {
        started: {
          low: number;
          high: number;
        };
        climbed: {
          low: number;
          high: number;
        };
      } | null;
      within: {
        days: number;
        estimate: ToldShare;
        counted: ToldShare & {
          [k: string]: unknown;
        };
        /**
         * How many times as wide as by the curve alone the back-test made the interval of `estimate`; 1: left as it is, or not told.
         */
        widened: number;
      }[];
      /**
       * Each goal of conversion for the step: the share it asks for, and the share that climbs, within its days.
       */
      goals: {
        goal: number;
        days: number;
        target: number;
        estimate: ToldShare;
      }[];
      /**
       * Half of those who climb within `of` days climb within `days`.
       */
      halfWithin: {
        days: number;
        of: number;
      } | null;
      /**
       * Who came later climbs more or less often, by more than chance does: of the halves of those followed for `days`. Longer windows then tell of those who came long ago.
       */
      drift: {
        days: number;
        earlier: {
          share: number;
          low: number;
          high: number;
          people: number;
        };
        later: {
          share: number;
          low: number;
          high: number;
          people: number;
        };
      } | null;
      /**
       * Those who came earlier held against those who came later: the halves of those followed for `days`, the change of ln(-ln(1 - share)) with each day by which people come later, beyond chance, and which way it leans (-1 ever fewer climb, 1 ever more). Null: too few to know.
       */
      backTest: {
        days: number;
        earlier: {
          share: number;
          low: number;
          high: number;
          people: number;
        };
        later: {
          share: number;
          low: number;
          high: number;
          people: number;
        };
        errorPerDay: number;
        lean: number;
      } | null;
      /**
       * By the month in which they came to the foot, oldest first.
       */
      cohorts: {
        month: string;
        people: number;
        within: {
          days: number;
          /**
           * Everyone of the month was followed so long.
           */
          mature: boolean;
          /**
           * Of those who were; null: nobody was.
           */
          counted: {
            share: number;
            low: number;
            high: number;
            people: number;
          } | null;
        }[];
      }[];
    } | null;
  }[];
}
/**
 * Aalen and Johansen's, of everybody who was ever watched.
 */
export interface ToldShare {
  /**
   * 0 to 1; null: not told, see `why`.
   */
  share: number | null;
  /**
   * The 90 % interval.
   */
  low: number | null;
  high: number | null;
  /**
   * How many it rests on.
   */
  people: number;
  /**
   * Why it is not told: fewer than ten people; data that nobody was followed so long in.
   */
  why: "too-few" | "too-short" | null;
}
export interface Retention {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * It is told by so many of all people, taken by chance; ask again without `sample` for what everyone comes to. Null: by everyone.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  /**
   * The newest fact, where it lies more than 28 days before `asOf`: people are followed until then. Null: it does not.
   */
  dataEnd: string | null;
  maybeOldUntil: string | null;
  /**
   * By local month of first purchase, oldest first.
   */
  cohorts: {
    month: string;
    people: number;
    /**
     * Fewer than ten: not for shares and means.
     */
    tooFew: boolean;
    /**
     * May have bought before the data begin.
     */
    maybeOld: boolean;
    cells: {
      /**
       * Months after the cohort's own.
       */
      after: number;
      /**
       * Of the cohort, in that month.
       */
      bought: number;
      /**
       * Of the cohort, a second time by its end.
       */
      again: number;
      /**
       * Net, from the first purchase to its end.
       */
      revenueMinor: number;
      marginMinor: number | null;
      /**
       * The month was over.
       */
      over: boolean;
    }[];
  }[];
  /**
   * All cohorts together: those surely new, in months that are over for them.
   */
  all: {
    after: number;
    people: number;
    /**
     * With Wilson's 90 % interval; null: fewer than ten people.
     */
    bought: {
      share: number;
      low: number;
      high: number;
      people: number;
    } | null;
    /**
     * With Wilson's 90 % interval; null: fewer than ten people.
     */
    again: {
      share: number;
      low: number;
      high: number;
      people: number;
    } | null;
  }[];
  /**
   * Null: fewer than ten people came back.
   */
  rhythm: {
    /**
     * Days.
     */
    usualPause: number;
    peopleWhoCameBack: number;
    pauses: number;
    all: ByRhythm;
    /**
     * Rungs lowest first, then the places off the ladder.
     */
    places: {
      id: string;
      name: Name;
      off: boolean;
      people: ByRhythm;
    }[];
    /**
     * Of the same groups 90 days earlier: who has bought since.
     */
    held: {
      /**
       * With Wilson's 90 % interval; null: fewer than ten people.
       */
      active: {
        share: number;
        low: number;
        high: number;
        people: number;
      } | null;
      /**
       * With Wilson's 90 % interval; null: fewer than ten people.
       */
      slipping: {
        share: number;
        low: number;
        high: number;
        people: number;
      } | null;
      /**
       * With Wilson's 90 % interval; null: fewer than ten people.
       */
      lapsed: {
        share: number;
        low: number;
        high: number;
        people: number;
      } | null;
      /**
       * With Wilson's 90 % interval; null: fewer than ten people.
       */
      once: {
        share: number;
        low: number;
        high: number;
        people: number;
      } | null;
    } | null;
    /**
     * These 90 days earlier.
     */
    before: string;
  } | null;
}
/**
 * People by their own rhythm; `once` have bought on one day only.
 */
export interface ByRhythm {
  active: number;
  slipping: number;
  lapsed: number;
  once: number;
}
export interface Balance {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  days: number;
  since: string;
  /**
   * Neither spend nor a touch lies in the span.
   */
  empty: boolean;
  /**
   * Minor units of the shop's currency.
   */
  winningMinor: number;
  /**
   * Minor units of the shop's currency.
   */
  keepingMinor: number;
  /**
   * Minor units of the shop's currency.
   */
  winningBackMinor: number;
  /**
   * Does not say for whom.
   */
  unsaidMinor: number;
  /**
   * Rows of spend that are in no sum: no rate.
   */
  withoutRate: number;
  /**
   * Touches that tell no cost.
   */
  withoutCost: number;
  /**
   * At least four fifths of the money go to winning people.
   */
  allOnWinning: boolean;
  /**
   * Rungs lowest first, then off the ladder.
   */
  places: {
    id: string;
    name: Name;
    onLadder: boolean;
    aim: "winning" | "keeping" | "winning-back";
    /**
     * Minor units of the shop's currency.
     */
    spendMinor: number;
    /**
     * Minor units of the shop's currency.
     */
    touchMinor: number;
    touches: number;
    climbed: number | null;
    /**
     * With its 90 % interval; not what made anybody climb.
     */
    perClimb: {
      /**
       * Minor units of the shop's currency.
       */
      minor: number;
      /**
       * Minor units of the shop's currency.
       */
      low: number;
      /**
       * Minor units of the shop's currency.
       */
      high: number;
    } | null;
    tooFewClimbs: boolean;
  }[];
}
export interface Value {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * It is told by so many of all people, taken by chance; ask again without `sample` for what everyone comes to. Null: by everyone.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  watchedUntil: string;
  horizonDays: number;
  discountPercent: number;
  /**
   * Place among the rungs of the lowest that a first order gives.
   */
  firstBought: number | null;
  currency: string;
  /**
   * `measured`: share of revenue whose margin is. Null: no order tells money.
   */
  money: {
    basis: "margin" | "revenue";
    measured: number;
  } | null;
  /**
   * What the numbers rest on and what is wrong with them, in the reader's language.
   */
  notes: {
    code: string;
    text: string;
  }[];
  all: MoneyEstimate | null;
  /**
   * Of everyone who stands on a rung; null: nobody does.
   */
  onLadder: MoneyEstimate | null;
  rungs: {
    rung: string;
    name: Name;
    off: boolean;
    /**
     * False: the shop never brought what it asks for.
     */
    measured: boolean;
    people: number;
    bought: number;
    /**
     * Of one on average; null: fewer than ten stand there.
     */
    mean: MoneyEstimate | null;
    total: MoneyEstimate | null;
    /**
     * Of the values of those who have bought.
     */
    spread: {
      p5: number;
      p25: number;
      p50: number;
      p75: number;
      p95: number;
      mean: number;
    } | null;
  }[];
  differences: {
    from: string;
    to: string;
    difference: MoneyEstimate;
  }[];
  backTest: BackTest;
  abc: {
    a: number;
    b: number;
    c: number;
    curve: {
      people: number;
      share: number;
    }[];
  } | null;
  model: {
    name: string;
    params: {
      [k: string]: number;
    };
    logLik: number;
    identified: boolean;
    priorPull: number;
    spend: {
      [k: string]: number;
    };
    buyers: number;
    repeatBuyers: number;
  } | null;
}
/**
 * Minor units.
 */
export interface MoneyEstimate {
  value: number;
  /**
   * 90 %: low and high.
   */
  interval: number[];
}
export interface Potential {
  asOf: string;
  knownAt: string;
  ladder: number;
  horizonDays: number;
  discountPercent: number;
  since: string;
  until: string;
  currency: string;
  basis: "margin" | "revenue" | null;
  restsOn: "difference-between-rungs";
  /**
   * What the numbers rest on and what is wrong with them, in the reader's language.
   */
  notes: {
    code: string;
    text: string;
  }[];
  steps: {
    from: string;
    to: string;
    measured: boolean;
    people: number;
    /**
     * Why share or gain is null: few people were ever there or above, few orders made above; the data are short; nobody stands there, so that one more of them would bring nothing.
     */
    why: "too-few" | "too-short" | "nobody" | null;
    /**
     * Who climb within the horizon, 0 to 1, with its 90 % interval.
     */
    share: {
      value: number;
      interval: number[];
    } | null;
    perPoint: MoneyEstimate | null;
    atGoal: {
      share: number;
      gain: MoneyEstimate;
      everyone: MoneyEstimate;
    } | null;
  }[];
  market: {
    groups: {
      name: string;
      size: number;
    }[];
    size: number;
    known: number;
    unknown: number;
    each: number | null;
  } | null;
}
export interface Segments {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * It is told by so many of all people, taken by chance; ask again without `sample` for what everyone comes to. Null: by everyone.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  horizonDays: number;
  discountPercent: number;
  currency: string;
  basis: "margin" | "revenue" | null;
  people: number;
  notes: {
    code: string;
    text: string;
  }[];
  made: Segment[];
  found: Segment[];
  /**
   * How groups were looked for.
   */
  searched: {
    stratum: "came-back" | "once";
    people: number;
    sampled: number;
    /**
     * 1: none stand out.
     */
    groups: number;
    /**
     * Median adjusted Rand index of refits to resampled people.
     */
    stability: number | null;
  }[];
}
export interface Segment {
  id: string;
  /**
   * In the reader's language, where the group was found.
   */
  name: string;
  /**
   * The rule, or what is usual in the group, in the reader's language.
   */
  rule: string[];
  /**
   * Null: the group was found.
   */
  written: {
    places: string[];
    /**
     * Nothing else is asked.
     */
    placesAlone: boolean;
    /**
     * As `POST /segments` takes it.
     */
    segment: string;
  } | null;
  /**
   * What `/people?found` calls a group that was found. Null: the segment was made.
   */
  found: string | null;
  /**
   * Among whom it was found.
   */
  stratum: "came-back" | "once" | "never" | null;
  /**
   * Of those who never bought: where they stand.
   */
  rung: string | null;
  /**
   * What sets it apart, the most telling first.
   */
  traits: {
    feature: "silence" | "rhythm" | "purchases" | "spend";
    side: "high" | "low";
  }[];
  /**
   * Medians: days, days, purchases, minor units.
   */
  typical: {
    silence: number | null;
    rhythm: number | null;
    purchases: number | null;
    spend: number | null;
  } | null;
  people: number;
  bought: number;
  /**
   * Its own ladder: how many of them stand where, rungs lowest first, then the places off it; by some of the people, scaled up. Null: of whom the rule holds is not known.
   */
  standing:
    | {
        place: string;
        people: number;
      }[]
    | null;
  /**
   * By some of the people, how many there may be of them. Null: they are counted.
   */
  between: {
    low: number;
    high: number;
  } | null;
  /**
   * Why there are no figures. `not-yet`: some of the people do not tell it, everyone has to be counted; where `between` is null, not even how many they are.
   */
  why: "too-few" | "not-told" | "not-measured" | "not-yet" | null;
  chance: SegmentEstimate;
  given: SegmentEstimate & {
    [k: string]: unknown;
  };
  value: SegmentEstimate & {
    [k: string]: unknown;
  };
  /**
   * The chance that it truly stands above the next of its kind.
   */
  aboveNext: number | null;
}
/**
 * `of`: everyone who stands somewhere. `measured` false: the rule asks for a country or company, and none was ever told of anybody.
 */
export interface SegmentSize {
  people: number;
  of: number;
  measured: boolean;
  rule: string[];
}
export interface Abc {
  asOf: string;
  knownAt: string;
  ladder: number;
  endOfData: boolean;
  days: number;
  since: string;
  until: string;
  currency: string;
  /**
   * What is counted; null: no order tells money.
   */
  basis: "margin" | "revenue" | null;
  customers: number;
  totalMinor: number;
  losing: {
    customers: number;
    lostMinor: number;
  };
  /**
   * A: the fewest who bring 80 %, B: those up to 95 %, C: the rest; the curve by shares, the most profitable first. Null: nobody brought anything.
   */
  abc: {
    a: number;
    b: number;
    c: number;
    curve: {
      people: number;
      share: number;
    }[];
  } | null;
}
export interface KeyCustomers {
  asOf: string;
  knownAt: string;
  ladder: number;
  endOfData: boolean;
  days: number;
  since: string;
  until: string;
  currency: string;
  /**
   * What is counted; null: no order tells money.
   */
  basis: "margin" | "revenue" | null;
  customers: number;
  totalMinor: number;
  ofClassA: number;
  list: {
    personId: number;
    key: string | null;
    name: string | null;
    rung: string;
    class: "a" | "b" | "c";
    profitMinor: number;
    /**
     * Share of all, of those up to and with this one.
     */
    upTo: number;
    purchaseDays: number;
    lastDay: string;
  }[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Goals {
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  /**
   * The last day that facts tell of.
   */
  until: string;
  /**
   * Which rung, of the lowest first from 0, a first purchase gives. Null: none.
   */
  firstBought: number | null;
  /**
   * What a goal can be about: steps, then rungs, lowest first.
   */
  choices: {
    about: string;
    name: string;
    step: boolean;
  }[];
  /**
   * Segments that a goal can be for: those that can be followed through time.
   */
  segments: string[];
  goals: Goal[];
}
export interface Goal {
  goal: number;
  kind: "climbs" | "conversion" | "people";
  /**
   * A step or a rung.
   */
  about: string;
  /**
   * People; of a conversion a share, 0 to 1.
   */
  target: number;
  /**
   * Of a conversion; else null.
   */
  withinDays: number | null;
  from: string;
  /**
   * The last day of its span.
   */
  by: string;
  /**
   * For whom: a segment made by hand. Null: everyone.
   */
  segment: string | null;
  /**
   * As a sentence, in the reader's language.
   */
  name: string;
  version: number;
  recorded: string;
  note: string | null;
  /**
   * As in the log.
   */
  who: string;
  /**
   * What the account is called. Null: it is none, or gone.
   */
  byName: string | null;
  versions: number;
  state: "gone" | "no-segment" | "not-measured" | "not-begun" | "open" | "reached" | "met" | "missed";
  bring: Bring;
  /**
   * Probability of reaching it. Null: not told.
   */
  chance: number | null;
  /**
   * How sure, in a word.
   */
  pace: string;
  outOfReach: boolean;
  /**
   * Sentences, the answer first.
   */
  said: string[];
  /**
   * Of each sentence the numbers of people in it, in order, and as which `part` of the goal (and `among` which segment) `/people` lists them. Null: a number that is none of people. Of moves each person is listed once.
   */
  behind: {
    n: number;
    part: string | null;
    among: string | null;
  }[][];
  actual: number | null;
  /**
   * Of a conversion: whose days have ended.
   */
  decided: number | null;
  plan: number | null;
  points: {
    day: string;
    value: number;
  }[];
  forecast: GoalForecast;
  why: "too-few" | "too-short" | null;
  gap: GoalGap;
}
export interface GoalHistory {
  goal: number;
  removed: boolean;
  versions: {
    version: number;
    recorded: string;
    note: string | null;
    /**
     * As in the log.
     */
    who: string;
    /**
     * What the account is called. Null: it is none, or gone.
     */
    byName: string | null;
    what: {
      kind: "climbs" | "conversion" | "people";
      /**
       * A step or a rung.
       */
      about: string;
      /**
       * People; of a conversion a share, 0 to 1.
       */
      target: number;
      /**
       * Of a conversion; else null.
       */
      withinDays: number | null;
      from: string;
      /**
       * The last day of its span.
       */
      by: string;
      /**
       * For whom: a segment made by hand. Null: everyone.
       */
      segment: string | null;
      /**
       * As a sentence, in the reader's language.
       */
      name: string;
    } | null;
  }[];
}
export interface Digest {
  ladder: number;
  places: {
    place: string;
    stays: number;
    people: number;
    fromSum: number;
    toSum: number;
  }[];
}
export interface Membership {
  /**
   * These are all who stand somewhere, and whoever is not among them is to be taken out: nobody asked for changes before that instant.
   */
  complete: boolean;
  /**
   * What to ask `since` the next time.
   */
  until: string;
  list: {
    /**
     * Their number in Stige.
     */
    person: number;
    /**
     * Null: nowhere any more.
     */
    rung: string | null;
    since: string | null;
    /**
     * Where they stood before. Null: nowhere.
     */
    from: string | null;
  }[];
  next: string | null;
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface People {
  asOf: string;
  knownAt: string;
  ladder: number;
  /**
   * In all pages together.
   */
  people: number;
  /**
   * False: of those a searched text may be true of, only the first 2,000.
   */
  lookedAtAll: boolean;
  /**
   * The made segments, as `segment` names them.
   */
  segments: string[];
  /**
   * The cursor of the next page. Null: this is the last.
   */
  next: string | null;
  list: PersonLine[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface PersonLine {
  personId: number;
  /**
   * The shop's own number, else the e-mail. Null: erased since.
   */
  key: string | null;
  name: string | null;
  rung: string;
  since: string;
  came: "arrival" | "climb" | "return" | "fall" | "lapse";
  from: string | null;
  /**
   * The move that is certain if nothing happens.
   */
  coming: {
    to: string;
    at: string;
  } | null;
  /**
   * Where the data end before now: the rung they were put on by hand since, which holds now.
   */
  setSince: {
    rung: string;
    at: string;
    until: string;
  } | null;
  /**
   * Their stays in the two years before.
   */
  way: {
    rung: string;
    from: string;
    to: string | null;
  }[];
}
export interface Person {
  /**
   * The shop's own number, else the e-mail.
   */
  person: string;
  personId: number;
  name: string | null;
  numbers: {
    source: string;
    number: string;
  }[];
  emails: string[];
  phones: string[];
  excluded: boolean;
  /**
   * They objected to marketing.
   */
  objected: {
    since: string;
    by: "self" | "phone";
  } | null;
  /**
   * Who may be one and the same with them, kept apart until somebody decides.
   */
  conflicts: {
    persons: {
      personId: number;
      key: string;
      name: string | null;
    }[];
    emails: string[];
  }[];
  /**
   * A rung set by hand that holds now, or will.
   */
  override: {
    rung: string;
    from: string;
    until: string;
    reason: string | null;
  } | null;
  /**
   * By which somebody said that what they go by is one person.
   */
  merges: {
    kept: number;
    keptName: string;
    gone: number;
    goneName: string;
    recorded: string;
    reason: string | null;
  }[];
  ladder: number;
  /**
   * Other whenever something came of them: `/people/{id}/stands` tells how it is now.
   */
  stands: string;
  /**
   * How many of the ladder's places are rungs.
   */
  rungs: number;
  firstBought: number | null;
  /**
   * What is later is scheduled, or lies ahead.
   */
  now: string;
  entries: {
    at: string;
    kind:
      | "people"
      | "orders"
      | "lines"
      | "refunds"
      | "events"
      | "answers"
      | "referrals"
      | "consents"
      | "touches"
      | "responses"
      | "overrides"
      | "stays"
      | "move";
    said: string;
    /**
     * Of an order that counts, in the shop's currency.
     */
    amountMinor: number | null;
    /**
     * Of an answer.
     */
    score: number | null;
    move: {
      kind: "arrival" | "climb" | "return" | "fall" | "lapse";
      rung: string;
      place: number;
    } | null;
  }[];
  stays: {
    rung: string;
    from: string;
    /**
     * Null: it lasts. In the future: scheduled.
     */
    to: string | null;
    previous: string | null;
  }[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface PersonStands {
  stands: string;
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface PersonSources {
  facts: {
    /**
     * As `at` of an entry of `/people/{id}`.
     */
    at: string;
    /**
     * As `kind` of that entry.
     */
    kind: string;
    load: number;
  }[];
  loads: {
    load: number;
    /**
     * `live`: it came over HTTP, or from a shop program that is connected; `typed`: by hand.
     */
    way: "file" | "live" | "typed";
    source: string;
    file: string;
    received: string;
  }[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface PersonValue {
  personId: number;
  asOf: string;
  knownAt: string;
  endOfData: boolean;
  ladder: number;
  horizonDays: number;
  discountPercent: number;
  currency: string;
  basis: "margin" | "revenue" | null;
  /**
   * By their own purchases, or by those at their place; null: they stand nowhere.
   */
  by: "own" | "place" | null;
  place: {
    id: string;
    name: Name;
  } | null;
  /**
   * Minor units; the interval of the average is at 90 %. Null: see `notes`.
   */
  value: {
    value: number;
    interval: {
      low: number;
      high: number;
    };
  } | null;
  /**
   * Of at least one more purchase within the horizon; null: they never bought.
   */
  chance: {
    share: number;
    low: number;
    high: number;
  } | null;
  /**
   * Who the model was fitted to.
   */
  buyers: number;
  repeatBuyers: number;
  /**
   * Who never bought at their place; null: they bought.
   */
  waiting: number | null;
  notes: {
    code: string;
    text: string;
  }[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Why {
  person: string;
  personId: number;
  asOf: string;
  ladder: number;
  kind: "unknown" | "excluded" | "erased" | "stands";
  /**
   * To be read one after the other.
   */
  headline: string[];
  sections: {
    title: string;
    lines: {
      mark: "holds" | "lacks" | "plain";
      depth: number;
      at: string | null;
      said: string[];
    }[];
  }[];
  /**
   * The same as values, for programs: as `stige why --json` gives them.
   */
  reason: {
    [k: string]: unknown;
  };
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Held {
  person: string;
  /**
   * As `stige export-person` writes it.
   */
  held: {
    [k: string]: unknown;
  };
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Erasure {
  called: string;
  identities: number;
  traits: number;
  rejects: number;
  /**
   * They stand, nameless, until the erasure and nowhere from then on.
   */
  facts: number;
  /**
   * That named them: whoever has these has them still.
   */
  files: string[];
  /**
   * Who shares an address with them and stays.
   */
  sharing: string[];
  /**
   * `stige.yaml` names them: people take that out themselves.
   */
  inYaml: boolean;
  /**
   * They objected to marketing: that stays known.
   */
  objects: boolean;
  /**
   * The same in sentences, to be read before.
   */
  said: string[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Ladders {
  list: {
    ladder: number;
    recorded: string;
    inForce: boolean;
    /**
     * What whoever published it said of it.
     */
    note: string | null;
    /**
     * As in the log. Null: somebody who edited `stige.yaml`.
     */
    who: string | null;
    /**
     * What the account is called. Null: it is none, or gone.
     */
    by: string | null;
    rungs: string[];
    off: string[];
    /**
     * Rungs, lowest first, then the places off the ladder, by name.
     */
    places: {
      id: string;
      name: Name;
    }[];
  }[];
}
export interface Rules {
  ladder: number;
  recorded: string;
  inForce: boolean;
  firstBought: number | null;
  /**
   * Lowest first.
   */
  rungs: Rule[];
  off: Rule[];
  /**
   * Null: it is the first.
   */
  changes: string[] | null;
  /**
   * The `ladder:` of a `stige.yaml`.
   */
  yaml: string;
}
export interface Rule {
  id: string;
  name: Name;
  /**
   * As a sentence. Null: it asks for nothing.
   */
  rule: string | null;
  /**
   * How long the rung is kept after its rule stopped holding.
   */
  graceDays: number;
}
export interface Compare {
  asOf: string;
  /**
   * The first of the days.
   */
  from: string;
  to: string;
  /**
   * The first version, then the second.
   */
  sides: {
    ladder: number;
    rungs: number;
    firstBought: number | null;
    /**
     * Who went off the ladder in the 365 days before; null: not measured.
     */
    left: {
      people: number;
      between: Between;
    } | null;
    places: {
      id: string;
      name: Name;
      people: number | null;
      between: Between;
      /**
       * People a day; null: not measured.
       */
      days: number[] | null;
      daysLow: number[] | null;
      daysHigh: number[] | null;
    }[];
  }[];
  changes: string[];
  /**
   * Who would stand elsewhere.
   */
  moved: {
    people: number;
    between: Between & {
      [k: string]: unknown;
    };
  };
  /**
   * What the second version is told by; null: by all people.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  /**
   * People by their place under the first and the second version; `nowhere`: in none.
   */
  moves: {
    from: string;
    to: string;
    people: number;
    between: Between & {
      [k: string]: unknown;
    };
  }[];
}
export interface Draft {
  /**
   * The draft, after the change.
   */
  yaml: string;
  problems: DraftProblem[];
  warnings: DraftProblem[];
  /**
   * Lowest first.
   */
  rungs: DraftRule[];
  off: DraftRule[];
  firstBought: number | null;
  /**
   * The version in force.
   */
  inForce: number;
  /**
   * Against the ladder in force.
   */
  changes: string[];
}
export interface DraftProblem {
  place: string;
  line: number | null;
  column: number | null;
  sentence: string;
  fix: string;
}
export interface DraftRule {
  id: string;
  name: Name;
  /**
   * The rule as a sentence; null: it asks for nothing.
   */
  parts: RulePart[] | null;
  /**
   * What the rule is made of: each may be taken out of it, except the last.
   */
  conditions: {
    /**
     * Where the value stands in the place's rule.
     */
    path: (string | number)[];
    text: string;
  }[];
  graceDays: number;
}
export interface RulePart {
  text: string;
  /**
   * The value that the text tells; null: it tells none.
   */
  value: {
    /**
     * Where the value stands in the place's rule.
     */
    path: (string | number)[];
    kind: "count" | "duration" | "money" | "score";
    /**
     * A number, minor units of money, or microseconds.
     */
    is: number;
  } | null;
}
export interface Movers {
  asOf: string;
  /**
   * Only those in this sample are listed; null: all people were asked about.
   */
  sample: {
    people: number;
    sampled: number;
  } | null;
  /**
   * In all pages together.
   */
  people: number;
  /**
   * The cursor of the next page. Null: this is the last.
   */
  next: string | null;
  list: Mover[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Mover {
  personId: number;
  /**
   * The shop's own number, else the e-mail. Null: erased since.
   */
  key: string | null;
  name: string | null;
  /**
   * Where they stand; `nowhere`: in no place.
   */
  from: string;
  /**
   * Where they would stand.
   */
  to: string;
}
export interface Loads {
  list: {
    load: number;
    file: string;
    kind: string;
    source: string;
    /**
     * It does not count: orders are those of this source, and it is of another, kept and known from elsewhere. Null: it counts.
     */
    book: string | null;
    received: string;
    /**
     * When it was taken back. Null: it stands.
     */
    undone: string | null;
    replaces: number | null;
    replacedBy: number | null;
    /**
     * The load it puts back.
     */
    origin: number | null;
    /**
     * The load that puts it back.
     */
    standsAs: number | null;
    read: number;
    rejected: number;
    forgotten: number;
    new: number;
    changed: number;
    same: number;
  }[];
}
export interface RejectKinds {
  kinds: RejectKind[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface RejectKind {
  code: string;
  /**
   * Said after its column, or as a sentence of its own.
   */
  reason: string;
  remedy: string;
  rows: number;
  /**
   * The first of them.
   */
  line: number;
  column: string | null;
  cell: string | null;
}
export interface Rejects {
  next: string | null;
  list: {
    load: number;
    line: number;
    column: string | null;
    cell: string | null;
    reason: string;
    remedy: string;
    code: string;
  }[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Arrivals {
  /**
   * Messages that are safe and do not count yet.
   */
  waiting: number;
  kept: {
    /**
     * When it was sealed: since then it counts.
     */
    at: string;
    kind:
      | "people"
      | "orders"
      | "lines"
      | "refunds"
      | "cancellations"
      | "events"
      | "answers"
      | "referrals"
      | "consents"
      | "touches"
      | "responses"
      | "spend"
      | "rates"
      | "products"
      | "overrides"
      | "merges";
    source: string;
    load: number;
    /**
     * It does not count: orders are those of this source, and it is of another, kept and known from elsewhere. Null: it counts.
     */
    book: string | null;
    /**
     * By what it is known again: the number of an order, the name of an event.
     */
    what: string | null;
  }[];
  refused: {
    at: string;
    /**
     * `segment`, `shopify`, `woo`, or `own`: rows of one kind, by a program of your own.
     */
    door: string;
    /**
     * The id of the message. Empty: a whole request was turned away, as by its signature.
     */
    message: string;
    place: string;
    detail: string;
    remedy: string;
  }[];
}
export interface Measured {
  ladder: number;
  firstFact: string | null;
  newestFact: string | null;
  brought: {
    orders: boolean;
    margin: boolean;
    answers: boolean;
    referrals: boolean;
    consents: boolean;
    /**
     * Names of events, lower case.
     */
    events: string[];
  };
  first: {
    orders: string | null;
    events: string | null;
    answers: string | null;
    referrals: string | null;
  };
  /**
   * How many of the places are rungs.
   */
  rungs: number;
  places: {
    id: string;
    name: Name;
    measured: boolean;
    bring: Bring;
    /**
     * From when on its window lies wholly within the data. Null: always.
     */
    trustedSince: string | null;
  }[];
}
export interface Windows {
  from: string | null;
  to: string;
  lapsedAfter: {
    proposal: "proposed" | "too-short" | "too-few";
    days: number | null;
    laterThanDays: number | null;
    evidence: Silence | null;
    tried: Silence[];
  };
  loyal: {
    proposal: "proposed" | "too-short" | "too-few";
    orders: number | null;
    withinDays: number | null;
    evidence: Reaching | null;
    tried: Reaching[];
  };
  inForce: {
    preset: string | null;
    lapsedAfter: string | null;
    loyalOrders: number | null;
    loyalWithin: string | null;
  };
  changes: {
    key: "lapsedAfter" | "loyalOrders" | "loyalWithin";
    from: string;
    to: string;
  }[];
}
export interface Silence {
  days: number;
  silences: number;
  ended: number;
  share: number | null;
  /**
   * 90 %: low and high.
   */
  interval: number[] | null;
  counts: boolean;
}
export interface Reaching {
  orders: number;
  withinDays: number;
  people: number;
  reaching: number;
  share: number;
  /**
   * 90 %: low and high.
   */
  interval: number[];
}
export interface Exclusions {
  people: number;
  rules: {
    by: "emails" | "numbers" | "relays" | "companies";
    text?: string;
    people: number;
    orders: number;
    revenueMinor: number;
  }[];
  erased: number;
  /**
   * There and not excluded. `companies` null: no file told of any.
   */
  found: {
    relays: number;
    companies: number | null;
  };
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Conflicts {
  /**
   * In all pages together.
   */
  conflicts: number;
  next: string | null;
  list: {
    numbers: {
      source: string;
      number: string;
    }[];
    emails: string[];
    /**
     * Who they are now, each a `personId`.
     */
    persons: number[];
    merges: {
      kept: string;
      gone: string;
    }[];
  }[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Uploads {
  mostBytes: number;
  list: UploadLine[];
}
export interface UploadLine {
  id: string;
  file: string;
  bytes: number;
  /**
   * `seen`: it was read and may be loaded; `unreadable`: it must be said what its columns are; `placing`: it counts, and people are put on the ladder.
   */
  state: "waiting" | "reading" | "seen" | "unreadable" | "loading" | "placing" | "loaded";
  /**
   * How often it was read: what is seen of it is new when this is.
   */
  readings: number;
  /**
   * How far what is done with it has come. Null: nothing is.
   */
  progress: {
    said: string;
    done: number;
    of: number | null;
  } | null;
  /**
   * As which load it counts. Null: it does not, or did already.
   */
  load: number | null;
}
export interface Upload {
  id: string;
  file: string;
  readings: number;
  /**
   * What it holds. Null: its columns do not show it.
   */
  kind: string | null;
  /**
   * What a file may hold.
   */
  kinds: {
    kind: string;
    name: string;
  }[];
  source: string | null;
  /**
   * It does not count: orders are those of this source, and it is of another, kept and known from elsewhere. Null: it counts.
   */
  book: string | null;
  map: {
    kind: string | null;
    source: string | null;
    columns: {
      [k: string]: number | null;
    };
    sheet: string | null;
    dates: string | null;
    decimal: string | null;
    tax: string | null;
    charset: string | null;
    delimiter: string | null;
  };
  /**
   * Of a text of cells: how its letters and cells are read.
   */
  text: {
    charset: string;
    delimiter: string;
  } | null;
  /**
   * Of a workbook: the sheet that is read, and the others with data.
   */
  sheets: {
    read: string;
    others: string[];
  } | null;
  columns: {
    column: number;
    header: string;
    /**
     * What it fills; empty: it is not used.
     */
    targets: string[];
    said: string;
    /**
     * Known of this export, and left out on purpose.
     */
    beside: boolean;
    cells: string[];
  }[];
  targets: {
    target: string;
    name: string;
    required: boolean;
  }[];
  rows: {
    read: number;
    accepted: number;
    rejected: number;
    passed: number;
    forgotten: number;
  } | null;
  also: {
    kind: string;
    name: string;
    rows: number;
  }[];
  assumptions: string[];
  statuses: {
    status: string;
    orders: number;
    counts: boolean;
    known: boolean;
  }[];
  rejects: RejectKind[];
  samples: {
    name: string;
    line: number;
    fields: {
      name: string;
      text: string;
    }[];
  }[];
  /**
   * Why it cannot be read, or was not loaded.
   */
  problems: {
    detail: string;
    remedy: string | null;
  }[];
  refusal: {
    detail: string;
    remedy: string | null;
    /**
     * The choice by which it would be loaded all the same. Null: none.
     */
    needs: "acceptRejects" | "replaces" | null;
    load: number | null;
  } | null;
  /**
   * The load that this very file is already.
   */
  sameAs: number | null;
  loaded: {
    load: number | null;
    counts: {
      new: number;
      changed: number;
      same: number;
      older: number;
      repeated: number;
    } | null;
    withoutRate: number;
  } | null;
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface UploadLadder {
  /**
   * `none`: it is not known how the file is read, or it would be refused; `working`: ask again; `large`: more rows than are tried before they are loaded.
   */
  state: "none" | "working" | "large" | "failed" | "there";
  ladder: Ladder | null;
  /**
   * What the shop would be taken to be. Null: that is said already.
   */
  begins: {
    name: string;
    country: string;
    currency: string;
    timeZone: string;
    /**
     * What they were taken from.
     */
    said: string;
  } | null;
}
export interface UploadRejects {
  next: string | null;
  list: {
    line: number;
    column: string | null;
    cell: string | null;
    reason: string;
    remedy: string;
    code: string;
  }[];
  /**
   * This account may not see who people are: numbers, names, mails and phones are left out. `key` and `person` are then the number in Stige.
   */
  namesHidden: boolean;
}
export interface Spend {
  currency: string;
  amountMinor: number;
  withoutRate: number;
  campaigns: {
    channel: string | null;
    campaign: string | null;
    firstDay: string;
    lastDay: string;
    days: number;
    amountMinor: number;
    withoutRate: number;
  }[];
  days: {
    day: string;
    channel: string | null;
    campaign: string | null;
    rung: string | null;
    amountMinor: number;
    withoutRate: number;
  }[];
}
export interface Products {
  products: number;
  withCost: number;
  withCategory: number;
  costSince: string | null;
  costAlways: number;
  lines: number;
  linesWithoutSku: number;
  margin: {
    orders: number;
    fromOrder: number;
    fromProducts: number;
    fromRate: number;
    notMeasured: number;
    marginRate: number | null;
  };
  list: {
    sku: string;
    name: string | null;
    category: string | null;
    costMinor: number | null;
    costCurrency: string | null;
    costSince: string | null;
    lines: number;
    revenueMinor: number;
    linesWithoutCost: number;
    revenueWithoutCostMinor: number;
  }[];
  next: string | null;
}
export interface Rates {
  currency: string;
  ordersWithoutRate: number;
  currencies: {
    currency: string;
    rates: number;
    firstDay: string | null;
    lastDay: string | null;
    daysWithout: number;
    orders: number;
    withoutRate: number;
    /**
     * Orders with a rate, refunded in a currency that has none.
     */
    refundWithoutRate: number;
    withoutFrom: string | null;
    withoutTo: string | null;
    revenueMinor: number;
    spendWithoutRate: number;
  }[];
}
export interface GoesOn {
  change: number;
  /**
   * What is being done.
   */
  what: string | null;
  done: number;
  /**
   * Null: nobody knows how far it is.
   */
  of: number | null;
}
export interface Backups {
  list: {
    at: string;
    /**
     * `account:ID` or `terminal`.
     */
    who: string;
    /**
     * What the account is called. Null: it is none, or gone.
     */
    name: string | null;
  }[];
}
export interface Session {
  /**
   * Nobody owns the shop yet: see `/owner`.
   */
  needsOwner: boolean;
  account: {
    id: string;
    name: string;
    email: string;
    role: "owner" | "marketer" | "analyst" | "developer";
    seesPeople: boolean;
    twoFactor: boolean;
  } | null;
}
export interface Sessions {
  list: {
    id: string;
    since: string;
    /**
     * Roughly: to the minute, and not while a load is kept.
     */
    seen: string;
    ends: string;
    /**
     * As people call it, as it told when it signed in; null: not known.
     */
    browser: string | null;
    /**
     * The one that asks.
     */
    own: boolean;
  }[];
}
export interface Accounts {
  list: {
    id: string;
    name: string;
    email: string;
    role: "owner" | "marketer" | "analyst" | "developer";
    seesPeople: boolean;
    twoFactor: boolean;
    since: string;
    /**
     * Where it is signed in: so many browsers.
     */
    sessions: number;
    /**
     * When one of them was last seen, roughly.
     */
    seen: string | null;
  }[];
  invitations: {
    id: string;
    email: string;
    role: "owner" | "marketer" | "analyst" | "developer";
    seesPeople: boolean;
    expires: string;
  }[];
}
export interface Keys {
  list: {
    /**
     * What a key begins with, after `stige_`: its name in the log.
     */
    prefix: string;
    name: string;
    scopes: ("read" | "people" | "write" | "browser")[];
    /**
     * Whence pages may use it: of a browser's key.
     */
    origins: string[];
    by: string | null;
    created: string;
    expires: string | null;
    /**
     * To the minute. Null: never.
     */
    used: string | null;
    revoked: string | null;
  }[];
}
export interface Webhooks {
  list: {
    source: "shopify" | "woo";
    /**
     * Where it is to send them, below this server's own.
     */
    address: string;
    /**
     * Null: no secret is set, and all are refused.
     */
    set: string | null;
  }[];
}
export interface Connections {
  list: {
    id: number;
    service: "shopify" | "woo" | "klaviyo" | "mailchimp" | "hubspot";
    /**
     * Text by name: `every` (`hour`, `day`, `never`); of `shopify` and `woo` `address` and `from` (a date); of `klaviyo`, `mailchimp` and `hubspot` `purpose`, that of the consents by which people may be told of (`marketing` where it is left out); of `mailchimp` `list`, the id of the audience.
     */
    settings: {
      [k: string]: string;
    };
    made: string;
    /**
     * Null: the account is gone, or the terminal.
     */
    by: string | null;
    last: ConnectionRun;
    /**
     * What it told is being cleared there, and then it goes.
     */
    leaving: boolean;
    /**
     * When it is done the next time. Null: when somebody asks for it.
     */
    next: string | null;
  }[];
}
export interface ConnectionRefused {
  list: {
    person: number;
    at: string;
    /**
     * In the service's words, without addresses.
     */
    said: string;
  }[];
  /**
   * As `after` for what follows. Null: that was all.
   */
  next: number | null;
}
export interface ConnectionRuns {
  list: ConnectionRun[];
}
export interface Endpoints {
  list: {
    id: string;
    url: string;
    events: (
      | "person.climbed"
      | "person.fell"
      | "person.left"
      | "person.returned"
      | "person.arrived"
      | "goal.in_danger"
      | "goal.out_of_danger"
    )[];
    made: string;
    /**
     * Since when nothing arrives. Null: the last one did.
     */
    failing: string | null;
    /**
     * Since when nothing is sent, and why. Null: it is.
     */
    off: {
      since: string;
      why: "failing" | "gone" | "asked";
    } | null;
  }[];
}
export interface Deliveries {
  list: {
    id: number;
    /**
     * Its `webhook-id`: the same however often it is sent.
     */
    messageId: string;
    type: string;
    body: string;
    made: string;
    /**
     * When it is tried next. Null: it is not.
     */
    due: string | null;
    state: "waiting" | "delivered" | "failed";
    tries: number;
    tried: string | null;
    /**
     * Of the last try. Null: no answer came.
     */
    status: number | null;
    /**
     * How the answer begins; else why none came.
     */
    said: string | null;
  }[];
  next: string | null;
}
export interface Audit {
  next: string | null;
  list: {
    at: string;
    /**
     * `account:ID`, `key:PREFIX`, `code` (a one-time code) or `nobody`.
     */
    who: string;
    /**
     * What the account or key is called. Null: it is neither, or gone.
     */
    name: string | null;
    /**
     * Name of the route.
     */
    action: string;
    personId: number | null;
    /**
     * How many a list showed.
     */
    people: number | null;
    /**
     * What else it was about: an account, a key.
     */
    object: string | null;
    /**
     * What that account or key is called. Null: it is neither, or gone.
     */
    objectName: string | null;
  }[];
}
export interface Problem {
  type: string;
  title: string;
  status: number;
  /**
   * What is wrong, in the language asked for.
   */
  detail: string;
  code:
    | "asked"
    | "not-found"
    | "file"
    | "locked"
    | "refused"
    | "damaged"
    | "io"
    | "not-signed-in"
    | "not-allowed"
    | "too-many";
  /**
   * What to do about it.
   */
  remedy: string | null;
  /**
   * Each mistake, where there may be several.
   */
  problems: {
    place: string;
    line?: number;
    column?: number;
    detail: string;
    remedy: string;
  }[];
  /**
   * Who was asked for is now one with the person of this `personId`.
   */
  mergedInto?: number;
}
export interface AlertChanged {
  /**
   * Set now.
   */
  alerts: number;
}
export interface SegmentChanged {
  /**
   * Made now.
   */
  segments: number;
}
export interface Overridden {
  load: number;
  rung: string;
  until: string;
}
export interface OverrideRevoked {
  load: number;
  taken: {
    rung: string;
    until: string;
    reason: string;
  }[];
}
export interface Merged {
  load: number;
  /**
   * `personId`
   */
  kept: number;
  /**
   * The `personId` that is one no longer.
   */
  gone: number;
  /**
   * How many are left.
   */
  conflicts: number;
}
export interface Unmerged {
  load: number;
  /**
   * Something else still joins them.
   */
  still: boolean;
  conflicts: number;
}
export interface Erased {
  erased: string;
  rewriteBy: string;
  identities: number;
  traits: number;
  rejects: number;
  /**
   * They stand, nameless, until the erasure and nowhere from then on.
   */
  facts: number;
  objects: boolean;
}
export interface Published {
  ladder: number;
  recorded: string;
}
export interface FactsTaken {
  /**
   * Rows that are safe and count within seconds.
   */
  accepted: number;
  /**
   * Rows whose id had come before: nothing was changed.
   */
  repeated: number;
  rejected: number;
  rows: {
    /**
     * From 1, in the order in which they were sent.
     */
    row: number;
    messageId: string;
    result: "accepted" | "repeated" | "rejected";
    /**
     * Each mistake, where there may be several.
     */
    problems: {
      place: string;
      line?: number;
      column?: number;
      detail: string;
      remedy: string;
    }[];
  }[];
}
export interface WindowsAccepted {
  ladder: number;
  recorded: string;
}
export interface ExclusionChanged {
  /**
   * Excluded now, by all rules together.
   */
  people: number;
}
export interface Unloaded {
  load: number;
  file: string;
  rows: number;
  undone: string;
  /**
   * The load it had taken the place of, which stays taken back.
   */
  replaced: number | null;
  /**
   * The book of orders of which no load is left. Null: there is one.
   */
  emptyBook: string | null;
}
export interface PutBack {
  /**
   * The number under which it stands now.
   */
  load: number;
  of: number;
  file: string;
  rows: number;
  received: string;
}
export interface Uploaded {
  /**
   * Of an archive, one for each file in it.
   */
  ids: string[];
}
export interface UploadDone {
  done: true;
}
export interface BegunShop {
  done: true;
}
export interface ChangedShop {
  done: true;
}
export interface BackupTaken {
  /**
   * On the server.
   */
  folder: string;
  at: string;
  files: number;
  bytes: number;
}
export interface SignedIn {
  /**
   * `totp`: a one-time password is wanted.
   */
  next: "in" | "totp";
}
export interface Done {
  done: boolean;
}
export interface Link {
  kind: "invitation" | "reset";
  email: string;
  role: "owner" | "marketer" | "analyst" | "developer" | null;
}
export interface Totp {
  /**
   * For a QR code.
   */
  uri: string;
  /**
   * To be typed into the app.
   */
  secret: string;
  /**
   * Each signs in once, instead of a one-time password.
   */
  recovery: string[];
}
export interface Ended {
  /**
   * So many sessions.
   */
  ended: number;
}
export interface NewLink {
  id: string;
  /**
   * Below the server's address. Told here and never again; works once.
   */
  path: string;
  expires: string;
}
export interface NewKey {
  prefix: string;
  /**
   * Told here and never again.
   */
  key: string;
  expires: string | null;
}
export interface NewConnection {
  id: number;
}
export interface ConnectionDropped {
  gone: boolean;
  /**
   * On so many profiles there something is to be cleared first: that is done now, and then it goes.
   */
  toClear: number;
}
export interface NewEndpoint {
  id: string;
  /**
   * What the webhooks are signed with: told here and never again.
   */
  secret: string;
}
export interface NewEndpointSecret {
  /**
   * What the webhooks are signed with: told here and never again.
   */
  secret: string;
}
export interface EndpointTested {
  /**
   * Null: no answer came.
   */
  status: number | null;
  /**
   * How the answer begins.
   */
  said: string | null;
  /**
   * Why no answer came.
   */
  why:
    | "not-an-address"
    | "not-https"
    | "user-info"
    | "private"
    | "unknown-host"
    | "unreachable"
    | "too-slow"
    | "too-large"
    | "redirected-too-often"
    | null;
}
export interface Changes {
  "POST /shop": {
    body: {
      name: string;
      /**
       * ISO 3166.
       */
      country: string;
      /**
       * ISO 4217.
       */
      currency: string;
      /**
       * IANA.
       */
      timeZone: string;
      language: "nb" | "da" | "en";
    };
    answer: BegunShop;
  };
  "PATCH /shop": {
    body: {
      name: string;
      /**
       * ISO 3166.
       */
      country: string;
      /**
       * ISO 4217.
       */
      currency: string;
      /**
       * IANA.
       */
      timeZone: string;
      language: "nb" | "da" | "en";
      /**
       * What was shown; refused where it is another by now.
       */
      seen: {
        name: string;
        /**
         * ISO 3166.
         */
        country: string;
        /**
         * ISO 4217.
         */
        currency: string;
        /**
         * IANA.
         */
        timeZone: string;
        language: "nb" | "da" | "en";
      };
    };
    answer: ChangedShop;
  };
  "POST /alerts": {
    body: {
      figure: "new-customers" | "repurchase-rate" | "nps";
      days: number;
      /**
       * People, a share above 0 to 1, or a score -100 to 100. Null: the alert is taken away.
       */
      below: number | null;
    };
    answer: AlertChanged;
  };
  "POST /segments": {
    body: {
      name: string;
      /**
       * One of `segments:`, YAML or JSON. Null: it is taken away.
       */
      segment: string | null;
    };
    answer: SegmentChanged;
  };
  "POST /goals": {
    body: {
      about: string;
      /**
       * People; of a conversion a share, 0 to 1.
       */
      target: number;
      /**
       * Of a step: the target is then the share that takes it within so many days.
       */
      withinDays: number | null;
      /**
       * Null: today.
       */
      from: string | null;
      /**
       * A day.
       */
      by: string;
      /**
       * For the people of a segment made by hand. Null: everyone.
       */
      segment?: string | null;
      /**
       * Kept in its history.
       */
      note: string | null;
    };
    answer: GoalHistory;
  };
  "PATCH /goals/{goal}": {
    body: {
      /**
       * People; of a conversion a share, 0 to 1.
       */
      target: number | null;
      /**
       * A day.
       */
      from: string | null;
      /**
       * A day.
       */
      by: string | null;
      /**
       * For the people of a segment made by hand; empty: everyone. Null: as it is.
       */
      segment?: string | null;
      /**
       * Kept in its history.
       */
      note: string | null;
      /**
       * The version this was begun from. Null: whichever is in force.
       */
      seen: number | null;
    };
    answer: GoalHistory;
  };
  "POST /goals/{goal}/remove": {
    body: {
      /**
       * Kept in its history.
       */
      note: string | null;
      /**
       * The version this was begun from. Null: whichever is in force.
       */
      seen: number | null;
    };
    answer: GoalHistory;
  };
  "POST /people/{id}/override": {
    body: {
      rung: string;
      /**
       * The last day on which it holds.
       */
      until: string;
      /**
       * Told with the person's facts.
       */
      reason: string;
    };
    answer: Overridden;
  };
  "DELETE /people/{id}/override": {
    body: Record<string, never>;
    answer: OverrideRevoked;
  };
  "POST /people/{id}/merge": {
    body: {
      /**
       * The other's `personId`.
       */
      with: number;
      reason: string | null;
    };
    answer: Merged;
  };
  "POST /people/{id}/unmerge": {
    body: {
      /**
       * Of the person's `merges`.
       */
      kept: number;
      /**
       * Of the person's `merges`.
       */
      gone: number;
    };
    answer: Unmerged;
  };
  "POST /people/{id}/erase": {
    body: {
      /**
       * As `erasure` called them: whoever erases has seen who it is.
       */
      called: string;
      /**
       * That they do not want to be written to stays known.
       */
      objects: boolean;
    };
    answer: Erased;
  };
  "POST /ladders": {
    body: {
      /**
       * The `ladder:` of a `stige.yaml`, or the number of a version that is to be in force again.
       */
      ladder: string | number;
      /**
       * The version in force when this was begun.
       */
      from: number;
      /**
       * Kept beside the version.
       */
      note: string | null;
    };
    answer: Published;
  };
  "POST /facts/{kind}": {
    body:
      | {
          [k: string]: unknown;
        }
      | {
          [k: string]: unknown;
        }[];
    answer: FactsTaken;
  };
  "POST /windows": {
    body: {
      /**
       * What was seen proposed, and is agreed to.
       */
      changes: {
        key: "lapsedAfter" | "loyalOrders" | "loyalWithin";
        to: string;
      }[];
      /**
       * Kept beside the version.
       */
      note: string | null;
    };
    answer: WindowsAccepted;
  };
  "POST /exclusions": {
    body: {
      by: "emails" | "numbers" | "relays" | "companies";
      /**
       * Of mails and numbers; `*` stands for any text.
       */
      text: string | null;
      excluded: boolean;
    };
    answer: ExclusionChanged;
  };
  "DELETE /loads/{load}": {
    body: Record<string, never>;
    answer: Unloaded;
  };
  "POST /loads/{load}/put-back": {
    body: {
      /**
       * Its rows come in addition to those of the same time.
       */
      adds: boolean;
    };
    answer: PutBack;
  };
  "POST /uploads": {
    body: Record<string, never>;
    answer: Uploaded;
  };
  "PATCH /uploads/{id}": {
    body: {
      /**
       * Null: what the file itself shows.
       */
      kind:
        | "orders"
        | "people"
        | "events"
        | "answers"
        | "referrals"
        | "consents"
        | "products"
        | "rates"
        | "spend"
        | "lines"
        | "refunds"
        | "cancellations"
        | "touches"
        | "responses"
        | "overrides"
        | null;
      /**
       * Whose facts they are: orders count that are of the book of orders.
       */
      source?: string | null;
      /**
       * By target the column's number from 1; null: it stays empty.
       */
      columns: {
        [k: string]: number | null;
      };
      /**
       * Of a workbook, the sheet to read. Null: the first whose header is recognised. Of one that was loaded, another sheet: it is read next.
       */
      sheet?: string | null;
      dates: "day-first" | "month-first" | "year-first" | null;
      decimal: "comma" | "dot" | null;
      tax: "included" | "excluded" | null;
      charset?: "utf-8" | "windows-1252" | "macintosh" | "utf-16le" | "utf-16be" | null;
      /**
       * Between cells. Another means other columns: send `columns` empty with it.
       */
      delimiter?: "comma" | "semicolon" | "tab" | "pipe" | "blank" | null;
    };
    answer: UploadDone;
  };
  "DELETE /uploads/{id}": {
    body: Record<string, never>;
    answer: UploadDone;
  };
  "POST /uploads/{id}/load": {
    body: {
      /**
       * Also where more than a fifth of the rows are rejected; where all are, there is nothing to load.
       */
      acceptRejects: boolean;
      /**
       * The load that it takes the place of.
       */
      replaces: number | null;
      /**
       * Its rows come in addition to those of the same time.
       */
      adds: boolean;
    };
    answer: UploadDone;
  };
  "DELETE /uploads/{id}/load": {
    body: Record<string, never>;
    answer: UploadDone;
  };
  "POST /backups": {
    body: Record<string, never>;
    answer: BackupTaken;
  };
  "POST /session": {
    body: {
      email: string;
      password: string;
    };
    answer: SignedIn;
  };
  "DELETE /session": {
    body: Record<string, never>;
    answer: Done;
  };
  "POST /session/code": {
    body: {
      code: string;
      recovery: boolean;
    };
    answer: SignedIn;
  };
  "POST /owner": {
    body: {
      code: string;
      name: string;
      email: string;
      password: string;
    };
    answer: SignedIn;
  };
  "POST /link": {
    body: {
      code: string;
    };
    answer: Link;
  };
  "POST /link/accept": {
    body: {
      code: string;
      /**
       * Of an invitation.
       */
      name: string | null;
      password: string;
    };
    answer: SignedIn;
  };
  "POST /me/password": {
    body: {
      password: string;
      newPassword: string;
    };
    answer: Done;
  };
  "POST /me/totp": {
    body: {
      password: string;
    };
    answer: Totp;
  };
  "POST /me/totp/confirm": {
    body: {
      code: string;
    };
    answer: Done;
  };
  "POST /me/totp/end": {
    body: {
      password: string;
    };
    answer: Done;
  };
  "DELETE /me/sessions": {
    body: Record<string, never>;
    answer: Ended;
  };
  "DELETE /me/sessions/{id}": {
    body: Record<string, never>;
    answer: Done;
  };
  "DELETE /accounts/{id}/sessions": {
    body: Record<string, never>;
    answer: Ended;
  };
  "PATCH /accounts/{id}": {
    body: {
      role: "owner" | "marketer" | "analyst" | "developer";
      /**
       * Who people are. Counts for an analyst: owners and marketers do, developers never.
       */
      seesPeople: boolean;
    };
    answer: Done;
  };
  "DELETE /accounts/{id}": {
    body: Record<string, never>;
    answer: Done;
  };
  "POST /accounts/{id}/reset": {
    body: Record<string, never>;
    answer: NewLink;
  };
  "POST /invitations": {
    body: {
      email: string;
      role: "owner" | "marketer" | "analyst" | "developer";
      /**
       * Who people are. Counts for an analyst: owners and marketers do, developers never.
       */
      seesPeople: boolean;
    };
    answer: NewLink;
  };
  "DELETE /invitations/{id}": {
    body: Record<string, never>;
    answer: Done;
  };
  "POST /keys": {
    body: {
      /**
       * What it is for.
       */
      name: string;
      /**
       * `read` asks for the numbers; `write` tells facts and reads nothing; `browser` tells events and people, for all to see.
       */
      scope: "read" | "write" | "browser";
      /**
       * Whence a browser's key may be used: `https://shop.example`.
       *
       * @maxItems 20
       */
      origins?: string[];
      /**
       * One that reads also shows who people are.
       */
      people?: boolean;
      /**
       * How long it holds. Null: until it is revoked.
       */
      days?: number | null;
    };
    answer: NewKey;
  };
  "DELETE /keys/{prefix}": {
    body: Record<string, never>;
    answer: Done;
  };
  "POST /webhooks": {
    body: {
      source: "shopify" | "woo";
      /**
       * Shopify shows it; in WooCommerce whoever makes the webhook chooses it.
       */
      secret: string;
    };
    answer: Done;
  };
  "DELETE /webhooks/{source}": {
    body: Record<string, never>;
    answer: Done;
  };
  "POST /connections": {
    body: {
      service: "shopify" | "woo" | "klaviyo" | "mailchimp" | "hubspot";
      /**
       * Text by name: `every` (`hour`, `day`, `never`); of `shopify` and `woo` `address` and `from` (a date); of `klaviyo`, `mailchimp` and `hubspot` `purpose`, that of the consents by which people may be told of (`marketing` where it is left out); of `mailchimp` `list`, the id of the audience.
       */
      settings: {
        [k: string]: string;
      };
      /**
       * Shopify: the Admin API access token. WooCommerce: consumer key and secret with a colon between. Klaviyo, Mailchimp, HubSpot: a private key, API key or access token.
       */
      secret: string;
    };
    answer: NewConnection;
  };
  "POST /connections/{id}/leave": {
    body: Record<string, never>;
    answer: ConnectionDropped;
  };
  "DELETE /connections/{id}": {
    body: Record<string, never>;
    answer: ConnectionDropped;
  };
  "POST /connections/{id}/run": {
    body: Record<string, never>;
    answer: Done;
  };
  "POST /endpoints": {
    body: {
      url: string;
      /**
       * What is sent there, of what happens from then on.
       *
       * @minItems 1
       */
      events: [
        (
          | "person.climbed"
          | "person.fell"
          | "person.left"
          | "person.returned"
          | "person.arrived"
          | "goal.in_danger"
          | "goal.out_of_danger"
        ),
        ...(
          | "person.climbed"
          | "person.fell"
          | "person.left"
          | "person.returned"
          | "person.arrived"
          | "goal.in_danger"
          | "goal.out_of_danger"
        )[],
      ];
    };
    answer: NewEndpoint;
  };
  "PATCH /endpoints/{id}": {
    body: {
      url?: string;
      /**
       * What is sent there, of what happens from then on.
       *
       * @minItems 1
       */
      events?: [
        (
          | "person.climbed"
          | "person.fell"
          | "person.left"
          | "person.returned"
          | "person.arrived"
          | "goal.in_danger"
          | "goal.out_of_danger"
        ),
        ...(
          | "person.climbed"
          | "person.fell"
          | "person.left"
          | "person.returned"
          | "person.arrived"
          | "goal.in_danger"
          | "goal.out_of_danger"
        )[],
      ];
      on?: boolean;
    };
    answer: Done;
  };
  "DELETE /endpoints/{id}": {
    body: Record<string, never>;
    answer: Done;
  };
  "POST /endpoints/{id}/secret": {
    body: Record<string, never>;
    answer: NewEndpointSecret;
  };
  "POST /endpoints/{id}/test": {
    body: Record<string, never>;
    answer: EndpointTested;
  };
  "POST /endpoints/{id}/deliveries/{delivery}/resend": {
    body: Record<string, never>;
    answer: Done;
  };
}

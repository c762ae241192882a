import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";

/** What is asked of the steps of a ladder, at an instant. */
export interface AskedSteps {
  readonly asOfUs: number;
  readonly rungs: number;
  /** For each rung, since when coming to it could be seen: see `watchedSince`. */
  readonly watchedUs: readonly (number | null)[];
}

/**
 * SQL of a `with` list that ends in `steps`: a row for each person and each step that they stood at the foot of by the instant.
 *  - `step`: index of the lower rung; `start_us`: first on it or above; `up_us`: first on the upper or above, null: not yet;
 *  - `watched_us`: from when coming up could be seen, at the earliest `start_us`; `end_us`: until when they were watched: the instant,
 *    or their erasure.
 * Whoever came first to the upper rung or above it was never at the foot, and has no row. A fall or a lapse between does not end the
 * waiting; whoever jumps over a rung came to it and left it in one instant (design: first passage).
 */
export function stepsSql({ asOfUs, rungs, watchedUs }: AskedSteps): string {
  const at = integer(asOfUs);
  const firsts = Array.from(
    { length: rungs },
    (_, rung) =>
      `min(from_us) filter (where place >= ${integer(rung)} and place < ${integer(rungs)}) as up_${rung}`,
  );
  const steps = Array.from({ length: rungs - 1 }, (_, rung) => {
    const watched = watchedUs[rung + 1] ?? 0;
    return `select person_id, ${integer(rung)} as step, up_${rung} as start_us, up_${rung + 1} as up_us,
        greatest(up_${rung}, ${integer(watched)}) as watched_us, end_us
      from reached where up_${rung} is not null and (up_${rung + 1} is null or up_${rung + 1} > came_us)`;
  });
  return `reached as materialized (
      select firsts.*, least(coalesce(erased_us, ${at}), ${at}) as end_us
      from (select person_id, min(from_us) as came_us, ${firsts.join(", ")} from stays where from_us <= ${at} group by person_id) as firsts
        left join (select person_id, erased_us from people where erased_us is not null) as gone on gone.person_id = firsts.person_id),
    steps as materialized (${steps.join(" union all ")})`;
}

/** A row of `passagesSql`: so many people of a step who were watched from `entry` to `time`, in days of 24 hours since they stood at its foot. */
export interface Passages {
  readonly step: number;
  readonly entry: number;
  readonly time: number;
  /** 1: they came up within the day that ends at `time`; 0: not yet. */
  readonly cause: number;
  readonly people: number;
}

const daysUp = (us: string) => `((${us} + ${dayUs - 1}) // ${dayUs})`;

/**
 * SQL: waiting times of every step in whole days, alike ones counted together; a row for each step, entry, time and cause.
 * A day that is not over yet by the end of watching tells nothing: it is cut off for everyone, whether they came up in it or not.
 */
export function passagesSql(asked: AskedSteps): string {
  return `with ${stepsSql(asked)} ${passagesOfSteps} order by 1, 2, 3, 4`;
}

/** The same out of `steps`, in no order. */
export const passagesOfSteps = `select step, entry::integer as entry, least(coalesce(waited, followed), followed)::integer as time,
      (coalesce(waited, followed + 1) <= followed)::integer as cause, count(*)::integer as people
    from (select step, ${daysUp("watched_us - start_us")} as entry, (end_us - start_us) // ${dayUs} as followed,
        case when up_us is not null then greatest(1, ${daysUp("up_us - start_us")}) end as waited from steps) as counted
    where least(coalesce(waited, followed), followed) > entry group by 1, 2, 3, 4`;

/** A row of `countsOfSteps`: people of one step. */
export interface StepCounts {
  readonly step: number;
  /** Ever at its foot. */
  readonly started: number;
  readonly climbed: number;
  /** Of these, jumped over the foot: came to it and above it in one instant. */
  readonly atOnce: number;
  /** Waited already when coming up could first be seen. */
  readonly late: number;
}

/** SQL, out of `steps`: how many stood at the foot of each step, and how many came up. One row per step with people. */
export const countsOfSteps = `select step, count(*)::integer as started, count(up_us)::integer as climbed,
      count(*) filter (where up_us = start_us)::integer as "atOnce", count(*) filter (where watched_us > start_us)::integer as late
    from steps group by step`;

import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { StepPeople } from "../conversion/steps.ts";
import { type BelongingOfPeople, belongs, holdsIn } from "../segments/belonging.ts";

/** Those of a step who belonged to a segment when they came to its foot. */
export function atFootOfSegment(
  people: StepPeople,
  belonging: BelongingOfPeople,
  segment: number,
): StepPeople {
  const { person, startUs } = people;
  const rows = Int32Array.from(person.keys()).filter((i) =>
    belongs(belonging, segment, person[i] as number, startUs[i] as number),
  );
  const some = (of: Float64Array) => Float64Array.from(rows, (i) => of[i] as number);
  return {
    person: Int32Array.from(rows, (i) => person[i] as number),
    ...{ startUs: some(startUs), upUs: some(people.upUs) },
    ...{ watchedUs: some(people.watchedUs), endUs: some(people.endUs) },
  };
}

/**
 * The same stays, each parted where somebody begins or ceases to belong to a segment; of `places` places, those who do not belong stand at one
 * of so many more: place 2 of 5 is 7. Whoever can never belong, since it is told by what is known of them now, has none.
 */
export function staysInSegment(
  stays: StaysOfPeople,
  belonging: BelongingOfPeople,
  segment: number,
  places: number,
): StaysOfPeople {
  const { condition, marks } = belonging.segments[segment] as BelongingOfPeople["segments"][number];
  const mask = marks === null ? null : (belonging.marks[marks] as Uint8Array);
  const { held } = belonging;
  const people = stays.starts.length - 1;
  const starts = new Int32Array(people + 1);
  const [place, previous, fromUs, toUs] = [[], [], [], []] as [number[], number[], number[], number[]];
  for (let i = 0; i < people; i++) {
    starts[i] = place.length;
    if (mask && mask[i] !== 1) continue;
    let before = -1;
    let [at, end] =
      condition === null || !held ? [0, 0] : [held.starts[i] as number, held.starts[i + 1] as number];
    for (let row = stays.starts[i] as number; row < (stays.starts[i + 1] as number); row++) {
      const until = stays.toUs[row] as number;
      for (let from = stays.fromUs[row] as number; from < until; ) {
        while (held && at < end && (held.us[at] as number) <= from) at++;
        const isIn =
          condition === null ||
          (held !== null && holdsIn(held, condition, at > (held.starts[i] as number) ? at - 1 : -1));
        const to = held && at < end ? Math.min(until, held.us[at] as number) : until;
        const here = (stays.place[row] as number) + (isIn ? 0 : places);
        const goesOn = place.length > (starts[i] as number) && toUs.at(-1) === from;
        if (goesOn && before === here) toUs[toUs.length - 1] = to;
        else {
          place.push(here);
          previous.push(goesOn ? before : -1);
          fromUs.push(from);
          toUs.push(to);
        }
        before = here;
        from = to;
      }
    }
  }
  starts[people] = place.length;
  return {
    ...{ from: stays.from, starts, place: Int16Array.from(place), previous: Int16Array.from(previous) },
    ...{ fromUs: Float64Array.from(fromUs), toUs: Float64Array.from(toUs) },
  };
}

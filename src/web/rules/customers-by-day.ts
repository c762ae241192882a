import type { ComparedAnswer } from "../api/answers.ts";

/** People a day on the rungs from the first that a purchase gives (none is: all but the lowest) up to the top. */
export function customersByDay({
  places,
  rungs,
  firstBought,
}: Pick<ComparedAnswer["sides"][number], "places" | "rungs" | "firstBought">): readonly number[] {
  const counted = places.slice(firstBought ?? Math.min(1, rungs - 1), rungs);
  const days = Math.max(0, ...places.map((place) => place.days?.length ?? 0));
  return Array.from({ length: days }, (_, i) =>
    counted.reduce((sum, place) => sum + (place.days?.[i] ?? 0), 0),
  );
}

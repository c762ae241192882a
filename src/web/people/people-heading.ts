import { useQuery } from "@tanstack/react-query";
import { daysOf, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { namedQuery } from "../api/named-query.ts";
import { segmentsQuery } from "../api/queries.ts";
import { dayNumber } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { buyingHeading, buyingWish } from "./buying-heading.ts";
import { retentionHeading } from "./retention-heading.ts";

/** Whether the heading of a list tells its segment, which else is said beside it. */
export function tellsSegment(view: View, find: string | undefined): boolean {
  const others = [find, view.falls, view.climbs, view.came, view.was, view.went, view.moved];
  const ofRetention = [view.cohort, view.boughtIn, view.againBy, view.rhythm, view.found];
  return (
    view.seg !== undefined &&
    buyingWish(view) === null &&
    [...others, ...ofRetention, view.movedFrom, view.movedTo].every((one) => one === undefined)
  );
}

/** What the group that was found is called to which a list belongs; null: it is not known yet, or the list belongs to none. */
function useGroupName({ found, ...view }: View): string | null {
  const { f } = useWords();
  const segments = useQuery({ ...segmentsQuery(view, f.language), enabled: found !== undefined });
  return segments.data?.found.find((group) => group.found === found)?.name ?? null;
}

/** What the goal is called on its page of whose people a list is; null: it is not known yet, or the list is of none. */
function useGoalName({ goal, part }: View): string | null {
  const { f } = useWords();
  const named = useQuery({ ...namedQuery(f.language), enabled: goal !== undefined && part !== undefined });
  return named.data?.goals.find((one) => one.goal === goal)?.name ?? null;
}

/** The heading of a list of so many people, from what is wished of them. */
export function usePeopleHeading(ladder: LadderAnswer, find: string | undefined): (people: number) => string {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const group = useGroupName(view);
  const goalName = useGoalName(view);
  const nameOf = (id: string) => {
    const place = [...ladder.rungs, ...ladder.off].find((one) => one.id === id);
    return place ? f.name(place.name, id).toLocaleLowerCase(f.language) : id;
  };
  const rung = view.rung === undefined ? null : nameOf(view.rung);
  const off = ladder.off.some(({ id }) => id === view.rung);
  const days = daysOf(view.win);
  return (people) => {
    if (find !== undefined) return say("page.people.found", { people, rung, find });
    const buying = buyingHeading(view, words, { people, rung, nameOf, goalName });
    if (buying !== null) return buying;
    if (view.falls !== undefined) return say("page.people.falls", { people, rung, days: daysOf(view.falls) });
    if (view.climbs !== undefined)
      return say("page.people.climbs", { people, rung, days: daysOf(view.climbs) });
    if (view.came !== undefined) return say(`page.people.came.${view.came}`, { people, rung, days });
    if (view.vs !== undefined && (view.was !== undefined || view.went !== undefined)) {
      const day = f.localDay(dayNumber(view.vs));
      if (view.went !== undefined) {
        const was = view.was === undefined ? null : nameOf(view.was);
        return say("page.people.went", { people, way: view.went, was, day, rung });
      }
      if (view.was === "new") return say("page.people.wasNew", { people, day, rung });
      return say("page.people.was", { people, was: nameOf(view.was ?? ""), day, rung });
    }
    if (view.moved !== undefined)
      return say("page.people.movedSo", {
        people,
        way: view.moved,
        from: view.movedFrom === undefined ? null : nameOf(view.movedFrom),
        over: view.over === undefined ? null : nameOf(view.over),
        days,
      });
    if (view.movedFrom !== undefined || view.movedTo !== undefined)
      return say("page.people.moved", {
        people,
        from: view.movedFrom === undefined || view.movedFrom === "new" ? null : nameOf(view.movedFrom),
        to: view.movedTo === undefined ? null : nameOf(view.movedTo),
        days,
      });
    const ofRetention = retentionHeading(view, people, rung, words);
    if (ofRetention !== null) return ofRetention;
    if (view.found !== undefined) return say("page.people.group", { people, rung, group });
    if (view.seg !== undefined) return say("page.people.segment", { people, rung, segment: view.seg });
    if (view.stands !== undefined && rung === null)
      return say("page.people.stands", { people, how: view.stands });
    if (rung === null) return say("ladder.people", { people });
    return say(off ? "page.people.off" : "page.people.on", { people, rung });
  };
}

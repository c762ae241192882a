import { useQuery } from "@tanstack/react-query";
import { bringText } from "../../core/words/bring.ts";
import { givenText } from "../../core/words/figure-text.ts";
import { addressOf, type Opened, spans, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { alertsQuery } from "../api/kpi-queries.ts";
import { conflictsQuery, exclusionsQuery, goalsQuery, windowsQuery } from "../api/queries.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { isInDanger } from "../goals/how-sure.ts";
import { figureText } from "../kpis/figure-text.ts";
import { sum } from "../ladder/picture.ts";
import type { IconName } from "../shell/Icon.tsx";
import { useLater } from "../shell/use-later.ts";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

/** What needs somebody, in one line that leads on. */
export interface TodayLine {
  readonly key: string;
  /** Which are seen first where there are many: the lowest. */
  readonly rank: number;
  readonly icon: IconName;
  readonly what: string;
  readonly why: string;
  readonly to: string;
  readonly see: string;
  /** What the link is called where the line is not read with it. */
  readonly named: string;
}

/** What is asked of the day. */
export interface OfDay {
  readonly answer: LadderAnswer;
  /** Until when what is certain is told of. */
  readonly until: string;
  readonly carried: View;
}

/** Lines of who falls at most, so that what else there is to do is seen too. */
const mostFalling = 3;
const mostGoals = 2;

/** What needs somebody today: who falls or leaves for certain, goals and key figures in danger, and what the ladder rests on. Those that come later stand below, so that nothing moves away from a hand. */
export function useTodayLines(day: OfDay): readonly TodayLine[] {
  const later = useLater(600);
  const falling = useFalling(day);
  const resting = useResting(day.answer);
  const alerts = useAlerts(day.carried, later);
  const goals = useInDanger(day.carried, later);
  return [...falling, ...resting, ...alerts, ...goals, ...useToDecide(later)];
}

function useFalling({ answer, until, carried }: OfDay): TodayLine[] {
  const { say, f } = useWords();
  const places = [...answer.rungs, ...answer.off];
  const rungs = answer.rungs.toReversed().filter(({ falling }) => falling !== null && falling.length > 0);
  return rungs.slice(0, mostFalling).map((rung, i) => {
    const name = f.name(rung.name, rung.id);
    const falling = rung.falling ?? [];
    const parts = falling.map(({ to, people }) => {
      const target = places.find(({ id }) => id === to);
      const toName = target ? f.name(target.name, to).toLocaleLowerCase(f.language) : to;
      return answer.off.some(({ id }) => id === to)
        ? say("page.ladder.today.leaves", { people, to: toName })
        : say("page.ladder.today.falls", { people, to: toName });
    });
    const see = say("page.ladder.today.see", { people: sum(falling.map((one) => one.people)) });
    return {
      key: `falling ${rung.id}`,
      rank: 1 + 2 * i,
      icon: "falling",
      what: say("page.ladder.today.line", { rung: name, what: f.list(parts), until }),
      why: say("page.ladder.today.if"),
      to: addressOf({ page: "people" }, { ...carried, win: undefined, rung: rung.id, falls: "28d" }),
      see,
      named: `${see}, ${name}`,
    };
  });
}

/** What the ladder lacks. */
function useResting(answer: LadderAnswer): TodayLine[] {
  const { say, f } = useWords();
  const opening = useOpening();
  const bare = answer.rungs.filter(({ bring }) => bring !== null);
  const orders = answer.orders.withoutRate;
  return [
    ...(bare.length === 0
      ? []
      : [
          opening("measured", 6, "info", {
            what: say("page.ladder.today.notMeasured", {
              rungs: bare.map(({ id, name }) => f.name(name, id)),
            }),
            why: say("page.ladder.today.bring", { bring: bringText(bare[0]?.bring ?? [], f) }),
          }),
        ]),
    ...(orders === 0
      ? []
      : [
          opening("rates", 3, "bag", {
            what: say("page.ladder.today.rates", { orders }),
            why: say("page.ladder.today.rates.why"),
          }),
        ]),
  ];
}

/** Key figures that lie below the limit that was set on them; as late as what is to decide. */
function useAlerts(carried: View, enabled: boolean): TodayLine[] {
  const { say, f } = useWords();
  const { data } = useQuery({ ...alertsQuery({}, f.language), enabled });
  const see = say("page.ladder.today.alert.see");
  return (data?.alerts ?? []).flatMap(({ figure, days, below, unit, now, since, until }) => {
    if (since === null) return [];
    const name = say(`kpis.name.${figure}`);
    const [value, limit] = [figureText(now, unit, say, f), givenText(below, unit, f)];
    return {
      key: `alert ${figure} ${days}`,
      rank: 2,
      icon: "warning",
      what: say("page.ladder.today.alert", { name, value, limit, days }),
      why: say("page.ladder.today.alert.why", {
        since: f.day(usOf(since)),
        until: until === null ? null : f.day(usOf(until)),
      }),
      to: addressOf({ page: "kpis" }, { ...carried, win: spans.find((span) => span === `${days}d`) }),
      see,
      named: `${see}: ${name}`,
    } as const;
  });
}

/** Goals that are hardly reached any more, the least likely first; as late as what is to decide. */
function useInDanger(carried: View, enabled: boolean): TodayLine[] {
  const { say, f } = useWords();
  const { data } = useQuery({ ...goalsQuery({}, f.language), enabled });
  const see = say("page.ladder.today.goal.see");
  return (data?.goals ?? [])
    .filter((goal) => isInDanger(goal) && data !== undefined && goal.by >= data.asOf.slice(0, 10))
    .toSorted((a, b) => (a.chance ?? 0) - (b.chance ?? 0))
    .slice(0, mostGoals)
    .map(({ goal, name, chance }, i) => ({
      key: `goal ${goal}`,
      rank: 2 + 2 * i,
      icon: "goals",
      what: say("page.ladder.today.goal", { name }),
      why: say("page.ladder.today.goal.why", { chance: chance ?? 0 }),
      to: addressOf({ page: "goal", id: goal }, carried),
      see,
      named: `${see}: ${name}`,
    }));
}

/** What the shop's own data leave open; asked for once the page stands, since it may take a while. */
function useToDecide(enabled: boolean): TodayLine[] {
  const { say, f } = useWords();
  const opening = useOpening();
  const people = useSeesPeople() === true && enabled;
  const conflicts = useQuery({ ...conflictsQuery(f.language), enabled: people }).data?.conflicts ?? 0;
  const changes = useQuery({ ...windowsQuery(f.language), enabled }).data?.changes ?? [];
  const found = useQuery({ ...exclusionsQuery(f.language), enabled: people }).data?.found;
  const unasked = (found?.relays ?? 0) + (found?.companies ?? 0);
  const conflicting = opening("conflicts", 7, "people", {
    what: say("page.ladder.today.conflicts", { conflicts }),
    why: say("page.ladder.today.conflicts.why"),
  });
  const windows = opening("windows", 9, "clock", {
    what: say("page.ladder.today.windows"),
    why: `${f.list(changes.map((change) => say("page.ladder.today.window", change)))}.`,
  });
  const exclusions = opening("exclusions", 8, "warning", {
    what: say("page.ladder.today.exclusions", { found: unasked }),
    why: say("page.ladder.today.exclusions.why"),
  });
  return [
    ...(conflicts > 0 ? [conflicting] : []),
    ...(changes.length > 0 ? [windows] : []),
    ...(unasked > 0 ? [exclusions] : []),
  ];
}

/** Makes a line that opens above the page. */
function useOpening() {
  const { view } = useView();
  const { say } = useWords();
  const see = say("page.ladder.today.open");
  return (
    open: Opened,
    rank: number,
    icon: IconName,
    { what, why }: Pick<TodayLine, "what" | "why">,
  ): TodayLine => ({
    ...{ key: open, rank, icon, what, why, see },
    to: addressOf({ page: "ladder" }, { ...view, open }),
    named: `${see}: ${what}`,
  });
}

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "wouter";
import { bringText } from "../../core/words/bring.ts";
import { givenText } from "../../core/words/figure-text.ts";
import { addressOf, leadsToPeople, type Opened, spans, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer } from "../api/answers.ts";
import { alertsQuery } from "../api/kpi-queries.ts";
import { conflictsQuery, exclusionsQuery, goalsQuery, windowsQuery } from "../api/queries.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { inDanger } from "../goals/how-sure.ts";
import { figureText } from "../kpis/figure-text.ts";
import { sum } from "../ladder/picture.ts";
import { Icon, type IconName } from "../shell/Icon.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

/** Lines of who falls at most, so that what else there is to do is seen too. */
const mostFalling = 3;
const mostGoals = 2;

/** What needs somebody today: who falls or leaves for certain, and what the ladder rests on; each line leads on. */
export function Today({
  answer,
  until,
  carried,
}: {
  readonly answer: LadderAnswer;
  readonly until: string;
  readonly carried: View;
}) {
  const { say } = useWords();
  const rungs = [...answer.rungs]
    .reverse()
    .filter(({ falling }) => falling !== null && falling.length > 0)
    .slice(0, mostFalling);
  return (
    <section className="today" aria-labelledby="today">
      <h2 id="today">{say("page.ladder.today")}</h2>
      {rungs.length === 0 && <p className="quiet">{say("page.ladder.today.none")}</p>}
      <ul>
        {rungs.map((rung) => (
          <Falling key={rung.id} rung={rung} answer={answer} until={until} carried={carried} />
        ))}
        <NotMeasured answer={answer} />
        <WithoutRate answer={answer} />
        <Alerts carried={carried} />
        <InDanger carried={carried} />
        <ToDecide />
      </ul>
    </section>
  );
}

function Falling({
  rung,
  answer,
  until,
  carried,
}: {
  readonly rung: LadderAnswer["rungs"][number];
  readonly answer: LadderAnswer;
  readonly until: string;
  readonly carried: View;
}) {
  const { say, f } = useWords();
  const name = f.name(rung.name, rung.id);
  const falling = rung.falling ?? [];
  const places = [...answer.rungs, ...answer.off];
  const parts = falling.map(({ to, people }) => {
    const target = places.find(({ id }) => id === to);
    const toName = target ? f.name(target.name, to).toLocaleLowerCase(f.language) : to;
    return answer.off.some(({ id }) => id === to)
      ? say("page.ladder.today.leaves", { people, to: toName })
      : say("page.ladder.today.falls", { people, to: toName });
  });
  const see = say("page.ladder.today.see", { people: sum(falling.map((one) => one.people)) });
  return (
    <Line
      icon="falling"
      what={say("page.ladder.today.line", { rung: name, what: f.list(parts), until })}
      why={say("page.ladder.today.if")}
      to={addressOf({ page: "people" }, { ...carried, win: undefined, rung: rung.id, falls: "28d" })}
      see={see}
      named={`${see}, ${name}`}
    />
  );
}

function NotMeasured({ answer }: { readonly answer: LadderAnswer }) {
  const { say, f } = useWords();
  const bare = answer.rungs.filter(({ bring }) => bring !== null);
  if (bare.length === 0) return null;
  return (
    <OpeningLine
      open="measured"
      icon="info"
      what={say("page.ladder.today.notMeasured", { rungs: bare.map(({ id, name }) => f.name(name, id)) })}
      why={say("page.ladder.today.bring", { bring: bringText(bare[0]?.bring ?? [], f) })}
    />
  );
}

function WithoutRate({ answer }: { readonly answer: LadderAnswer }) {
  const { say } = useWords();
  const orders = answer.orders.withoutRate;
  if (orders === 0) return null;
  return (
    <OpeningLine
      open="rates"
      icon="bag"
      what={say("page.ladder.today.rates", { orders })}
      why={say("page.ladder.today.rates.why")}
    />
  );
}

/** Key figures that lie below the limit that was set on them; as late as what is to decide. */
function Alerts({ carried }: { readonly carried: View }) {
  const { say, f } = useWords();
  const enabled = useLater(600);
  const { data } = useQuery({ ...alertsQuery({}, f.language), enabled });
  const see = say("page.ladder.today.alert.see");
  return (data?.alerts ?? []).map(({ figure, days, below, unit, now, since, until }) => {
    if (since === null) return null;
    const name = say(`kpis.name.${figure}`);
    const [value, limit] = [figureText(now, unit, say, f), givenText(below, unit, f)];
    const win = spans.find((span) => span === `${days}d`);
    return (
      <Line
        key={`${figure} ${days}`}
        icon="warning"
        what={say("page.ladder.today.alert", { name, value, limit, days })}
        why={say("page.ladder.today.alert.why", {
          since: f.day(usOf(since)),
          until: until === null ? null : f.day(usOf(until)),
        })}
        to={addressOf({ page: "kpis" }, { ...carried, win })}
        see={see}
        named={`${see}: ${name}`}
      />
    );
  });
}

/** Goals that are hardly reached any more, the least likely first; as late as what is to decide. */
function InDanger({ carried }: { readonly carried: View }) {
  const { say, f } = useWords();
  const enabled = useLater(600);
  const { data } = useQuery({ ...goalsQuery({}, f.language), enabled });
  const lost = (data?.goals ?? [])
    .filter((goal) => inDanger(goal) && data !== undefined && goal.by >= data.asOf.slice(0, 10))
    .toSorted((a, b) => (a.chance ?? 0) - (b.chance ?? 0));
  const see = say("page.ladder.today.goal.see");
  return lost
    .slice(0, mostGoals)
    .map(({ goal, name, chance }) => (
      <Line
        key={goal}
        icon="goals"
        what={say("page.ladder.today.goal", { name })}
        why={say("page.ladder.today.goal.why", { chance: chance ?? 0 })}
        to={addressOf({ page: "goal", id: goal }, carried)}
        see={see}
        named={`${see}: ${name}`}
      />
    ));
}

/** What the shop's own data leave open; asked for once the page stands, since it may take a while. */
function ToDecide() {
  const { say, f } = useWords();
  const enabled = useLater(600);
  const people = useSeesPeople() === true && enabled;
  const conflicts = useQuery({ ...conflictsQuery(f.language), enabled: people }).data?.conflicts ?? 0;
  const changes = useQuery({ ...windowsQuery(f.language), enabled }).data?.changes ?? [];
  const found = useQuery({ ...exclusionsQuery(f.language), enabled: people }).data?.found;
  const unasked = (found?.relays ?? 0) + (found?.companies ?? 0);
  return (
    <>
      {conflicts > 0 && (
        <OpeningLine
          open="conflicts"
          icon="people"
          what={say("page.ladder.today.conflicts", { conflicts })}
          why={say("page.ladder.today.conflicts.why")}
        />
      )}
      {changes.length > 0 && (
        <OpeningLine
          open="windows"
          icon="clock"
          what={say("page.ladder.today.windows")}
          why={`${f.list(changes.map((change) => say("page.ladder.today.window", change)))}.`}
        />
      )}
      {unasked > 0 && (
        <OpeningLine
          open="exclusions"
          icon="warning"
          what={say("page.ladder.today.exclusions", { found: unasked })}
          why={say("page.ladder.today.exclusions.why")}
        />
      )}
    </>
  );
}

function useLater(ms: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
}

function OpeningLine({
  open,
  icon,
  what,
  why,
}: {
  readonly open: Opened;
  readonly icon: IconName;
  readonly what: string;
  readonly why: string;
}) {
  const { view } = useView();
  const { say } = useWords();
  const see = say("page.ladder.today.open");
  return (
    <Line
      icon={icon}
      what={what}
      why={why}
      to={addressOf({ page: "ladder" }, { ...view, open })}
      see={see}
      named={`${see}: ${what}`}
    />
  );
}

function Line({
  icon,
  what,
  why,
  to,
  see,
  named,
}: {
  readonly icon: IconName;
  readonly what: string;
  readonly why: ReactNode;
  readonly to: string;
  readonly see: string;
  readonly named: string;
}) {
  const sees = useSeesPeople();
  return (
    <li>
      <Icon name={icon} />
      <p>
        <b>{what}</b> {why}
      </p>
      {(sees !== false || !leadsToPeople(to)) && (
        <Link href={to} aria-label={named} data-row="">
          {see}
        </Link>
      )}
    </li>
  );
}

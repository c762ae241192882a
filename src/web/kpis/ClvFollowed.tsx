import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { ClvAnswer, ClvHistoryAnswer } from "../api/answers.ts";
import { clvHistoryQuery, clvQuery } from "../api/kpi-queries.ts";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { Failed } from "../shell/Failed.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { localDate, usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { FollowedFigure } from "./FollowedFigure.tsx";

type Clv = ClvAnswer["places"][number];
type Worth = Clv["now"]["mean"];

/** What one customer is worth, now and through time: the picture takes longest of all, and is asked for when the figure stands. */
export function ClvFollowed() {
  const { view } = useView();
  const { say, f } = useWords();
  const clv = useQuery(clvQuery(view, f.language));
  const mean = clv.data?.customers?.now.mean;
  // Why nothing is told stands where it is told by rung.
  if (clv.isFetched && !mean) return null;
  return (
    <li data-clv-followed="" className={clv.isPlaceholderData ? "stale" : undefined}>
      <h2>{say("page.kpis.clv")}</h2>
      {clv.data ? <Customers answer={clv.data} /> : <div className="followed loading" role="status" />}
    </li>
  );
}

/** All customers together. */
function Customers({ answer }: { readonly answer: ClvAnswer }) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const { customers, days, horizonDays, discountPercent: percent, basis } = answer;
  const mean = customers?.now.mean;
  if (!mean) return null;
  const { now, before, moved } = customers;
  const told = f.estimate(mean.value);
  const method = say("page.kpis.clv.basis", { revenue: basis === "revenue", days: horizonDays, percent });
  const why = () => ({
    title: `${say("page.kpis.clv")}: ${told}`,
    rows: [
      [say("rests.method"), method],
      [say("rests.on"), say("kpis.on.people", { n: now.people })],
      [say("rests.interval"), `${endsOf(mean, words)} (90 %)`],
      ...usualRows(words, answer, view),
    ] as const,
  });
  return (
    <>
      <div className="figure-value number">
        <b>{told}</b>
        <Moved moved={moved} />
        <Rests of={told} basis={why} />
        <p className="quiet">
          {`${endsOf(mean, words)} · `}
          <PeopleBehind n={now.people} to={answer.sample === null ? { stands: "customer" } : null}>
            {say("kpis.on.people", { n: now.people })}
          </PeopleBehind>
        </p>
      </div>
      {before.mean && (
        <p className="quiet number">
          <PeopleBehind
            n={before.people}
            to={answer.sample === null ? { stands: "customer", at: answer.since } : null}
          >
            {say("page.kpis.clv.then", { value: f.estimate(before.mean.value), days })}
          </PeopleBehind>
          {moved === null && ` · ${say("page.kpis.clv.steady")}`}
        </p>
      )}
      <ThroughTime answer={answer} />
    </>
  );
}

function ThroughTime({ answer }: { readonly answer: ClvAnswer }) {
  const { view } = useView();
  const { say, f } = useWords();
  const history = useQuery({ ...clvHistoryQuery(view, f.language), enabled: answer.sample === null });
  if (history.error && !history.data) return <Failed error={history.error} again={() => history.refetch()} />;
  const followed = history.data;
  if (!followed) return <div className="followed loading" role="status" />;
  if (!followed.figures?.some(({ value }) => value !== null)) return null;
  const { sample } = followed;
  const { known, ladder, win } = view;
  return (
    <div className={history.isPlaceholderData ? "stale" : undefined}>
      <FollowedFigure
        name={say("page.kpis.clv")}
        kpi={{ unit: "money", figures: followed.figures }}
        spans={followed.spans}
        atUs={pastOf(view.at, answer, followed)}
        limit={null}
      />
      <p className="quiet">
        {[
          `${say("page.kpis.clv.customers")}.`,
          say("page.kpis.clv.time"),
          sample && say("page.kpis.clv.sample", sample),
        ]
          .filter(Boolean)
          .join(" ")}
      </p>
      <CsvButton
        question="/clv/history"
        query={{ known, ladder, win: win ?? "28d" }}
        file={`stige-clv-history-${localDate(followed.asOf, f.timeZone)}.csv`}
      />
    </div>
  );
}

/** The instant that the page is about, where it lies before the end of the picture. */
function pastOf(at: string | undefined, answer: ClvAnswer, followed: ClvHistoryAnswer): number | null {
  const atUs = usOf(answer.asOf);
  return at !== undefined && atUs < usOf(followed.asOf) ? atUs : null;
}

/** That it moved beyond its interval. */
export function Moved({ moved }: Pick<Clv, "moved">) {
  const { say } = useWords();
  return moved && <span className={`moved ${moved}`}>{say(`kpis.${moved}`)}</span>;
}

/** The ends of the interval of a mean. */
export function endsOf(mean: NonNullable<Worth>, { say, f }: ReturnType<typeof useWords>): string {
  const [low, high] = [f.estimate(mean.interval.low), f.estimate(mean.interval.high)];
  return say("page.kpis.interval", { low, high });
}

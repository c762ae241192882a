import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { windowsQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";
import { AtData, Told } from "./Told.tsx";

/** Why nothing is proposed to be changed. */
const unchanged = {
  proposed: "today.windows.none",
  "too-few": "today.windows.tooFew",
  "too-short": "today.windows.tooShort",
} as const;

/** What the shop's own rhythm proposes, and what that rests on. */
export function WindowsTold({ act = <AtData way="windows" /> }: { readonly act?: ReactNode }) {
  const { say, f } = useWords();
  const interval = ([low = 0, high = 0]: readonly number[]) => f.between(f.percent(low), f.percent(high));
  return (
    <Told query={useQuery(windowsQuery(f.language))}>
      {({ changes, lapsedAfter, loyal }) => (
        <>
          <ul className="told-lines">
            {changes.map((change) => (
              <li key={change.key}>{say("page.ladder.today.window", change)}</li>
            ))}
            {changes.length === 0 && <li>{say(unchanged[lapsedAfter.proposal])}</li>}
          </ul>
          <dl className="told">
            {lapsedAfter.evidence && lapsedAfter.evidence.share !== null && (
              <div>
                <dt>{say("today.windows.lapsed", { days: lapsedAfter.evidence.days })}</dt>
                <dd className="number">
                  {say("today.windows.evidence", {
                    share: f.percent(lapsedAfter.evidence.share),
                    interval: lapsedAfter.evidence.interval ? interval(lapsedAfter.evidence.interval) : null,
                    n: lapsedAfter.evidence.silences,
                  })}
                </dd>
              </div>
            )}
            {loyal.evidence && (
              <div>
                <dt>
                  {say("today.windows.loyal", {
                    orders: loyal.evidence.orders,
                    days: loyal.evidence.withinDays,
                  })}
                </dt>
                <dd className="number">
                  {say("today.windows.evidence", {
                    share: f.percent(loyal.evidence.share),
                    interval: interval(loyal.evidence.interval),
                    n: loyal.evidence.people,
                  })}
                </dd>
              </div>
            )}
          </dl>
          {act}
        </>
      )}
    </Told>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { RetentionAnswer } from "../api/answers.ts";
import { retentionQuery } from "../api/queries.ts";
import { DataEndNote } from "../kpis/DataEndNote.tsx";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { SampleTold } from "../shell/SampleTold.tsx";
import { useWords } from "../words/use-words.ts";
import { AgainCurve } from "./AgainCurve.tsx";
import { CohortTable } from "./CohortTable.tsx";
import { RhythmTable } from "./RhythmTable.tsx";
import "../styles/kpis.css";
import "../styles/retention.css";

/** Who comes back: all new customers together, by month of first purchase, and by each person's own rhythm. */
export function RetentionPage() {
  const { view } = useView();
  const { f } = useWords();
  const retention = useQuery(retentionQuery(view, f.language));
  if (retention.error && !retention.data)
    return <Failed whole error={retention.error} again={() => retention.refetch()} />;
  if (!retention.data) return <div className="loading" role="status" />;
  return <RetentionShown answer={retention.data} stale={retention.isPlaceholderData} />;
}

/** The month that the heading is about: the twelfth, or the last that is told before it. */
function toldMonth({ all }: RetentionAnswer) {
  const told = all.filter(({ after, again }) => after >= 1 && after <= 12 && again !== null).at(-1);
  return told?.again ? { months: told.after, ...told.again } : null;
}

function RetentionShown({ answer, stale }: { readonly answer: RetentionAnswer; readonly stale: boolean }) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const month = toldMonth(answer);
  const texts = month && {
    share: f.percent(month.share),
    low: f.percent(month.low),
    high: f.percent(month.high),
  };
  const heading =
    answer.cohorts.length === 0
      ? say("page.retention.none")
      : !texts || !month
        ? say("page.retention.untold")
        : month.months === 12
          ? say("page.retention.heading", texts)
          : say("page.retention.young", { ...texts, months: month.months });
  const interval =
    texts &&
    say(month.months === 12 ? "page.retention.interval" : "page.retention.intervalYoung", {
      ...texts,
      people: month.people,
    });
  const basis = () => ({
    title: heading,
    rows: [
      [say("rests.method"), say("retention.what.again")],
      [say("rests.interval"), interval],
      ...usualRows(words, answer, view),
    ] as const,
  });
  return (
    <div className={stale ? "stale" : undefined}>
      <PageHead
        name={say("page.retention.name")}
        question={say("page.retention.question")}
        answer={[heading]}
        basis={[
          interval,
          answer.sample && <SampleTold key="sample" sample={answer.sample} />,
          <Link key="kpis" href={addressOf({ page: "kpis" }, followed(view))}>
            {say("shell.kpis")}
          </Link>,
        ]}
        rests={<Rests of={heading} basis={basis} />}
      />
      {answer.cohorts.length === 0 ? (
        <p>
          <Link href={addressOf({ page: "data" })}>{say("page.retention.none.next")}</Link>
        </p>
      ) : (
        <>
          <DataEndNote answer={answer} />
          {month && <AgainCurve answer={answer} caption={heading} />}
          <CohortTable answer={answer} />
          <RhythmTable answer={answer} />
        </>
      )}
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { SegmentLine, SegmentsAnswer } from "../api/answers.ts";
import { goalsQuery, segmentsQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { NotThere } from "../shell/NotThere.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { SampleTold } from "../shell/SampleTold.tsx";
import type { Sample } from "../shell/sample.ts";
import { usOf } from "../time/days.ts";
import { useSegmentsWords } from "../words/use-segments-words.ts";
import { ProductPicture } from "./ProductPicture.tsx";
import { SegmentLadder } from "./SegmentLadder.tsx";
import { SegmentList } from "./SegmentList.tsx";
import { segmentIds } from "./segment-id.ts";
import "../styles/data.css";
import "../styles/accounts.css";
import "../styles/segments.css";

/** One segment: what it brings, where it stands among the others, where its people stand, and which goals are for it. */
export function SegmentPage({ id }: { readonly id: string }) {
  const { view } = useView();
  const { say, tell, f } = useSegmentsWords();
  const segments = useQuery(segmentsQuery(view, f.language));
  const { data } = segments;
  const sample: Sample = data?.sample ?? null;
  const all = data ? [...data.made, ...data.found] : [];
  const ids = segmentIds(all);
  const at = all.findIndex((one) => ids.get(one.id) === id);
  const segment = all[at];
  const toAll = addressOf({ page: "segments" }, followed(view));
  if (segment && data)
    return <SegmentShown {...{ answer: data, all, segment, stale: segments.isPlaceholderData }} />;
  if (segments.error) return <Failed whole error={segments.error} again={() => segments.refetch()} />;
  // Groups are looked for among everyone.
  if (!data || segments.isPlaceholderData || (sample && !sample.failed))
    return (
      <PageHead
        name={<Link href={toAll}>{say("shell.segments")}</Link>}
        question={tell("question")}
        answer={[say("shell.loading")]}
        basis={[sample && <SampleTold key="sample" sample={sample} />]}
      />
    );
  return (
    <NotThere
      what={tell(id.startsWith("~") ? "one.notFound" : "one.notMade")}
      to={toAll}
      back={tell("all")}
    />
  );
}

function SegmentShown({
  answer,
  all,
  segment,
  stale,
}: {
  readonly answer: SegmentsAnswer;
  readonly all: readonly SegmentLine[];
  readonly segment: SegmentLine;
  readonly stale: boolean;
}) {
  const { view } = useView();
  const { say, tell, f } = useSegmentsWords();
  const { made, found, horizonDays: days, basis, sample } = answer;
  const kind = segment.written ? made : found;
  const place = kind.indexOf(segment) + 1;
  const toAll = addressOf({ page: "segments" }, followed(view));
  const { name, value } = segment;
  return (
    <div className={stale ? "stale" : undefined}>
      <PageHead
        name={<Link href={toAll}>{say("shell.segments")}</Link>}
        question={tell("question")}
        answer={[
          value ? tell("one.heading", { name, amountMinor: value.value }) : tell("one.untold", { name }),
        ]}
        basis={[
          tell("basis", { days, margin: basis !== "revenue" }),
          tell("one.place", { made: segment.written !== null, place, of: kind.length }),
          f.day(usOf(answer.asOf)),
          <Link key="all" href={toAll}>
            {tell("all")}
          </Link>,
        ]}
      />
      <SampleTold sample={sample} />
      <div className="segments-columns">
        <ProductPicture made={made} found={found} marked={segment.id} />
        <div>
          <section className="segments-part" aria-labelledby="segment-one">
            <h2 id="segment-one">{tell("one.brings")}</h2>
            <SegmentList {...{ segments: [segment], all, sample }} first={all.indexOf(segment) + 1} alone />
          </section>
          <SegmentLadder {...{ segment, sample }} />
          {segment.written && <GoalsFor name={name} />}
        </div>
      </div>
    </div>
  );
}

/** The goals that are for a segment, each by its address. */
function GoalsFor({ name }: { readonly name: string }) {
  const { view } = useView();
  const { tell, f } = useSegmentsWords();
  const goals = useQuery(goalsQuery(view, f.language)).data?.goals ?? [];
  const own = goals.filter(({ segment }) => segment?.toLowerCase() === name.toLowerCase());
  if (own.length === 0) return null;
  return (
    <section className="segments-part" aria-labelledby="segment-goals">
      <h2 id="segment-goals">{tell("one.goals")}</h2>
      <ul className="segments-notes">
        {own.map((goal) => (
          <li key={goal.goal}>
            <p>
              <Link href={addressOf({ page: "goal", id: goal.goal }, followed(view))}>{goal.name}</Link>{" "}
              <span className="quiet">{goal.pace}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

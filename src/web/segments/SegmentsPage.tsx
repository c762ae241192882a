import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { SegmentLine, SegmentsAnswer } from "../api/answers.ts";
import { segmentsQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { SampleTold } from "../shell/SampleTold.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { localDate, usOf } from "../time/days.ts";
import { useSegmentsWords } from "../words/use-segments-words.ts";
import { ProductPicture } from "./ProductPicture.tsx";
import { RuleBuilder } from "./RuleBuilder.tsx";
import { SegmentList } from "./SegmentList.tsx";
import "../styles/data.css";
import "../styles/accounts.css";
import "../styles/segments.css";

/** Where is most to win: segments made and found, ranked, and a rule for a new one. */
export function SegmentsPage() {
  const { view } = useView();
  const { say, tell, f } = useSegmentsWords();
  const segments = useQuery(segmentsQuery(view, f.language));
  if (segments.error && !segments.data)
    return <Failed whole error={segments.error} again={() => segments.refetch()} />;
  if (!segments.data)
    return (
      <PageHead
        name={say("shell.segments")}
        question={tell("question")}
        answer={[say("shell.loading")]}
        basis={[]}
      />
    );
  return <SegmentsShown answer={segments.data} stale={segments.isPlaceholderData} />;
}

function SegmentsShown({ answer, stale }: { readonly answer: SegmentsAnswer; readonly stale: boolean }) {
  const { view } = useView();
  const { say, tell, f } = useSegmentsWords();
  const { made, found, people, horizonDays: days, basis, sample } = answer;
  return (
    <div className={stale ? "stale" : undefined}>
      <PageHead
        name={say("shell.segments")}
        question={tell("question")}
        answer={[headingOf(answer)]}
        basis={[
          tell("basis", { days, margin: basis !== "revenue" }),
          <PeopleBehind key="people" n={people} to={{}}>
            {tell("people", { people })}
          </PeopleBehind>,
          f.day(usOf(answer.asOf)),
        ]}
      />
      {sample && (
        <p className="segments-sample">
          <SampleTold sample={sample} />
        </p>
      )}
      <div className="segments-columns">
        <ProductPicture made={made} found={found} />
        <div>
          <section className="segments-part" aria-labelledby="segments-made" data-part="made">
            <h2 id="segments-made">{tell("made")}</h2>
            {made.length === 0 ? (
              <p className="quiet">{tell("made.none")}</p>
            ) : (
              <SegmentList segments={made} all={[...made, ...found]} first={1} sample={sample} />
            )}
          </section>
          <section className="segments-part" aria-labelledby="segments-found" data-part="found">
            <h2 id="segments-found">{tell("found")}</h2>
            <p className="quiet">{tell(sample ? "found.later" : "ranked")}</p>
            <SegmentList segments={found} all={[...made, ...found]} first={made.length + 1} />
            <CsvButton
              question="/segments"
              query={{ at: view.at, known: view.known, ladder: view.ladder }}
              file={`stige-segments-${localDate(answer.asOf, f.timeZone)}.csv`}
            />
          </section>
        </div>
      </div>
      <RuleBuilder made={made} />
      <Notes answer={answer} />
    </div>
  );

  function headingOf({ made: one, found: other }: SegmentsAnswer): string {
    const [best] = [...one, ...other].toSorted((a, b) => worth(b) - worth(a));
    // From some of the people only what was made is told; what is found comes when everyone is counted.
    if (!best) return tell(sample ? "heading.later" : "heading.nobody");
    if (best.value === null) return tell("heading.sizes");
    return tell("heading", { name: best.name, amountMinor: best.value.value });
  }
}

const worth = ({ value }: SegmentLine) => value?.value ?? Number.NEGATIVE_INFINITY;

function Notes({ answer: { notes } }: { readonly answer: SegmentsAnswer }) {
  const { tell } = useSegmentsWords();
  if (notes.length === 0) return null;
  return (
    <section className="segments-part" aria-labelledby="segments-notes">
      <h2 id="segments-notes">{tell("notes")}</h2>
      <ul className="segments-notes">
        {notes.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

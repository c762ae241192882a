import { type CohortShow, cohortShows, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { RetentionAnswer } from "../api/answers.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { about } from "../shell/SampleTold.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { localDate, monthsAfter } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

type Cohort = RetentionAnswer["cohorts"][number];

const mostMonths = 24;

/** A row for each month of first purchase, the newest first; what those who came then did in the months after. */
export function CohortTable({ answer }: { readonly answer: RetentionAnswer }) {
  const { view, look } = useView();
  const { say, f } = useWords();
  const { at, known, ladder } = view;
  const show = view.show ?? "bought";
  const cohorts = answer.cohorts.toReversed();
  const last = Math.min(mostMonths, Math.max(0, ...cohorts.map(({ cells }) => cells.length - 1)));
  const months = Array.from({ length: last + 1 }, (_, after) => after);
  const most = Math.max(1e-9, ...cohorts.flatMap((cohort) => cellsShown(cohort, show)));
  return (
    <div className="kpis-part">
      <h2>{say("page.retention.cohorts")}</h2>
      <fieldset className="segments">
        <legend className="unseen">{say("page.retention.show")}</legend>
        {cohortShows.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={show === one}
            onClick={() => look({ show: one === "bought" ? undefined : one })}
          >
            {say(`page.retention.show.${one}`)}
          </button>
        ))}
      </fieldset>
      <p className="quiet">
        {say(`retention.what.${show}`)} {say("page.retention.running")}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys */}
      <section className="scroll" tabIndex={0} aria-label={say("page.retention.cohorts")}>
        <table className="cohorts number">
          <thead>
            <tr>
              <th scope="col">{say("retention.column.month")}</th>
              <th scope="col">{say("retention.column.people")}</th>
              {months.map((after) => (
                <th key={after} scope="col" aria-label={`${say("page.retention.months")} ${after}`}>
                  {after}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map((cohort) => (
              <CohortRow key={cohort.month} {...{ cohort, months, show, most }} sample={answer.sample} />
            ))}
          </tbody>
        </table>
      </section>
      {cohorts.some(({ maybeOld }) => maybeOld) && (
        <p className="quiet">* {say("page.retention.maybeOld")}</p>
      )}
      <CsvButton
        question="/retention"
        query={{ at, known, ladder }}
        file={`stige-retention-${localDate(answer.asOf, f.timeZone)}.csv`}
      />
    </div>
  );
}

interface Shown {
  readonly cohort: Cohort;
  readonly show: CohortShow;
  /** Has the deepest tint. */
  readonly most: number;
  readonly sample: RetentionAnswer["sample"];
}

function CohortRow({ months, ...shown }: Shown & { readonly months: readonly number[] }) {
  const { say, f } = useWords();
  const { cohort, sample } = shown;
  return (
    <tr>
      <th scope="row" title={cohort.maybeOld ? say("page.retention.maybeOld") : undefined}>
        {f.month(cohort.month)}
        {cohort.maybeOld && " *"}
      </th>
      <td>
        <PeopleBehind row n={cohort.people} to={sample ? null : { cohort: cohort.month }}>
          {about(f.people(cohort.people), sample)}
        </PeopleBehind>
      </td>
      {months.map((after) => (
        <CohortCell key={after} after={after} {...shown} />
      ))}
    </tr>
  );
}

function CohortCell({ cohort, after, show, most, sample }: Shown & { readonly after: number }) {
  const { say, f } = useWords();
  const cell = cohort.cells[after];
  if (!cell) return <td />;
  const value = shownValue(cohort, cell, show);
  const n = show === "bought" || show === "again" ? cell[show] : null;
  const few = f.isFew(n ?? 0);
  const text =
    few || value === null ? (n === null ? "–" : f.people(n)) : n === null ? f.money(value) : f.percent(value);
  // Everybody buys in month 0: it has no tint, which would pale all others.
  const tint = few || (show === "bought" && after === 0) ? 0 : Math.max(0, (value ?? 0) / most);
  return (
    <td
      className={cell.over ? "tinted" : "tinted running"}
      style={{ "--tint": `${Math.round(tint * 34)}%` } as React.CSSProperties}
      title={say("page.retention.cell", { text, n })}
    >
      <PeopleBehind
        row
        n={value === null && n === null ? 0 : (n ?? cohort.people)}
        to={sample ? null : peopleOfCell(cohort, after, show)}
      >
        {text}
      </PeopleBehind>
    </td>
  );
}

/** Who is told of: who bought, who had come back, and of money the cohort it was shared by. */
function peopleOfCell({ month }: Cohort, after: number, show: CohortShow): View {
  if (after === 0 && show !== "again") return { cohort: month };
  if (show === "bought") return { cohort: month, boughtIn: monthsAfter(month, after) };
  return show === "again" ? { cohort: month, againBy: monthsAfter(month, after) } : { cohort: month };
}

/** Null: on fewer than ten people neither a share nor a mean is told. */
function shownValue(
  { people, tooFew }: Cohort,
  cell: Cohort["cells"][number],
  show: CohortShow,
): number | null {
  if (tooFew) return null;
  if (show === "bought" || show === "again") return cell[show] / people;
  const minor = show === "revenue" ? cell.revenueMinor : cell.marginMinor;
  return minor === null ? null : minor / people;
}

function cellsShown(cohort: Cohort, show: CohortShow): readonly number[] {
  return cohort.cells.slice(show === "bought" ? 1 : 0).map((cell) => shownValue(cohort, cell, show) ?? 0);
}

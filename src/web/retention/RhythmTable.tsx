import { Link } from "wouter";
import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { RetentionAnswer } from "../api/answers.ts";
import { SeenFile } from "../table/SeenFile.tsx";
import { localDate } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

type Rhythm = NonNullable<RetentionAnswer["rhythm"]>;
const states = ["active", "slipping", "lapsed", "once"] as const;

/** Who is active, slipping and lapsed by their own rhythm, on each rung. */
export function RhythmTable({ answer: { rhythm, asOf } }: { readonly answer: RetentionAnswer }) {
  const { say } = useWords();
  return (
    <div className="kpis-part">
      <h2>{say("rhythm.title")}</h2>
      {rhythm === null ? (
        <p className="quiet">{say("rhythm.tooFew")}</p>
      ) : (
        <>
          <p className="quiet">
            {say("rhythm.basis", {
              days: Math.round(rhythm.usualPause),
              people: rhythm.peopleWhoCameBack,
              pauses: rhythm.pauses,
            })}
          </p>
          <Places rhythm={rhythm} />
          <RhythmFile rhythm={rhythm} asOf={asOf} />
          <p className="quiet number">{heldText(rhythm, say)}</p>
        </>
      )}
    </div>
  );
}

function Places({ rhythm }: { readonly rhythm: Rhythm }) {
  const { view } = useView();
  const { say, f } = useWords();
  const standing = rhythm.places.filter(({ people }) => states.some((state) => people[state] > 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
    <section className="scroll" tabIndex={0} aria-label={say("page.retention.rhythm.picture")}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say("rhythm.column.place")}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {say(`rhythm.state.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {standing.map(({ id, name, people }) => (
            <tr key={id}>
              <th scope="row">
                <Link data-row="" href={addressOf({ page: "people" }, { ...carried(view), rung: id })}>
                  {f.name(name, id)}
                </Link>
              </th>
              {states.map((state) => (
                <td key={state} className="number">
                  {f.count(people[state])}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say("rhythm.everybody")}</th>
            {states.map((state) => (
              <td key={state} className="number">
                <b>{f.count(rhythm.all[state])}</b>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function RhythmFile({ rhythm, asOf }: { readonly rhythm: Rhythm; readonly asOf: string }) {
  const { say, f } = useWords();
  const cells = (people: Rhythm["all"]) => states.map((state) => people[state]);
  return (
    <SeenFile
      head={[say("rhythm.column.place"), ...states.map((state) => say(`rhythm.state.${state}`))]}
      rows={[
        ...rhythm.places.map(({ id, name, people }) => [f.name(name, id), ...cells(people)]),
        [say("rhythm.everybody"), ...cells(rhythm.all)],
      ]}
      file={`stige-rhythm-${localDate(asOf, f.timeZone)}.csv`}
    />
  );
}

function heldText({ held }: Rhythm, say: ReturnType<typeof useWords>["say"]) {
  const parts = states.flatMap((state) => {
    const told = held?.[state];
    if (!told) return [];
    const share = say("retention.share", told);
    return [say("rhythm.heldPart", { state: say(`rhythm.state.${state}`), share })];
  });
  return parts.length === 0 ? null : say("rhythm.held", { days: 90, parts });
}

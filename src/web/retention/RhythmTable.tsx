import { carried, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { RetentionAnswer } from "../api/answers.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { PeopleIn } from "../shell/PeopleIn.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { localDate } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

type Rhythm = NonNullable<RetentionAnswer["rhythm"]>;
const states = ["active", "slipping", "lapsed", "once"] as const;

/** The top rung first, then those off the ladder. */
const topFirst = (places: Rhythm["places"]) => [
  ...places.filter(({ off }) => !off).toReversed(),
  ...places.filter(({ off }) => off),
];

/** Who is active, slipping and lapsed by their own rhythm, on each rung. */
export function RhythmTable({
  answer: { rhythm, asOf, dataEnd, sample },
}: {
  readonly answer: RetentionAnswer;
}) {
  const { view } = useView();
  const { say, f } = useWords();
  // Their rhythm is that of the day on which the data end, or, asked of a day ahead, of now: so are they.
  const isAhead = view.at !== undefined && view.at.slice(0, 10) > localDate(asOf, f.timeZone);
  const end: View = dataEnd === null ? {} : { at: localDate(dataEnd, f.timeZone) };
  const then = isAhead ? { at: undefined, ...end } : end;
  return (
    <div className="kpis-part">
      <h2>{say("rhythm.title")}</h2>
      {rhythm === null ? (
        <p className="quiet">{say("rhythm.tooFew")}</p>
      ) : (
        <>
          <p className="quiet">
            <Basis rhythm={rhythm} then={sample ? null : then} />
          </p>
          <Places rhythm={rhythm} sample={sample} then={then} />
          <RhythmFile rhythm={rhythm} asOf={asOf} />
          <Held rhythm={rhythm} sample={sample} />
        </>
      )}
    </div>
  );
}

function Places({
  rhythm,
  sample,
  then,
}: {
  readonly rhythm: Rhythm;
  readonly sample: RetentionAnswer["sample"];
  readonly then: View;
}) {
  const { view } = useView();
  const { say, f } = useWords();
  const standing = topFirst(rhythm.places).filter(({ people }) => states.some((state) => people[state] > 0));
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
                <PeopleBehind row to={{ ...carried(view), rung: id }}>
                  {f.name(name, id)}
                </PeopleBehind>
              </th>
              {states.map((state) => (
                <td key={state} className="number">
                  <PeopleBehind
                    row
                    n={people[state]}
                    to={sample ? null : { ...then, rung: id, rhythm: state }}
                  >
                    {f.people(people[state])}
                  </PeopleBehind>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say("rhythm.everybody")}</th>
            {states.map((state) => (
              <td key={state} className="number">
                <b>
                  <PeopleBehind row n={rhythm.all[state]} to={sample ? null : { ...then, rhythm: state }}>
                    {f.people(rhythm.all[state])}
                  </PeopleBehind>
                </b>
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
  const cells = (people: Rhythm["all"]) => states.map((state) => ({ people: people[state] }));
  return (
    <SeenFile
      head={[say("rhythm.column.place"), ...states.map((state) => say(`rhythm.state.${state}`))]}
      rows={[
        ...topFirst(rhythm.places).map(({ id, name, people }) => [f.name(name, id), ...cells(people)]),
        [say("rhythm.everybody"), ...cells(rhythm.all)],
      ]}
      file={`stige-rhythm-${localDate(asOf, f.timeZone)}.csv`}
    />
  );
}

/** How the shop's pauses are, by whom. `then`: when they had come back; null: they cannot be listed. */
function Basis({ rhythm, then }: { readonly rhythm: Rhythm; readonly then: View | null }) {
  const { say } = useWords();
  const { usualPause, peopleWhoCameBack: people, pauses } = rhythm;
  const days = Math.round(usualPause);
  return (
    <PeopleIn
      sentence={say("rhythm.basis", { days, people, pauses })}
      numbers={[
        { n: days, to: null },
        { n: pauses, to: null },
        { n: people, to: then && { ...then, rhythm: "back" } },
      ]}
    />
  );
}

/** What became of the same groups 90 days earlier, each with the way to those who were of it then. */
function Held({
  rhythm: { held, before },
  sample,
}: {
  readonly rhythm: Rhythm;
  readonly sample: RetentionAnswer["sample"];
}) {
  const { say } = useWords();
  const told = states.flatMap((state) => {
    const own = held?.[state];
    return own ? [{ state, own }] : [];
  });
  if (told.length === 0) return null;
  const parts = told.map(({ state, own }) =>
    say("rhythm.heldPart", { state: say(`rhythm.state.${state}`), share: say("retention.share", own) }),
  );
  return (
    <p className="quiet number">
      <PeopleIn
        sentence={say("rhythm.held", { days: 90, parts })}
        numbers={[
          { n: 90, to: null },
          ...told.map(({ state, own }) => ({
            n: own.people,
            to: sample ? null : { at: before, rhythm: state },
          })),
        ]}
      />
    </p>
  );
}

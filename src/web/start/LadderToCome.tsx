import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { bringText } from "../../core/words/bring.ts";
import { addressOf } from "../address/address.ts";
import type { Answered, UploadLine } from "../api/answers.ts";
import { uploadLadderQuery } from "../api/queries.ts";
import { peoplePerMark, poolOf } from "../drawing/dots.ts";
import { FewMark } from "../drawing/FewMark.tsx";
import { rungColours } from "../drawing/rung-colours.ts";
import "../styles/start.css";
import { useStartWords } from "../words/use-start-words.ts";
import { landName } from "./lands.ts";

type Ladder = NonNullable<Answered<"/uploads/{id}/ladder">["ladder"]>;

/** The ladder as it would stand if the file were loaded, its unmeasured rungs too; and what the shop would be taken to be. */
export function LadderToCome({ line }: { readonly line: UploadLine }) {
  const { tell, f } = useStartWords();
  const { data } = useQuery(uploadLadderQuery(line, f.language));
  if (!data || data.state === "none") return null;
  const { state, ladder, begins } = data;
  return (
    <section aria-labelledby="to-come" className="to-come">
      <h2 id="to-come">{tell("start.come")}</h2>
      {state === "working" && (
        <p className="quiet" role="status">
          {tell("start.come.working")}
        </p>
      )}
      {(state === "large" || state === "failed") && <p className="quiet">{tell(`start.come.${state}`)}</p>}
      {ladder && <Places ladder={ladder} />}
      {begins && (
        <>
          <h3>{tell("start.begins")}</h3>
          <p>
            {[begins.name, landName(begins.country, f.language), begins.currency, begins.timeZone].join(
              " · ",
            )}
          </p>
          <p className="quiet">
            {begins.said} <Link href={addressOf({ page: "start" })}>{tell("start.begins.change")}</Link>
          </p>
        </>
      )}
    </section>
  );
}

const columns = 52;
const most = 4 * columns;
const pitch = 6.4;

function Places({ ladder }: { readonly ladder: Ladder }) {
  const { tell, say, f } = useStartWords();
  const colours = rungColours(ladder.rungs.length, ladder.firstBought);
  const places = [
    ...ladder.rungs.map((rung, i) => ({ ...rung, colour: colours[i] ?? "off" })).reverse(),
    ...ladder.off.map((place) => ({ ...place, colour: "off" as const })),
  ];
  const per = peoplePerMark(Math.max(1, ...places.map(({ people }) => people ?? 0)), most);
  const bare = ladder.rungs.filter(({ people }) => people === null).length;
  return (
    <>
      <p className="quiet">{tell("start.come.about")}</p>
      <ul>
        {places.map(({ id, name, people, bring, colour }) => (
          <li key={id}>
            <span>
              <b>{f.name(name, id)}</b>
              <span className="number">{people === null ? "–" : f.people(people)}</span>
            </span>
            {people === null ? (
              <span className="quiet">{say("page.ladder.bring", { bring: bringText(bring ?? [], f) })}</span>
            ) : (
              <Dots people={people} per={per} colour={colour} />
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">{tell("start.come.per", { n: per, told: f.count(per) })}</p>
      {bare > 0 && <p className="then-note">{tell("start.come.bare", { n: bare })}</p>}
    </>
  );
}

/** People in rows, from left to right. */
function Dots({
  people,
  per,
  colour,
}: {
  readonly people: number;
  readonly per: number;
  readonly colour: string;
}) {
  const { f } = useStartWords();
  if (f.isFew(people))
    return (
      <svg viewBox={`0 0 ${columns * pitch} ${pitch}`} aria-hidden="true">
        <FewMark x={0} y={pitch} pitch={pitch} colour={colour} />
      </svg>
    );
  const marks = Math.round(people / per);
  const rows = Math.max(1, Math.ceil(marks / columns));
  const width = columns * pitch;
  return (
    <svg viewBox={`0 0 ${width} ${rows * pitch}`} aria-hidden="true">
      <path
        d={poolOf(people, per, { x: 0, y: 0, pitch, rows })}
        className={colour === "off" ? "hollow" : `f-${colour}`}
      />
    </svg>
  );
}

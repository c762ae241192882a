import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer, PeopleAnswer, PersonLine } from "../api/answers.ts";
import { peopleWish } from "../api/queries.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { Head } from "../table/Head.tsx";
import { localDate, usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { useFind } from "./use-find.ts";
import { type Places, WayLine } from "./WayLine.tsx";

/** The places of a ladder by id: name, colour, and from the bottom. */
export function usePlaces({
  rungs,
  off,
  firstBought,
}: Pick<LadderAnswer, "rungs" | "off" | "firstBought">): Places {
  const { f } = useWords();
  const colours = rungColours(rungs.length, firstBought);
  return new Map(
    [...rungs, ...off].map(({ id, name }, i) => [
      id,
      { name: f.name(name, id), colour: colours[i] ?? "off", level: i < rungs.length ? i + 1 : 0 },
    ]),
  );
}

export function PeopleTable({
  ladder,
  answer,
}: {
  readonly ladder: LadderAnswer;
  readonly answer: PeopleAnswer;
}) {
  const { view } = useView();
  const [find] = useFind();
  const { say, f } = useWords();
  const places = usePlaces(ladder);
  const day = (instant: string) => localDate(instant, f.timeZone);
  if (answer.list.length === 0) return <Nobody />;
  const head = ["person", "rung", "since", "coming", "way"] as const;
  return (
    <>
      <table className="people">
        <caption className="unseen">{say("shell.people")}</caption>
        <Head names={head.map((name) => say(`page.people.column.${name}`))} />
        <tbody>
          {answer.list.map((line) => (
            <Row
              key={line.personId}
              line={line}
              places={places}
              asOf={answer.asOf}
              rungs={ladder.rungs.length}
            />
          ))}
        </tbody>
      </table>
      <CsvButton
        question="/people"
        query={peopleWish(view)}
        beside={{ find }}
        file={`stige-${day(answer.asOf)}.csv`}
        of={answer.people}
      />
    </>
  );
}

/** Nobody is so: what to ask next. */
function Nobody() {
  const { view, look } = useView();
  const { say } = useWords();
  const looksBack = view.came !== undefined || view.moved !== undefined;
  return (
    <div className="nobody">
      <p className="quiet">{say("page.people.nobody")}</p>
      <p className="row">
        {looksBack && view.win !== "365d" && (
          <button type="button" className="button" onClick={() => look({ win: "365d" })}>
            {say("page.people.longer", { days: 365 })}
          </button>
        )}
        <Link className="button" href={addressOf({ page: "people" }, followed(view))}>
          {say("page.people.all.link")}
        </Link>
        <Link className="button" href={addressOf({ page: "ladder" }, followed(view))}>
          {say("page.people.toLadder")}
        </Link>
      </p>
    </div>
  );
}

function Row({
  line,
  places,
  asOf,
  rungs,
}: {
  readonly line: PersonLine;
  readonly places: Places;
  readonly asOf: string;
  readonly rungs: number;
}) {
  const { view } = useView();
  const { say, f } = useWords();
  const { personId, key, name, rung, since, came } = line;
  const place = places.get(rung);
  return (
    <tr>
      <th scope="row">
        <Link href={addressOf({ page: "person", id: personId }, followed(view))} data-row="">
          {name ?? key ?? say("page.people.erased")}
        </Link>
        {name !== null && key !== null && <small className="number">{key}</small>}
      </th>
      <td>
        <span className="rung-name-cell">
          <i className={`rung-mark b-${place?.colour ?? "off"}`} />
          {place?.name ?? rung}
        </span>
      </td>
      <td className="number">{say(`page.people.came.${came}`, { day: f.day(usOf(since)) })}</td>
      <td className="number">
        <Coming line={line} places={places} />
      </td>
      <td className="way-cell">
        <WayLine way={line.way} places={places} asOf={asOf} rungs={rungs} />
      </td>
    </tr>
  );
}

/** What comes if nothing happens; or, where the data end before now, the rung they were put on by hand since. */
function Coming({
  line: { coming, setSince },
  places,
}: {
  readonly line: PersonLine;
  readonly places: Places;
}) {
  const { say, f } = useWords();
  const named = (id: string) => places.get(id)?.name.toLocaleLowerCase(f.language) ?? id;
  if (setSince)
    return say("page.people.setSince", {
      to: named(setSince.rung),
      day: f.day(usOf(setSince.at)),
      until: f.day(usOf(setSince.until)),
    });
  const next = coming && places.get(coming.to);
  if (!coming || !next) return null;
  return say(next.level === 0 ? "page.people.coming.leaves" : "page.people.coming.moves", {
    to: named(coming.to),
    day: f.day(usOf(coming.at)),
  });
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { SegmentLine } from "../api/answers.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { about } from "../shell/SampleTold.tsx";
import type { Sample } from "../shell/sample.ts";
import { shareOf } from "../words/share-of.ts";
import { useSegmentsWords } from "../words/use-segments-words.ts";
import { peopleWished } from "./segment-id.ts";
import "../styles/people.css";

/** A segment's own ladder, highest rung first: how many of its people stand where. Null where nobody is in it, or of whom it holds is not known. */
export function SegmentLadder({
  segment,
  sample,
}: {
  readonly segment: SegmentLine;
  readonly sample: Sample;
}) {
  const { view } = useView();
  const { tell, f } = useSegmentsWords();
  const { standing, written } = segment;
  const ladder = useQuery(ladderQuery({ ...carried(view), win: undefined }, f.language)).data;
  const all = (standing ?? []).reduce((sum, { people }) => sum + people, 0);
  if (!ladder || !standing || all === 0) return null;
  const colours = rungColours(ladder.rungs.length, ladder.firstBought);
  const places = [
    ...ladder.rungs.map((rung, i) => ({ ...rung, colour: colours[i] ?? "off" })).reverse(),
    ...ladder.off.map((place) => ({ ...place, colour: "off" as const })),
  ];
  const own = new Map(standing.map(({ place, people }) => [place, people]));
  return (
    <section className="segments-part" aria-labelledby="segment-ladder">
      <h2 id="segment-ladder">{tell("one.ladder")}</h2>
      <ol className="segment-ladder">
        {places.map(({ id, name: names, colour }) => {
          const people = own.get(id) ?? 0;
          const told = about(tell("people", { people }), people === 0 ? null : sample);
          const to = { ...(written?.placesAlone ? {} : peopleWished(segment)), rung: id };
          const called = f.name(names, id);
          return (
            <li key={id} data-rung={id}>
              <span className="rung-name-cell">
                <i className={`rung-mark b-${colour}`} />
                {called}
              </span>
              <span className="share-bar" aria-hidden="true">
                <i className={`b-${colour}`} style={{ width: `${(100 * drawnPeople(people, f)) / all}%` }} />
              </span>
              <span className="number">
                <PeopleBehind n={people} to={to} name={`${told}. ${tell("seePeople", { name: called })}`}>
                  {told}
                </PeopleBehind>{" "}
                <span className="quiet">{shareOf(people, people / all, f)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      <p>
        <Link href={addressOf({ page: "ladder" }, { ...carried(view), ...peopleWished(segment) })}>
          {tell("one.ladder.see")}
        </Link>
      </p>
    </section>
  );
}

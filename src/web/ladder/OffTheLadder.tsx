import { bringText } from "../../core/words/bring.ts";
import { poolOf } from "../drawing/dots.ts";
import { FewMark } from "../drawing/FewMark.tsx";
import { Rests } from "../rests/Rests.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import type { Layout } from "./layout.ts";
import { type Picture, type PlacePicture, sum } from "./picture.ts";
import type { Told } from "./told.ts";
import { LadderWorth } from "./WorthLabels.tsx";

/** Who lies on the ground: off the ladder, by why. */
export function OffTheLadder({
  picture,
  per,
  layout,
  told,
}: {
  readonly picture: Picture;
  readonly per: number;
  readonly layout: Layout;
  readonly told: Told;
}) {
  const { say, f } = useWords();
  const narrow = layout.form === "narrow";
  const people = sum(picture.off.map((place) => place.people));
  const end = layout.beside ? layout.beside.chance.x : layout.width - 10;
  const room = narrow ? layout.width - 48 : (end - layout.heapX) / Math.max(1, picture.off.length) - 34;
  return (
    <div className="off" style={{ paddingLeft: narrow ? layout.heapX : 0 }}>
      <p className="off-all" style={narrow ? undefined : { width: layout.heapX }}>
        <span>{say("page.ladder.off")}</span>
        <b className="number">
          <PeopleBehind n={people} to={{ ...told.carried, win: undefined, stands: "off" }}>
            {f.people(people)}
          </PeopleBehind>
        </b>
      </p>
      <ul className="off-places">
        {picture.off.map((place) => (
          <li key={place.id} style={{ maxWidth: room }}>
            <OffPlace place={place} per={per} room={room} pitch={Math.min(layout.pitch, 6.4)} told={told} />
          </li>
        ))}
      </ul>
      {layout.beside && told.worth.onLadder && (
        <span className="off-worth" style={{ right: layout.width - layout.beside.potential.x + 20 }}>
          <LadderWorth worth={told.worth} />
        </span>
      )}
    </div>
  );
}

function OffPlace({
  place,
  per,
  room,
  pitch,
  told,
}: {
  readonly place: PlacePicture;
  readonly per: number;
  readonly room: number;
  readonly pitch: number;
  readonly told: Told;
}) {
  const { say, f } = useWords();
  const name = f.name(place.name, place.id).toLocaleLowerCase(f.language);
  if (place.people === null)
    return (
      <p className="off-name">
        {name} <span>{say("page.ladder.bring", { bring: bringText(place.bring ?? [], f) })}</span>
      </p>
    );
  const columns = Math.max(1, Math.floor(room / pitch));
  const marks = Math.round(place.people / per);
  const rows = Math.max(4, Math.ceil(marks / columns));
  const size = { width: Math.ceil(Math.ceil(marks / rows) * pitch) + 2, height: Math.ceil(rows * pitch) + 2 };
  return (
    <>
      <p className="off-name">
        <PeopleBehind to={{ ...told.carried, win: undefined, rung: place.id }}>
          <b className="number">{f.people(place.people)}</b> {name}
        </PeopleBehind>{" "}
        <span className="number">
          {place.trustedSince
            ? say("page.ladder.trusted", { day: f.day(usOf(place.trustedSince)) })
            : place.change !== null && say("page.ladder.signed", { change: place.change })}
          {place.second !== null &&
            told.second !== null &&
            ` · ${say("page.ladder.then", { people: place.second, day: told.second })}`}
        </span>
        <Rests of={name} basis={() => told.basis.place(place)} />
      </p>
      {f.isFew(place.people) ? (
        <svg viewBox={`0 0 ${4 * pitch} ${pitch}`} width={4 * pitch} height={pitch} aria-hidden="true">
          <FewMark x={1} y={pitch} pitch={pitch} colour="off" />
        </svg>
      ) : (
        marks > 0 && (
          <svg viewBox={`0 0 ${size.width} ${size.height}`} {...size} aria-hidden="true">
            <path
              d={poolOf(place.people, per, { x: 1, y: 1, pitch, rows })}
              fill="none"
              className="s-off"
              strokeWidth="1"
            />
          </svg>
        )
      )}
    </>
  );
}

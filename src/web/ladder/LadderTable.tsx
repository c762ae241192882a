import type { LadderAnswer } from "../api/answers.ts";
import { NumberTable } from "../table/NumberTable.tsx";
import { localDate } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import type { Picture } from "./picture.ts";
import type { Told } from "./told.ts";

/** The ladder as a table, top rung first, then who is off it. */
export function LadderTable({
  answer,
  picture,
  told,
}: {
  readonly answer: LadderAnswer;
  readonly picture: Picture;
  readonly told: Told;
}) {
  const { say, f } = useWords();
  const came = new Map([...answer.rungs, ...answer.off].map((place) => [place.id, place]));
  const places = [...[...picture.rungs].reverse(), ...picture.off];
  const moved = picture.movesStale ? null : came;
  return (
    <NumberTable
      caption={told.caption}
      file={`stige-${localDate(answer.asOf, f.timeZone)}.csv`}
      head={[
        say("page.ladder.rung.title"),
        say("ladder.column.people"),
        say("ladder.column.share"),
        say("page.ladder.rung", { days: told.days }),
        say("ladder.column.climbed"),
        say("ladder.column.fell"),
        say("ladder.column.returned"),
        say("ladder.column.arrived"),
        say("page.ladder.out"),
        ...(told.second === null ? [] : [told.second]),
      ]}
      rows={places.map((place) => {
        const moves = moved?.get(place.id)?.came ?? null;
        return [
          f.name(place.name, place.id),
          place.people,
          place.share === null ? null : f.percent(place.share),
          place.change,
          moves?.climbed ?? null,
          moves?.fell ?? null,
          moves?.returned ?? null,
          moves?.arrived ?? null,
          moves?.lapsed ?? null,
          ...(told.second === null ? [] : [place.second]),
        ];
      })}
    />
  );
}
